import type { EntryType, Locale } from '../../config/vocabulary'
import { EVERY } from '../replica/derive'
import type { Replica } from '../replica/replica'
import { badParameters } from '../responses/problem'
import type { Bound } from './filters'

export const SORTS = ['-publishedAt', 'publishedAt', '-updatedAt', 'updatedAt', 'title', '-title'] as const
export type Sort = (typeof SORTS)[number]

export interface ListQuery {
  type: EntryType
  locale: Locale
  limit: number
  cursor?: string
  sort: Sort
  /** Tags that an entry must have, all of them: `theme:…`, `organisation:ID`, … */
  filters: readonly string[]
  /** Groups of tags: an entry must have one of each. */
  anyOf?: readonly (readonly string[])[]
  bounds?: readonly Bound[]
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

const SOURCES: Record<Source, string> = {
  tags: 'tags s',
  updated: 'entries s INDEXED BY entries_updated',
  titles: 'titles s',
  'tagged titles': 'tags t CROSS JOIN titles s INDEXED BY titles_id ON s.id = t.id',
}

const KEYS: Record<string, string> = {
  publishedAt: 's.published_at',
  updatedAt: 's.updated_at',
  title: 's.sort_key',
}

const COLUMNS: Record<Bound['field'], string> = { publishedAt: 'published_at', updatedAt: 'updated_at' }
/** Where a time stands in the table that a list is read from; elsewhere it is looked up. */
const TIMES: Record<Source, readonly Bound['field'][]> = {
  tags: ['publishedAt'],
  updated: ['publishedAt', 'updatedAt'],
  titles: [],
  'tagged titles': [],
}

/** A group of tags is one bound value, so that there are as many statements as kinds of queries, not as groups. */
const IN_GROUP = '(SELECT value FROM json_each(?))'

type Value = string | number

/** Conditions with their values, in the order in which they stand in the text. */
function makeWhere() {
  const conditions: string[] = []
  const values: Value[] = []
  return {
    add: (condition: string, ...bound: Value[]) => {
      conditions.push(condition)
      values.push(...bound)
    },
    text: () => conditions.join(' AND '),
    values: () => [...values],
  }
}
type Where = ReturnType<typeof makeWhere>

function addOthers(where: Where, source: Source, tags: readonly string[], query: ListQuery) {
  for (const tag of tags) where.add('EXISTS (SELECT 1 FROM tags o WHERE o.id = s.id AND o.tag = ?)', tag)
  for (const group of query.anyOf ?? [])
    where.add(
      `EXISTS (SELECT 1 FROM tags o WHERE o.id = s.id AND o.tag IN ${IN_GROUP})`,
      JSON.stringify(group),
    )
  for (const { field, operator, value } of query.bounds ?? []) {
    const column = COLUMNS[field]
    if (TIMES[source].includes(field)) where.add(`s.${column} ${operator} ?`, value)
    else where.add(`EXISTS (SELECT 1 FROM entries u WHERE u.id = s.id AND u.${column} ${operator} ?)`, value)
  }
}

/** SQL of a list. Every name in it comes from this file, every value is bound. */
export function listSql(source: Source, query: ListQuery) {
  const { sort, filters, type, locale, cursor, limit } = query
  const from = SOURCES[source]
  const key = KEYS[orderOf(sort)]
  const leads = source === 'tags' || source === 'tagged titles'
  const [lead = EVERY, ...others] = leads ? filters : [EVERY, ...filters]
  const where = makeWhere()
  if (source === 'tagged titles') where.add('t.type = ? AND t.tag = ?', type, lead)
  where.add('s.type = ?', type)
  if (source === 'tags') where.add('s.tag = ?', lead)
  if (source === 'titles' || source === 'tagged titles') where.add('s.locale = ?', locale)
  addOthers(where, source, others, query)
  const count = `SELECT count(*) AS total FROM ${from} WHERE ${where.text()}`
  const countValues = where.values()
  const descending = sort.startsWith('-')
  if (cursor !== undefined) {
    const after = readCursor(cursor, sort)
    where.add(`(${key}, s.id) ${descending ? '<' : '>'} (?, ?)`, after.key, after.id)
  }
  const order = descending ? 'DESC' : 'ASC'
  const page = `SELECT s.id AS id, ${key} AS key FROM ${from} WHERE ${where.text()} ORDER BY ${key} ${order}, s.id ${order} LIMIT ?`
  return { page, pageValues: [...where.values(), limit + 1], count, countValues }
}

/** SQL that counts the entries with a tag of `group` that fit the rest of the query. */
export function countOfGroupSql(group: readonly string[], query: ListQuery) {
  const where = makeWhere()
  where.add(`s.type = ? AND s.tag IN ${IN_GROUP}`, query.type, JSON.stringify(group))
  addOthers(where, 'tags', query.filters, query)
  return {
    count: `SELECT count(DISTINCT s.id) AS total FROM tags s WHERE ${where.text()}`,
    countValues: where.values(),
  }
}

export const COUNT_SQL = 'SELECT entries FROM counts WHERE type = ? AND tag = ?'

/**
 * Walking the titles in order passes all / matching entries for each one that fits; sorting the matching ones looks at each of them
 * once. The cheaper of the two is never far from the root of what there is.
 */
const titleSource = (matching: number, all: number, limit: number): Source =>
  matching * matching < limit * all ? 'tagged titles' : 'titles'

/** Tags of which an entry has one at most: what has one of them is counted once. */
const isOneOfItsKind = (tag: string) => /^(?:year|kind):/.test(tag)

interface Counted {
  tags: readonly string[]
  entries: number
}

const byEntries = (a: Counted, b: Counted) => a.entries - b.entries

/** One page of ids in order. The narrowest filter leads, and totals of no or one filter are kept counts. */
export function listIds(replica: Replica, asked: ListQuery): ListPage {
  const { type, limit, sort, bounds = [] } = asked
  const countOf = (tag: string) => replica.get<{ entries: number }>(COUNT_SQL, type, tag)?.entries ?? 0
  const groupOf = (tags: readonly string[]): Counted => {
    const present = [...new Set(tags)]
      .map((tag) => ({ tag, entries: countOf(tag) }))
      .filter(({ entries }) => entries > 0)
    return {
      tags: present.map(({ tag }) => tag),
      entries: present.reduce((sum, { entries }) => sum + entries, 0),
    }
  }
  const groups = (asked.anyOf ?? []).map(groupOf)
  // A group of one tag is that tag, and nothing fits an empty one.
  if (groups.some(({ tags }) => tags.length === 0)) return { ids: [], total: 0, next: null }
  const singles: Counted[] = [
    ...asked.filters.map((tag) => ({ tags: [tag], entries: countOf(tag) })),
    ...groups.filter(({ tags }) => tags.length === 1),
  ].sort(byEntries)
  const [leading, ...otherGroups] = groups.filter(({ tags }) => tags.length > 1).sort(byEntries)
  const filters = singles.flatMap(({ tags }) => tags)
  const all = countOf(EVERY)
  const narrowest = singles[0]?.entries ?? all
  const source = (matching: number, isTagged: boolean): Source => {
    if (orderOf(sort) === 'title') return isTagged ? titleSource(matching, all, limit) : 'titles'
    return orderOf(sort) === 'updatedAt' || bounds.some(({ field }) => field === 'updatedAt')
      ? 'updated'
      : 'tags'
  }
  const read = (from: Source, query: ListQuery): Position[] => {
    const { page, pageValues } = listSql(from, query)
    return replica.all<Position>(page, ...pageValues)
  }

  const rowsOf = (): Position[] => {
    const anyOf = [leading, ...otherGroups].flatMap((group) => (group ? [group.tags] : []))
    const single = source(narrowest, filters.length > 0)
    // A list for each tag of the group, put together: worth it while the group is narrow, and where an index has the lists in order.
    const merged = leading && source(leading.entries, true)
    const isNarrow = leading && leading.tags.length * leading.entries < narrowest
    if (!isNarrow || (merged !== 'tags' && merged !== 'tagged titles'))
      return read(single, { ...asked, filters, anyOf })
    const others = otherGroups.map(({ tags }) => tags)
    const rows = leading.tags.flatMap((tag) =>
      read(merged, { ...asked, filters: [tag, ...filters], anyOf: others }),
    )
    const sign = sort.startsWith('-') ? -1 : 1
    // As SQLite compares: byte by byte.
    const compare = (a: string, b: string) => sign * Buffer.compare(Buffer.from(a), Buffer.from(b))
    const distinct = [...new Map(rows.map((row) => [row.id, row])).values()]
    return distinct.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id)).slice(0, limit + 1)
  }

  const totalOf = (): number => {
    if (bounds.length === 0 && !leading && singles.length <= 1) return narrowest
    if (
      bounds.length === 0 &&
      leading &&
      singles.length + otherGroups.length === 0 &&
      leading.tags.every(isOneOfItsKind)
    )
      return leading.entries
    const anyOf = otherGroups.map(({ tags }) => tags)
    const { count, countValues } =
      leading && leading.entries < narrowest
        ? countOfGroupSql(leading.tags, { ...asked, filters, anyOf })
        : listSql(source(narrowest, filters.length > 0), {
            ...asked,
            filters,
            anyOf: leading ? [leading.tags, ...anyOf] : anyOf,
          })
    return replica.get<{ total: number }>(count, ...countValues)?.total ?? 0
  }

  const rows = rowsOf()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    ids: shown.map(({ id }) => id),
    total: totalOf(),
    next: rows.length > limit && last ? writeCursor(sort, last) : null,
  }
}
