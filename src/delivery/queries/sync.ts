import { type EntryType, LOCALES, type Locale } from '../../config/vocabulary'
import type { LogRow } from '../../publishing/compiled'
import type { Replica } from '../replica/replica'
import { makePresenter, type PublicDocument } from './present'

export interface Change {
  number: number
  action: LogRow['action']
  type: EntryType
  id: string
  slug: string
  at: string
  /** Public documents by locale; null for a tombstone. */
  documents: Partial<Record<Locale, PublicDocument>> | null
}

/** A place in the log: after a row, or inside what changed under one. */
export interface Since {
  number: number
  id: string | null
}

export interface SyncPage {
  data: Change[]
  /** Pass it as `since` the next time. A number, or a text where all that changed under one number did not fit on the page. */
  next: number | string
  /** Whether there is more after `next`. */
  more: boolean
}

const COLUMNS = 'number, action, type, id, slug, at'
export const CHANGES_SQL = `SELECT ${COLUMNS} FROM changes WHERE number > ? ORDER BY number, id LIMIT ?`
export const CHANGES_INSIDE_SQL = `SELECT ${COLUMNS} FROM changes WHERE (number, id) > (?, ?) ORDER BY number, id LIMIT ?`

/** @returns the place that `next` of a page names; its form was checked before */
export function readSince(since: string): Since {
  const [number = '0', id] = since.split('~', 2)
  return { number: Number(number), id: id ?? null }
}

/**
 * What changed after a row of the log: each entry once, and as it is now. What was withdrawn or replaced is in no answer any more,
 * and an entry that shows something of a changed one counts as changed. Whoever applies the pages in order, and goes on until
 * `more` is false, ends with exactly what is live.
 * @param endsAt is told until when the page holds: a photograph may be in it that time takes out. Milliseconds since 1970
 */
export function syncPage(
  replica: Replica,
  publicUrl: string,
  since: Since,
  limit: number,
  endsAt: (time: number) => void = () => undefined,
): SyncPage {
  type Row = Omit<Change, 'documents'>
  const found =
    since.id === null
      ? replica.all<Row>(CHANGES_SQL, since.number, limit + 1)
      : replica.all<Row>(CHANGES_INSIDE_SQL, since.number, since.id, limit + 1)
  const page = found.slice(0, limit)
  const following = found[limit]
  const last = page.at(-1)
  const presenters = LOCALES.map((locale) => makePresenter(replica, publicUrl, locale))
  const documentsOf = (id: string) =>
    Object.fromEntries(
      presenters.flatMap(({ locale, readIn, present }) => {
        const document = readIn(locale, id)
        return document ? [[locale, present(document)]] : []
      }),
    )
  const next = () => {
    if (following && last) return following.number === last.number ? `${last.number}~${last.id}` : last.number
    return Math.max(since.number, replica.lastNumber())
  }
  const data = page.map((row) => ({
    ...row,
    documents: row.action === 'publish' ? documentsOf(row.id) : null,
  }))
  endsAt(Math.min(...presenters.map(({ until }) => until())))
  return {
    data,
    next: next(),
    more: following !== undefined,
  }
}
