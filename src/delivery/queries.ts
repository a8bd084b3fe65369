import type { EntryType, Locale } from '../config/vocabulary'
import type { ListParameters } from './parameters'
import { badParameters } from './problem'
import type { Replica } from './replica'

export interface ListPage {
  ids: string[]
  total: number
  /** Opaque; null on the last page. */
  next: string | null
}

type Key = [sortKey: string, id: string]

const writeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws Problem 400 where the cursor was not made here */
export function readCursor(cursor: string): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string'))
      return key as Key
  } catch {
    // Falls through to the same answer.
  }
  throw badParameters([{ name: 'cursor', detail: 'It is not a cursor of this API. Take it from page.next.' }])
}

/** SQL of a list. Names come from this file alone; every value is bound. */
export function listSql(
  type: EntryType,
  locale: Locale,
  { sort, cursor, limit, filters, updatedSince }: ListParameters,
): { sql: string; countSql: string; values: unknown[]; countValues: unknown[] } {
  const descending = sort.startsWith('-')
  const byTitle = sort.endsWith('title')
  const [leading, ...others] = byTitle ? [undefined, ...filters] : filters
  const conditions: string[] = []
  const values: unknown[] = []
  // The narrowest index leads: titles in their order, one filter's tags in theirs, or all entries in theirs.
  const source = byTitle ? 'titles s' : leading ? 'tags s' : 'entries s'
  const key = byTitle ? 's.sort_key' : 's.published_at'
  conditions.push('s.type = ?')
  values.push(type)
  if (byTitle) {
    conditions.push('s.locale = ?')
    values.push(locale)
  }
  if (leading) {
    conditions.push('s.tag = ?')
    values.push(leading)
  }
  for (const tag of others) {
    conditions.push('EXISTS (SELECT 1 FROM tags o WHERE o.id = s.id AND o.tag = ?)')
    values.push(tag)
  }
  if (updatedSince) {
    conditions.push('EXISTS (SELECT 1 FROM entries u WHERE u.id = s.id AND u.updated_at >= ?)')
    values.push(updatedSince)
  }
  const countSql = `SELECT count(*) AS total FROM ${source} WHERE ${conditions.join(' AND ')}`
  const countValues = [...values]
  if (cursor) {
    const [sortKey, id] = readCursor(cursor)
    conditions.push(`(${key}, s.id) ${descending ? '<' : '>'} (?, ?)`)
    values.push(sortKey, id)
  }
  const order = descending ? 'DESC' : 'ASC'
  const sql = `SELECT s.id AS id, ${key} AS key FROM ${source} WHERE ${conditions.join(' AND ')} ORDER BY ${key} ${order}, s.id ${order} LIMIT ?`
  values.push(limit + 1)
  return { sql, countSql, values, countValues }
}

/** One page of ids, in order. A cursor names the last entry seen, so it holds while others go live. */
export function listIds(
  { db }: Replica,
  type: EntryType,
  locale: Locale,
  parameters: ListParameters,
): ListPage {
  const { sql, countSql, values, countValues } = listSql(type, locale, parameters)
  const rows = db.prepare(sql).all(...(values as never[])) as { id: string; key: string }[]
  const { total } = db.prepare(countSql).get(...(countValues as never[])) as { total: number }
  const page = rows.slice(0, parameters.limit)
  const lastRow = page.at(-1)
  return {
    ids: page.map(({ id }) => id),
    total,
    next: rows.length > parameters.limit && lastRow ? writeCursor([lastRow.key, lastRow.id]) : null,
  }
}

export const SLUG_SQL = 'SELECT id FROM entries WHERE type = ? AND slug = ?'

/** @returns the id that has this address now, `gone` where one had it, or null */
export function findBySlug({ db }: Replica, type: EntryType, slug: string): { id: string } | 'gone' | null {
  const found = db.prepare(SLUG_SQL).get(type, slug) as { id: string } | undefined
  if (found) return found
  return db.prepare('SELECT 1 AS yes FROM gone WHERE type = ? AND slug = ?').get(type, slug) ? 'gone' : null
}
