import { createHash } from 'node:crypto'
import { canonicalContent } from '../../content-hash'
import type { PhotoWords } from '../../photo-words'
import { say } from '../messages'
import { readRichText } from '../rich-text'
import type { Finding, Subject, Task } from '../rule'
import { oneTask } from '../rule'
import { isObject, type Piece, piecesAt, richTextOf, TEXT_FIELDS } from '../texts'
import { dangersIn } from './find'
import { isNamed } from './names'

/** What the lint needs beside the entry itself. */
export interface SafetyFacts {
  /** Names that may stand nowhere, in clear; null where they are sealed by a key that is not there. */
  names: readonly string[] | null
  /** What safeguarding let pass, by {@link waiverOf}. */
  waivers: ReadonlySet<string>
  /** What is written with each photograph, by id. */
  photoWords?: ReadonlyMap<string, PhotoWords>
}

export const NO_SAFETY_FACTS: SafetyFacts = { names: [], waivers: new Set() }

interface Passage {
  path: string
  text: string
}

/**
 * What a waiver is bound to: what was found, and the very words that it was found in. Other words are another passage.
 * @returns SHA-256 in hex
 */
export const waiverOf = (code: string, text: string): string =>
  createHash('sha256')
    .update(canonicalContent([code, text]))
    .digest('hex')

const passagesIn = ({ path, value }: Piece): Passage[] =>
  typeof value === 'string'
    ? [{ path, text: value.trim() }]
    : readRichText(value).blocks.map(({ text }) => ({ path, text }))

/** Every text that readers see, a block at a time. */
function passagesOf({ collection, entry }: Subject): Passage[] {
  const fields = TEXT_FIELDS[collection]
  const paths = [
    ...fields.titles,
    ...fields.summaries,
    ...fields.lines,
    ...fields.labels.map(({ text }) => text),
    ...richTextOf(fields),
  ]
  return paths
    .flatMap((path) => piecesAt(entry, path))
    .flatMap(passagesIn)
    .filter(({ text }) => text !== '')
}

/** The time of day of the moment that a path is in. */
function timeAt(entry: Subject['entry'], path: string): string | null {
  const [list = '', index] = path.split('.')
  const row: unknown = Array.isArray(entry[list]) ? entry[list][Number(index)] : undefined
  return isObject(row) && typeof row.time === 'string' && row.time !== '' ? row.time : null
}

/** Takes out what safeguarding let pass. */
export const notWaived =
  ({ safety }: Subject) =>
  ({ waiver }: Finding) =>
    !(safety?.waivers ?? NO_SAFETY_FACTS.waivers).has(waiver ?? '')

/** Nothing in a profile leads a stranger to the person, unless safeguarding let it pass. */
export function lookAtSafety(subject: Subject): Task[] {
  const { entry } = subject
  const country = typeof entry.country === 'string' ? entry.country : null
  const passages = passagesOf(subject)
  const findings = passages.flatMap(({ path, text }): Finding[] => {
    const time = timeAt(entry, path)
    return dangersIn(text, { country, hasTime: time !== null }).map((code) => ({
      path,
      ...say(code),
      passage: text,
      // A routine is a place and its time, so another time is another one.
      waiver: waiverOf(code, code === 'safety_routine' && time !== null ? `${time} ${text}` : text),
    }))
  })
  return oneTask(passages.length === 0 ? null : findings.filter(notWaived(subject)))
}

/** Nobody is named who must not be. Which name it was is not said: whoever reads this may not know it. */
export function lookAtPrivateNames(subject: Subject): Task[] {
  const names = (subject.safety ?? NO_SAFETY_FACTS).names
  if (names === null) return oneTask([{ path: 'restrictedNames', ...say('private_names_sealed') }])
  if (names.length === 0) return []
  const { slug } = subject.entry
  const passages = [
    ...(typeof slug === 'string' ? [{ path: 'slug', text: slug }] : []),
    ...passagesOf(subject),
  ]
  const findings = passages
    .filter(({ text }) => isNamed(text, names))
    .map(
      ({ path, text }): Finding => ({ path, ...say('private_name'), waiver: waiverOf('private_name', text) }),
    )
  return oneTask(findings.filter(notWaived(subject)))
}
