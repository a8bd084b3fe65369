import type { EntryCollection } from '../../config/vocabulary'
import { DEFAULT_LOCALE } from '../../config/vocabulary'
import { type Code, say } from './messages'
import { readRichText } from './rich-text'
import type { Subject, Task } from './rule'
import { byLocale, isObject } from './texts'

type Entry = Record<string, unknown>

/** A field that has to be filled. */
interface Need {
  path: string
  /** Subject of the sentence “… is missing.” */
  what: string
  holds: (entry: Entry) => boolean
  code?: Code
}

/** Whether a text says anything in English, on which every other locale falls back. */
const hasText = (value: unknown): boolean => {
  const text = byLocale(value)[DEFAULT_LOCALE]
  return typeof text === 'string'
    ? text.trim() !== ''
    : readRichText(text).blocks.some((block) => block.text !== '')
}

const isChosen = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ''

const filled = (path: string, what: string): Need => ({
  path,
  what,
  holds: (entry) => hasText(entry[path]),
})
const chosen = (path: string, what: string): Need => ({
  path,
  what,
  holds: (entry) => isChosen(entry[path]),
})

/** What every entry of a collection needs. */
const NEEDED: Readonly<Record<EntryCollection, readonly Need[]>> = {
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

/** What every row of a list needs. */
const NEEDED_IN_ROWS: Readonly<Partial<Record<EntryCollection, Record<string, readonly Need[]>>>> = {
  practices: {
    resources: [
      filled('label', 'The label of a resource'),
      {
        path: 'url',
        what: 'The file or the link of a resource',
        holds: ({ document, url }) => Boolean(document || url),
      },
    ],
  },
  profiles: {
    moments: [
      filled('time', 'The time of a moment'),
      filled('title', 'The title of a moment'),
      filled('text', 'The text of a moment'),
    ],
    questions: [filled('question', 'A question'), filled('answer', 'An answer')],
  },
}

const rows = (value: unknown): Entry[] => (Array.isArray(value) ? value.filter(isObject) : [])

const findingsOf = ({ holds, code = 'required', what }: Need, data: Entry, path: string) =>
  holds(data) ? [] : [{ path, ...say(code, { what }) }]

/** One task for each field that is needed, and one for each list whose rows need something. */
export function lookAtNeeded({ collection, entry }: Subject): Task[] {
  const fields = NEEDED[collection].map((need) => ({
    path: need.path,
    findings: findingsOf(need, entry, need.path),
  }))
  const lists = Object.entries(NEEDED_IN_ROWS[collection] ?? {}).flatMap(([list, needs]): Task[] => {
    const found = rows(entry[list])
    if (found.length === 0) return []
    const findings = found.flatMap((row, index) =>
      needs.flatMap((need) => findingsOf(need, row, `${list}.${index}.${need.path}`)),
    )
    return [{ path: list, findings }]
  })
  return [...fields, ...lists]
}
