import type { WordPlace } from '../../photo-words'
import type { Code } from '../messages'
import { say } from '../messages'
import type { Finding, Subject, Task } from '../rule'
import { oneTask } from '../rule'
import { NO_SAFETY_FACTS, notWaived, waiverOf } from './look'
import { isNamed } from './names'
import { isCountry, saysMoreThanCountry } from './place'

const NAMED: Readonly<Record<WordPlace, Code>> = {
  alt: 'photo_name_alt',
  caption: 'photo_name_caption',
  title: 'photo_name_title',
  file: 'photo_name_file',
}

/** Each use of a photograph of which it is known what is written with it. */
const shownIn = ({ references, safety }: Subject) =>
  references.flatMap(({ collection, id, path }) => {
    const written = collection === 'photos' ? safety?.photoWords?.get(id) : undefined
    return written ? [{ id, path, written }] : []
  })

const finding = (code: Code, path: string, photo: string, text: string): Finding => ({
  path,
  photo,
  ...say(code),
  waiver: waiverOf(code, `${photo} ${text}`),
})

const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((one) => [`${one.path} ${one.waiver}`, one])).values(),
]

/** Nobody is named with a photograph who must not be named in the entry. Which name it was is not said. */
export function lookAtPhotoNames(subject: Subject): Task[] {
  const { names } = subject.safety ?? NO_SAFETY_FACTS
  const shown = shownIn(subject)
  // Names that are sealed are the business of the rule about the texts.
  if (shown.length === 0 || names === null || names.length === 0) return []
  const findings = shown.flatMap(({ id, path, written }) =>
    written.words
      .filter(({ text }) => isNamed(text, names))
      .map(({ at, text }) => finding(NAMED[at], path, id, text)),
  )
  return oneTask(once(findings).filter(notWaived(subject)))
}

/** Of somebody whose identity is protected nothing narrower is said than the country. */
export function lookAtPhotoPlaces(subject: Subject): Task[] {
  const hidden = shownIn(subject).filter(({ written }) => written.protectIdentity)
  if (hidden.length === 0) return []
  const findings = hidden.flatMap(({ id, path, written: { place, words } }) => [
    ...(place !== null && !isCountry(place) ? [finding('photo_place', path, id, place)] : []),
    ...words
      .filter(({ at, text }) => at !== 'file' && saysMoreThanCountry(text))
      .map(({ text }) => finding('photo_place', path, id, text)),
  ])
  return oneTask(once(findings).filter(notWaived(subject)))
}
