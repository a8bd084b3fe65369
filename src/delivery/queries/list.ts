import type { EntryType, Locale } from '../../config/vocabulary'
import { EVERY } from '../replica/derive'
import type { Replica } from '../replica/replica'
import { badParameters } from '../responses/problem'

export const SORTS = ['-publishedAt', 'publishedAt', 'title', '-title'] as const
export type Sort = (typeof SORTS)[number]

export interface ListQuery {
  type: EntryType
  locale: Locale
  limit: number
  cursor?: string
  sort: Sort
  /** Tags that an entry must have, all of them: `theme:…`, `organisation:ID`, … */
  filters: readonly string[]
  /** ISO 8601 in UTC. */
  updatedSince?: string
}

export interface ListPage {
  ids: string[]
  total: number
  /** Opaque; null on the last page. */
  next: string | null
}

interface Position {
  key: string
  id: string
}

const orderOf = (sort: Sort) => sort.replace('-', '')

/** A cursor names the last entry that was seen and the order it was seen in, so it holds while others go live. */
const writeCursor = (sort: Sort, { key, id }: Position): string =>
  Buffer.from(JSON.stringify([orderOf(sort), key, id])).toString('base64url')

/** @throws Problem 400 where the cursor was not made here, or for another order */
export function readCursor(cursor: string, sort: Sort): Position {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string')) {
      const [order, key, id] = parts as [string, string, string]
      if (order === orderOf(sort)) return { key, id }
      throw badParameters([{ name: 'cursor', detail: `It belongs to a list sorted by ${order}.` }])
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw badParameters([{ name: 'cursor', detail: 'It is not a cursor of this API. Take it from page.next.' }])
}

/** Where a list is read from: the index whose order or whose narrowness serves it best. */
export type Source = 'tags' | 'updated' | 'titles' | 'tagged titles'

const SOURCES: Record<Source, { from: string; key: string }> = {
  tags: { from: 'tags s', key: 's.published_at' },
  updated: { from: 'entries s INDEXED BY entries_updated', key: 's.published_at' },
  titles: { from: 'titles s', key: 's.sort_key' },
  'tagged titles': {
    from: 'tags t CROSS JOIN titles s INDEXED BY titles_id ON s.id = t.id',
    key: 's.sort_key',
  },
}

/** SQL of a list. Every name in it comes from this file, every value is bound. */
export function listSql(source: Source, { sort, filters, ...query }: ListQuery) {
  const { from, key } = SOURCES[source]
  const leads = source === 'tags' || source === 'tagged titles'
  const [lead = EVERY, ...others] = leads ? filters : [EVERY, ...filters]
  const conditions: string[] = []
  const values: (string | number)[] = []
  const where = (condition: string, ...bound: string[]) => {
    conditions.push(condition)
    values.push(...bound)
  }
  if (source === 'tagged titles') where('t.type = ? AND t.tag = ?', query.type, lead)
  where('s.type = ?', query.type)
  if (source === 'tags') where('s.tag = ?', lead)
  if (source === 'titles' || source === 'tagged titles') where('s.locale = ?', query.locale)
  for (const tag of others) where('EXISTS (SELECT 1 FROM tags o WHERE o.id = s.id AND o.tag = ?)', tag)
  if (query.updatedSince !== undefined) {
    if (source === 'updated') where('s.updated_at >= ?', query.updatedSince)
    else where('EXISTS (SELECT 1 FROM entries u WHERE u.id = s.id AND u.updated_at >= ?)', query.updatedSince)
  }
  const count = `SELECT count(*) AS total FROM ${from} WHERE ${conditions.join(' AND ')}`
  const countValues = [...values]
  const descending = sort.startsWith('-')
  if (query.cursor !== undefined) {
    const after = readCursor(query.cursor, sort)
    where(`(${key}, s.id) ${descending ? '<' : '>'} (?, ?)`, after.key, after.id)
  }
  const order = descending ? 'DESC' : 'ASC'
  const page = `SELECT s.id AS id, ${key} AS key FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${key} ${order}, s.id ${order} LIMIT ?`
  return { page, pageValues: [...values, query.limit + 1], count, countValues }
}

export const COUNT_SQL = 'SELECT entries FROM counts WHERE type = ? AND tag = ?'

/**
 * Walking the titles in order passes all / matching entries for each one that fits; sorting the matching ones looks at each of them
 * once. The cheaper of the two is never far from the root of what there is.
 */
const titleSource = (matching: number, all: number, limit: number): Source =>
  matching * matching < limit * all ? 'tagged titles' : 'titles'

/** One page of ids in order. The narrowest filter leads, and totals of no or one filter are kept counts. */
export function listIds(replica: Replica, asked: ListQuery): ListPage {
  const { type, limit, sort, updatedSince } = asked
  const countOf = (tag: string) => replica.get<{ entries: number }>(COUNT_SQL, type, tag)?.entries ?? 0
  const counted = asked.filters.map((tag) => ({ tag, entries: countOf(tag) }))
  counted.sort((a, b) => a.entries - b.entries)
  const filters = counted.map(({ tag }) => tag)
  const narrowest = counted[0]?.entries ?? countOf(EVERY)
  const isByTitle = orderOf(sort) === 'title'
  const source = (): Source => {
    if (!isByTitle) return updatedSince === undefined ? 'tags' : 'updated'
    return filters.length === 0 ? 'titles' : titleSource(narrowest, countOf(EVERY), limit)
  }
  const { page, pageValues, count, countValues } = listSql(source(), { ...asked, filters })
  const rows = replica.all<Position>(page, ...pageValues)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const isKept = filters.length <= 1 && updatedSince === undefined
  return {
    ids: shown.map(({ id }) => id),
    total: isKept ? narrowest : (replica.get<{ total: number }>(count, ...countValues)?.total ?? 0),
    next: rows.length > limit && last ? writeCursor(sort, last) : null,
  }
}
