import type { EntryCollection, Locale } from '../../config/vocabulary'
import { DEFAULT_LOCALE, LOCALES } from '../../config/vocabulary'
import { inLocale } from './rule'

type Data = Record<string, unknown>

export const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which fields of a collection are texts, by what they are; `*` stands for every row of a list. */
export interface TextFields {
  /** One line that stands alone in lists. */
  titles: readonly string[]
  summaries: readonly string[]
  /** Rich text that stands on a page of its own, so that its headings begin at level 2. */
  pages: readonly string[]
  /** Rich text below a title of its row, whose headings may begin lower. */
  passages: readonly string[]
  /** Short texts that are nothing of the above. */
  lines: readonly string[]
  /** What is shown as the text of a link, and where its address is. */
  labels: readonly { text: string; url: string }[]
  /** Addresses with no text of their own. */
  addresses: readonly string[]
}

const NONE: TextFields = {
  titles: [],
  summaries: [],
  pages: [],
  passages: [],
  lines: [],
  labels: [],
  addresses: [],
}

export const TEXT_FIELDS: Readonly<Record<EntryCollection, TextFields>> = {
  practices: {
    ...NONE,
    titles: ['title'],
    summaries: ['summary'],
    pages: ['body'],
    labels: [{ text: 'resources.*.label', url: 'resources.*.url' }],
    addresses: ['resources.*.url'],
  },
  organisations: { ...NONE, pages: ['about'], addresses: ['website'] },
  'photo-credits': NONE,
  profiles: {
    ...NONE,
    pages: ['introduction'],
    passages: ['moments.*.text', 'questions.*.answer'],
    lines: ['displayName', 'role', 'moments.*.title', 'questions.*.question'],
  },
  sections: { ...NONE, titles: ['title'], pages: ['introduction'] },
}

/** A value of the entry in one locale. */
export interface Piece {
  /** Dotted path with the locale behind it. */
  path: string
  locale: Locale
  value: unknown
}

/** The plain values at a path, one for each row that it goes through. */
export function valuesAt(entry: Data, path: string): { path: string; value: unknown }[] {
  const [head = '', ...rest] = path.split('.')
  const value = entry[head]
  if (rest.length === 0) return [{ path: head, value }]
  if (rest[0] !== '*' || !Array.isArray(value)) return []
  return value.flatMap((row, index) =>
    isObject(row)
      ? valuesAt(row, rest.slice(1).join('.')).map((one) => ({
          path: `${head}.${index}.${one.path}`,
          value: one.value,
        }))
      : [],
  )
}

const isRichText = (value: unknown) => isObject(value) && 'root' in value

/** Read in every locale, a text is an object of locales; read in one, it is itself, and taken for English. */
export const byLocale = (value: unknown): Partial<Record<Locale, unknown>> =>
  isObject(value) && !isRichText(value) ? value : { [DEFAULT_LOCALE]: value }

/** The values of a localised field, in each locale in which there is one. */
export const piecesAt = (entry: Data, path: string): Piece[] =>
  valuesAt(entry, path).flatMap((found) => {
    const values = byLocale(found.value)
    return LOCALES.filter((locale) => values[locale] !== undefined && values[locale] !== null).map(
      (locale) => ({ path: inLocale(found.path, locale), locale, value: values[locale] }),
    )
  })

export const richTextOf = ({ pages, passages }: TextFields): readonly string[] => [...pages, ...passages]
