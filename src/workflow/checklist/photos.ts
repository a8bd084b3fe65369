import type { Locale } from '../../config/vocabulary'
import { DEFAULT_LOCALE, LOCALES } from '../../config/vocabulary'
import type { PhotoFacts } from '../fitness'
import { fitness } from '../rights/fitness'
import { say } from './messages'
import type { Finding, Subject, Task } from './rule'
import { oneTask } from './rule'
import { localesWithText } from './translations'

type Look = (photo: PhotoFacts | undefined, at: Date) => Omit<Finding, 'path' | 'photo'>[]

const atEachPhoto =
  (look: Look) =>
  ({ references, photos, at = new Date() }: Subject): Task[] => {
    const shown = references.filter(({ collection }) => collection === 'photos')
    if (shown.length === 0) return []
    return oneTask(
      shown.flatMap((reference) =>
        look(photos.get(reference.id), at).map((finding) => ({
          path: reference.path,
          photo: reference.id,
          ...finding,
        })),
      ),
    )
  }

const codesOf = (photo: PhotoFacts, at: Date) =>
  fitness(photo, { channel: 'web', at }).reasons.map(({ code }) => code)

/** The photograph is there, and may be shown: see `src/workflow/rights`. */
export const lookAtRights = atEachPhoto((photo, at) =>
  photo
    ? codesOf(photo, at)
        .filter((code) => code !== 'missing_alt')
        .map((code) => say(code))
    : [say('photo_missing')],
)

/** Who cannot see the photograph is told what it shows. */
export const lookAtAltTexts = atEachPhoto((photo, at) =>
  photo && codesOf(photo, at).includes('missing_alt') ? [say('missing_alt')] : [],
)

const FILE_NAME = /^\S+\.(?:jpe?g|png|webp|avif|tiff?|gif|heic)$/i
const CAMERA_NAME = /^(?:img|dsc|dscn|pxl|dcim|screenshot|placeholder)[-_ ]?\d+\S*$/i
/** Words that say no more than that there is a picture. */
const PICTURES =
  /^(?:an? |the |une? |una? )?(?:photo|photograph|picture|image|foto|fotograf[ií]a|imagen|photographie|صورة|照片|图片|фото|фотография|изображение)[.。]?$/iu

const isVague = (text: string) => FILE_NAME.test(text) || CAMERA_NAME.test(text) || PICTURES.test(text)

const altTexts = ({ alt, decorative }: PhotoFacts): [Locale, string][] =>
  decorative
    ? []
    : LOCALES.flatMap((locale): [Locale, string][] => {
        const text = alt[locale]?.trim()
        return text ? [[locale, text]] : []
      })

/** Alternative texts that are there and say nothing. */
export const lookAtVagueAltTexts = atEachPhoto((photo) =>
  (photo ? altTexts(photo) : [])
    .filter(([, text]) => isVague(text))
    .map(([, text]) => ({ ...say('alt_vague', { text }), passage: text })),
)

/** Alternative texts in every language in which the entry has a text. */
export const lookAtAltTranslations = (subject: Subject): Task[] => {
  const wanted = localesWithText(subject).filter((locale) => locale !== DEFAULT_LOCALE)
  if (wanted.length === 0) return []
  return atEachPhoto((photo) => {
    if (!photo || photo.decorative || !photo.alt[DEFAULT_LOCALE]?.trim()) return []
    return wanted
      .filter((locale) => !photo.alt[locale]?.trim())
      .map((locale) => say('alt_untranslated', { locale }))
  })(subject)
}
