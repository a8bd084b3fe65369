import type { ReactNode } from 'react'
import { DEFAULT_LOCALE } from '../../config/vocabulary'
import { type Appearance, nameKey } from '../../publishing/as-it-would-appear'
import type { CompiledImage, CompiledRichText, Reference } from '../../publishing/compiled'
import { fill } from '../texts'
import type { GuestTexts } from '../texts/texts'

/** What the parts of a text need to know. */
export interface Context {
  texts: GuestTexts
  appearance: Appearance
  /** Path of the guest's link: its photographs are below it. */
  path: string
}

/** Names a stretch that stands in English because nobody translated it. */
const Foreign = ({ texts, children }: Pick<Context, 'texts'> & { children: ReactNode }) => (
  <>
    <span className="foreign">{texts.partNotTranslated}</span>
    <span lang={DEFAULT_LOCALE} dir="ltr">
      {children}
    </span>
  </>
)

interface WordsProps {
  context: Context
  shown: string
  /** What the language has of its own; undefined where the text is shown in English as a whole. */
  own: string | undefined
}

/** A line of text. */
export const Words = ({ context, shown, own }: WordsProps) =>
  own === '' && shown !== '' ? <Foreign texts={context.texts}>{shown}</Foreign> : shown

interface ProseProps {
  context: Context
  shown: CompiledRichText
  own: CompiledRichText | undefined
}

/** Rich text. Its HTML was cleaned when it was compiled: it is what front ends show. */
export const Prose = ({ context, shown, own }: ProseProps) => {
  const isForeign = own?.text === '' && shown.text !== ''
  return (
    <>
      {isForeign && <span className="foreign">{context.texts.partNotTranslated}</span>}
      <div
        {...(isForeign ? { lang: DEFAULT_LOCALE, dir: 'ltr' } : {})}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by an allow-list when it was compiled.
        dangerouslySetInnerHTML={{ __html: shown.html }}
      />
    </>
  )
}

/** Words of another direction in a sentence. Source: Unicode Standard Annex 9, FSI and PDI. */
const isolated = (words: string) => `\u2068${words}\u2069`

/** A photograph with its credit line and with what is read out in its place. */
export const Picture = ({ context, image }: { context: Context; image: CompiledImage | null }) => {
  if (!image) return null
  const { texts, appearance, path } = context
  const fileOf = (url: string) => `${path}/photos/${url.slice(url.lastIndexOf('/') + 1)}`
  const credit = appearance.credits.get(image.credit.id)
  const sizes = image.sizes.filter(({ format }) => format === 'jpeg')
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: the page runs no script, and the picture has its sizes already. */}
      <img
        src={fileOf(image.url)}
        srcSet={sizes.map(({ url, width }) => `${fileOf(url)} ${width}w`).join(', ')}
        sizes="(max-width: 44rem) 100vw, 40rem"
        width={image.width}
        height={image.height}
        alt={image.alt}
      />
      <figcaption>
        {credit && (
          <span dir="auto">
            {credit.line} · {credit.licence}
          </span>
        )}
        <span dir="auto">
          {image.alt ? fill(texts.described, { alt: isolated(image.alt) }) : texts.decorative}
        </span>
      </figcaption>
    </figure>
  )
}

/** What an entry refers to, by name. One that has no name any more is left out, as it is where the text appears. */
export const namesOf = ({ appearance }: Context, references: readonly (Reference | null)[]): string[] =>
  references.flatMap((reference) => {
    const name = reference && appearance.names.get(nameKey(reference))
    return name ? [name] : []
  })

/** Short facts as a list of terms; those without a value are left out. */
export const Facts = ({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) => {
  const filled = rows.filter(([, value]) => value !== null && value !== '')
  return filled.length === 0 ? null : (
    <dl className="facts">
      {filled.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
