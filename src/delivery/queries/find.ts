import type { EntryType } from '../../config/vocabulary'
import { addressHash } from '../../publishing/compiled'
import type { Replica } from '../replica/replica'

export const LIVE_SQL = 'SELECT id FROM entries WHERE type = ? AND slug = ?'
export const GONE_SQL = 'SELECT id FROM gone WHERE address = ?'
export const ADDRESS_SQL = 'SELECT slug FROM entries WHERE id = ? AND type = ?'

export type Found =
  | { state: 'live'; id: string }
  /** `slug` is the entry's address now, null where it is not live. */
  | { state: 'gone'; id: string; slug: string | null }

/** @returns who has this address now, or had it, or null */
export function findBySlug({ get }: Replica, type: EntryType, slug: string): Found | null {
  const live = get<{ id: string }>(LIVE_SQL, type, slug)
  if (live) return { state: 'live', id: live.id }
  const gone = get<{ id: string }>(GONE_SQL, addressHash(type, slug))
  if (!gone) return null
  return {
    state: 'gone',
    id: gone.id,
    slug: get<{ slug: string }>(ADDRESS_SQL, gone.id, type)?.slug ?? null,
  }
}

/** @returns the id of an organisation that was named by its id or by its slug */
export const organisationId = (replica: Replica, idOrSlug: string): string =>
  replica.get<{ id: string }>(LIVE_SQL, 'organisation', idOrSlug)?.id ?? idOrSlug
