import type { EntryType, Locale } from '../config/vocabulary'
import { LOCALES } from '../config/vocabulary'
import { makePresenter, type PublicDocument } from './present'
import type { Replica } from './replica'

interface Change {
  number: number
  action: 'publish' | 'withdraw'
  type: EntryType
  id: string
  slug: string
  at: string
  /** Public documents by locale; null for a tombstone. */
  documents: Partial<Record<Locale, PublicDocument>> | null
}

export interface SyncPage {
  data: Change[]
  /** Pass it as `since` the next time. */
  next: number
  /** Whether there is more after `next`. */
  more: boolean
}

export const CHANGES_SQL =
  'SELECT number, action, type, id, slug, at FROM changes WHERE number > ? ORDER BY number, id LIMIT ?'
const SAME_NUMBER_SQL =
  'SELECT number, action, type, id, slug, at FROM changes WHERE number = ? AND id > ? ORDER BY id'

/**
 * What changed after a row of the log, each entry once and as it is now, so that what was withdrawn or replaced is in no answer any
 * more. Whoever applies the pages in order ends with exactly what is live. A page may be longer than `limit`: all that changed
 * under one number comes together.
 */
export function syncPage(replica: Replica, publicUrl: string, since: number, limit: number): SyncPage {
  const { db } = replica
  type Row = Omit<Change, 'documents'>
  const page = db.prepare(CHANGES_SQL).all(since, limit) as Row[]
  const last = page.at(-1)
  if (last && page.length === limit)
    page.push(...(db.prepare(SAME_NUMBER_SQL).all(last.number, last.id) as Row[]))
  const next = last?.number ?? Math.max(since, replica.lastNumber())
  const documentsOf = (id: string) =>
    Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const { read, present } = makePresenter(replica, publicUrl, locale)
        const document = read(id)
        return document?.locale === locale ? [[locale, present(document)]] : []
      }),
    )
  return {
    data: page.map((row) => ({ ...row, documents: row.action === 'publish' ? documentsOf(row.id) : null })),
    next,
    more: db.prepare('SELECT 1 AS yes FROM changes WHERE number > ? LIMIT 1').get(next) !== undefined,
  }
}
