import { DEFAULT_LOCALE, ENTRY_TYPES, type EntryType, type Locale } from '../config/vocabulary'
import type { Replica } from './replica'
import { readQuery } from './text'

/** Hits that facets are counted over. More than this is no search, it is a list. */
const MOST_HITS = 10_000

/** Titles weigh more than text. */
const RANK = 'bm25(words, 8.0, 1.0)'

export interface SearchParameters {
  q: string
  type?: EntryType
  filters: string[]
  limit: number
  offset: number
}

export interface SearchPage {
  hits: { id: string; score: number }[]
  total: number
  facets: Record<'type' | 'organisation' | 'theme' | 'region', { value: string; count: number }[]>
  terms: string[]
}

const FACETS = ['organisation', 'theme', 'region'] as const

const emptyFacets = (): SearchPage['facets'] => ({ type: [], organisation: [], theme: [], region: [] })

const EVERY_HIT = `
  SELECT f.id AS id, f.type AS type, -${RANK} AS score FROM words JOIN found f ON f.row = words.rowid
  WHERE words MATCH ? AND (f.locale = ? OR (f.locale = ? AND NOT EXISTS (
    SELECT 1 FROM documents d WHERE d.id = f.id AND d.locale = ?)))
  ORDER BY score DESC, f.id LIMIT ?`

/** Ranked search over what is live, in one locale with English where a translation is missing. */
export function search(
  { db }: Replica,
  locale: Locale,
  { q, type, filters, limit, offset }: SearchParameters,
): SearchPage {
  const { match, terms } = readQuery(q)
  if (match === null) return { hits: [], total: 0, facets: emptyFacets(), terms }
  const all = db.prepare(EVERY_HIT).all(match, locale, DEFAULT_LOCALE, locale, MOST_HITS) as {
    id: string
    type: EntryType
    score: number
  }[]
  const tagsOf = db.prepare('SELECT tag FROM tags WHERE id = ?')
  const tagged = all.map((hit) => ({
    ...hit,
    tags: (tagsOf.all(hit.id) as { tag: string }[]).map(({ tag }) => tag),
  }))
  const fitting = tagged.filter(
    (hit) => (!type || hit.type === type) && filters.every((tag) => hit.tags.includes(tag)),
  )
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const hit of fitting) {
    count(`type:${hit.type}`)
    for (const tag of new Set(hit.tags)) count(tag)
  }
  const facets = emptyFacets()
  for (const [key, number] of counts) {
    const [name = '', value = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    if (name === 'type' || (FACETS as readonly string[]).includes(name)) {
      facets[name as keyof typeof facets].push({ value, count: number })
    }
  }
  for (const values of Object.values(facets))
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  facets.type = facets.type.filter(({ value }) => (ENTRY_TYPES as string[]).includes(value))
  return {
    hits: fitting.slice(offset, offset + limit).map(({ id, score }) => ({ id, score })),
    total: fitting.length,
    facets,
    terms,
  }
}
