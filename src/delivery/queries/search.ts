import { DEFAULT_LOCALE, type EntryType, type Locale } from '../../config/vocabulary'
import type { Replica } from '../replica/replica'
import { type Phrase, readQuery } from './words'

/** Titles weigh more than text. */
const RANK = 'bm25(words, 8.0, 1.0)'

export const FACETS = ['type', 'organisation', 'theme', 'region'] as const
export type Facet = (typeof FACETS)[number]

export interface SearchQuery {
  q: string
  locale: Locale
  type?: EntryType
  /** Tags that a hit must have, all of them. */
  filters: readonly string[]
  /** Groups of tags: a hit must have one of each. */
  anyOf?: readonly (readonly string[])[]
  limit: number
  offset: number
}

export interface SearchPage {
  hits: { id: string; score: number }[]
  total: number
  facets: Record<Facet, { value: string; count: number }[]>
  phrases: Phrase[]
}

/** How many values a facet names, the commonest first. */
const FACET_VALUES = 50

/** SQL of a search: in one locale, with English where an entry has no translation. Every value is bound. */
export function searchSql(match: string, { locale, type, filters, anyOf = [] }: SearchQuery) {
  const conditions = [
    'words MATCH ?',
    '(d.locale = ? OR (d.locale = ? AND NOT EXISTS (SELECT 1 FROM documents t WHERE t.id = d.id AND t.locale = ?)))',
    ...(type ? ['d.type = ?'] : []),
    ...filters.map(() => 'EXISTS (SELECT 1 FROM tags o WHERE o.id = d.id AND o.tag = ?)'),
    ...anyOf.map(
      () => 'EXISTS (SELECT 1 FROM tags o WHERE o.id = d.id AND o.tag IN (SELECT value FROM json_each(?)))',
    ),
  ]
  const from = `FROM words JOIN documents d ON d.row = words.rowid`
  const where = `WHERE ${conditions.join(' AND ')}`
  return {
    hits: `SELECT d.id AS id, -${RANK} AS score ${from} ${where} ORDER BY score DESC, d.id LIMIT ? OFFSET ?`,
    types: `SELECT d.type AS value, count(*) AS count ${from} ${where} GROUP BY d.type ORDER BY count DESC, value`,
    tags: `SELECT tags.tag AS tag, count(*) AS count ${from} JOIN tags ON tags.id = d.id ${where} GROUP BY tags.tag ORDER BY count DESC, tag`,
    values: [
      ...[match, locale, DEFAULT_LOCALE, locale, ...(type ? [type] : []), ...filters],
      ...anyOf.map((group) => JSON.stringify(group)),
    ],
  }
}

/** Ranked search over what is live. */
export function search(replica: Replica, query: SearchQuery): SearchPage {
  const facets: SearchPage['facets'] = { type: [], organisation: [], theme: [], region: [] }
  const { match, phrases } = readQuery(query.q)
  if (match === null) return { hits: [], total: 0, facets, phrases }
  const { hits, types, tags, values } = searchSql(match, query)
  facets.type = replica.all<{ value: string; count: number }>(types, ...values)
  for (const { tag, count } of replica.all<{ tag: string; count: number }>(tags, ...values)) {
    const colon = tag.indexOf(':')
    const name = FACETS.find((facet) => facet === tag.slice(0, colon))
    if (name && facets[name].length < FACET_VALUES) facets[name].push({ value: tag.slice(colon + 1), count })
  }
  return {
    hits: replica.all<{ id: string; score: number }>(hits, ...values, query.limit, query.offset),
    total: facets.type.reduce((sum, { count }) => sum + count, 0),
    facets,
    phrases,
  }
}
