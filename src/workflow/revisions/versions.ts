import type { PayloadRequest, Where } from 'payload'
import type { EntryCollection, State } from '../../config/vocabulary'
import { canonicalContent } from '../content-hash'
import { WorkflowError } from '../errors'
import { editorialFields } from '../load'
import type { VersionRow } from './group'

/** A version with everything in it: every field in every locale, depth 0. */
export interface FullVersion extends VersionRow {
  entry: Record<string, unknown>
}

/** Versions of one entry that a list takes into account, the newest ones. */
const MOST_VERSIONS = 1_000

/** Versions hold no joins. */
export const NO_JOINS: ReadonlySet<string> = new Set()

const ABOUT = {
  _status: true,
  state: true,
  contentHash: true,
  revisionNumber: true,
  editedBy: true,
  editedAt: true,
} as const

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

function rowOf(doc: { id: unknown; updatedAt: unknown; version: unknown }): FullVersion {
  const entry = doc.version as Record<string, unknown>
  return {
    id: String(doc.id),
    updatedAt: new Date(doc.updatedAt as string).toISOString(),
    published: entry._status === 'published',
    state: (entry.state as State | null) ?? 'draft',
    number: typeof entry.revisionNumber === 'number' ? entry.revisionNumber : null,
    editedBy: idOf(entry.editedBy),
    editedAt: textOrNull(entry.editedAt),
    contentHash: textOrNull(entry.contentHash),
    entry,
  }
}

interface Asked {
  collection: EntryCollection
  /** Of the entry. */
  id: string
}

/** Every version of an entry that `req.user` may read, newest first, without its content. */
export async function readVersionRows(req: PayloadRequest, asked: Asked): Promise<VersionRow[]> {
  const { collection, id } = asked
  const { docs } = await req.payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: MOST_VERSIONS,
    pagination: false,
    depth: 0,
    select: { version: ABOUT, updatedAt: true } as never,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const rows = docs.map(rowOf)
  const uncounted = rows.filter(({ number }) => number === null).map((row) => row.id)
  if (uncounted.length === 0) return rows
  const full = await readVersions(req, asked, { id: { in: uncounted } }, uncounted.length)
  const contents = new Map(
    full.map((version) => [version.id, canonicalContent(editorialFields(version.entry, NO_JOINS))]),
  )
  return rows.map((row) => ({ ...row, content: contents.get(row.id) }))
}

/** The newest version of an entry that fits, as far as `req.user` may read it; null where there is none. */
export async function readVersion(
  req: PayloadRequest,
  { collection, id }: Asked,
  which: Where,
): Promise<FullVersion | null> {
  const [found] = await readVersions(req, { collection, id }, which, 1)
  return found ?? null
}

export async function readVersions(
  req: PayloadRequest,
  { collection, id }: Asked,
  which: Where,
  limit: number,
): Promise<FullVersion[]> {
  const { docs } = await req.payload.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, which] },
    sort: '-updatedAt',
    limit,
    pagination: false,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.map(rowOf)
}

/**
 * What of an entry decides which of its versions is live.
 * @throws WorkflowError 404 where there is no such entry, or `req.user` may not see it
 */
export async function readEntry(
  req: PayloadRequest,
  { collection, id }: Asked,
): Promise<{ id: string; isLive: boolean; liveSince: string | null }> {
  const entry = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    select: { _status: true, liveSince: true } as never,
    req,
    user: req.user,
    overrideAccess: false,
  })) as { id: string; _status?: unknown; liveSince?: unknown } | null
  if (!entry) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  return {
    id: String(entry.id),
    isLive: entry._status === 'published',
    liveSince: textOrNull(entry.liveSince),
  }
}
