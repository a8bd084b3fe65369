import { DEFAULT_LOCALE, type EntryType, type Locale } from '../../config/vocabulary'
import type { CompiledDocument } from '../../publishing/compiled'
import type { Replica } from '../replica/replica'
import { DOCUMENT_SQL } from './present'
import { suggest } from './suggest'
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
  /** A query that finds something, where this one finds nothing. */
  didYouMean: string | null
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
  if (match === null) return { hits: [], total: 0, facets, phrases, didYouMean: null }
  const { hits, types, tags, values } = searchSql(match, query)
  facets.type = replica.all<{ value: string; count: number }>(types, ...values)
  for (const { tag, count } of replica.all<{ tag: string; count: number }>(tags, ...values)) {
    const colon = tag.indexOf(':')
    const name = FACETS.find((facet) => facet === tag.slice(0, colon))
    if (name && facets[name].length < FACET_VALUES) facets[name].push({ value: tag.slice(colon + 1), count })
  }
  const found = replica.all<{ id: string; score: number }>(hits, ...values, query.limit, query.offset)
  const total = facets.type.reduce((sum, { count }) => sum + count, 0)
  return {
    hits: found,
    total,
    facets,
    phrases,
    didYouMean:
      total > 0 ? null : suggest(replica, phrases, (other) => bestText(replica, { ...query, q: other })),
  }
}

/** @returns the text of the best hit, null where there is none */
function bestText(replica: Replica, query: SearchQuery): string | null {
  const { match } = readQuery(query.q)
  if (match === null) return null
  const { hits, values } = searchSql(match, query)
  // Not `get`: libsql answers nothing when a statement that `all` ran to its end is asked so for the first time.
  const [best] = replica.all<{ id: string }>(hits, ...values, 1, 0)
  if (!best) return null
  for (const locale of [query.locale, DEFAULT_LOCALE]) {
    const found = replica.get<{ json: string }>(DOCUMENT_SQL, best.id, locale)
    if (!found) continue
    const { title, searchText } = JSON.parse(found.json) as CompiledDocument
    return `${title} ${searchText}`
  }
  return null
}
