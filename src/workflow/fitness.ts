import type { EntryCollection, PeopleShown } from '../config/vocabulary'
import { DEFAULT_LOCALE } from '../config/vocabulary'
import type { Obstacle } from './errors'
import type { FoundReference } from './references'

type Entry = Record<string, unknown>

/** What the gate needs to know of a photograph. */
export interface PhotoFacts {
  id: string
  /** SHA-256 of the original file. */
  sha256: string | null
  /** Alternative text by locale. */
  alt: Record<string, string | null | undefined>
  decorative: boolean
  /** Whom it shows; null where nobody has said. */
  shows: PeopleShown | null
  credit: { id: string; licence: string | null } | null
}

interface Rule {
  path: string
  code: string
  message: string
  holds: (entry: Entry) => boolean
}

/** The English value of a localised field that was read in every locale, or the plain value of any other. */
const english = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && DEFAULT_LOCALE in value
    ? (value as Entry)[DEFAULT_LOCALE]
    : typeof value === 'object' && value !== null && !Array.isArray(value) && !('root' in value)
      ? undefined
      : value

const richTextLength = (node: unknown): number => {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + richTextLength(child), 0)
  if (typeof node !== 'object' || node === null) return 0
  const { text, children, root } = node as Entry
  return (typeof text === 'string' ? text.trim().length : 0) + richTextLength(children) + richTextLength(root)
}

const hasText = (value: unknown): boolean => {
  const text = english(value)
  return typeof text === 'string' ? text.trim() !== '' : richTextLength(text) > 0
}

const filled = (path: string, what: string): Rule => ({
  path,
  code: 'required',
  message: `${what} is missing.`,
  holds: (entry) => hasText(entry[path]),
})

const chosen = (path: string, what: string): Rule => ({
  path,
  code: 'required',
  message: `${what} is missing.`,
  holds: (entry) => {
    const value = entry[path]
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ''
  },
})

const rows = (value: unknown): Entry[] => (Array.isArray(value) ? (value as Entry[]) : [])

const NEEDED: Readonly<Record<EntryCollection, readonly Rule[]>> = {
  practices: [
    filled('title', 'The title'),
    filled('slug', 'The address (slug)'),
    filled('summary', 'The summary'),
    filled('body', 'The text'),
    chosen('organisations', 'A lead organisation'),
    chosen('themes', 'A theme'),
    chosen('regions', 'A region'),
  ],
  organisations: [
    filled('name', 'The name'),
    filled('slug', 'The address (slug)'),
    chosen('kind', 'The kind of organisation'),
  ],
  'photo-credits': [
    filled('slug', 'The address (slug)'),
    filled('agency', 'The agency'),
    { ...chosen('licence', 'The licence'), code: 'licence_missing' },
  ],
  profiles: [
    filled('displayName', 'The name to show'),
    filled('slug', 'The address (slug)'),
    filled('role', 'The role'),
    chosen('sector', 'The sector'),
    filled('introduction', 'The introduction'),
    chosen('moments', 'A moment of the day'),
  ],
  sections: [
    filled('title', 'The title'),
    filled('slug', 'The address (slug)'),
    filled('introduction', 'The introduction'),
    chosen('entries', 'The list of entries'),
  ],
}

const missing = (path: string, what: string): Obstacle => ({
  path,
  code: 'required',
  message: `${what} is missing.`,
})

function inRows(collection: EntryCollection, entry: Entry): Obstacle[] {
  if (collection === 'practices') {
    return rows(entry.resources).flatMap((resource, index) => [
      ...(hasText(resource.label) ? [] : [missing(`resources.${index}.label`, 'The label of a resource')]),
      ...(resource.document || resource.url
        ? []
        : [missing(`resources.${index}.url`, 'The file or the link of a resource')]),
    ])
  }
  if (collection === 'profiles') {
    return [
      ...rows(entry.moments).flatMap((moment, index) => [
        ...(hasText(moment.time) ? [] : [missing(`moments.${index}.time`, 'The time of a moment')]),
        ...(hasText(moment.title) ? [] : [missing(`moments.${index}.title`, 'The title of a moment')]),
        ...(hasText(moment.text) ? [] : [missing(`moments.${index}.text`, 'The text of a moment')]),
      ]),
      ...rows(entry.questions).flatMap((item, index) => [
        ...(hasText(item.question) ? [] : [missing(`questions.${index}.question`, 'A question')]),
        ...(hasText(item.answer) ? [] : [missing(`questions.${index}.answer`, 'An answer')]),
      ]),
    ]
  }
  return []
}

/** Why a photograph may not be published, with the codes of the rights gate. Empty where it is fit. */
export function photoObstacles(path: string, photo: PhotoFacts | undefined, id: string): Obstacle[] {
  if (!photo) return [{ path, photo: id, code: 'photo_missing', message: 'The photograph no longer exists.' }]
  const found: Obstacle[] = []
  const say = (code: string, message: string) => found.push({ path, photo: id, code, message })
  if (!photo.credit) say('missing_credit', 'The photograph has no photo credit.')
  else if (!photo.credit.licence) say('licence_missing', 'The photo credit names no licence.')
  if (!photo.decorative && !photo.alt[DEFAULT_LOCALE]?.trim()) {
    say('missing_alt', 'The photograph has no alternative text and is not marked decorative.')
  }
  return found
}

/**
 * Everything that keeps an entry from being fit to go live, each at its field.
 * @param entry the newest revision in every locale, depth 0
 * @param references what the entry points to
 * @param photos the photographs among them, by id
 */
export function obstaclesOf(
  collection: EntryCollection,
  entry: Entry,
  references: readonly FoundReference[],
  photos: ReadonlyMap<string, PhotoFacts>,
): Obstacle[] {
  return [
    ...NEEDED[collection]
      .filter((rule) => !rule.holds(entry))
      .map(({ path, code, message }) => ({ path, code, message })),
    ...inRows(collection, entry),
    ...references
      .filter((reference) => reference.collection === 'photos')
      .flatMap((reference) => photoObstacles(reference.path, photos.get(reference.id), reference.id)),
  ]
}
