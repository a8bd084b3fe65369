import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { NON_EDITORIAL_FIELDS } from '../../../collections/entry/workflow-fields'
import type { EntryCollection, Locale, State } from '../../config/vocabulary'
import type { Change } from '../comparison/change'
import { compareEntries } from '../comparison/compare'
import { WorkflowError } from '../errors'
import { referencesIn } from '../references'
import { recordedHashOf } from './group'
import { hashOf } from './hash'
import { readNames, readPeople } from './names'
import { readLook } from './seen'
import { type FullVersion, readEntry, readVersion } from './versions'

/** One side of a comparison. */
export interface ComparedRevision {
  /** Version id. */
  id: string
  number: number | null
  /** When its content was saved, and by whom. ISO 8601. */
  at: string
  by: { id: string; name: string } | null
  state: State
  /** Over its content and the rights that its photographs have now. */
  contentHash: string
}

export interface Comparison {
  from: ComparedRevision
  to: ComparedRevision
  /** How many fields of the form differ. */
  fields: number
  changes: Change[]
  /** The content may be the same: the rights or texts of a photograph in use changed since an action wrote the older hash down. */
  rightsChanged: boolean
}

export interface ComparisonRequest {
  collection: EntryCollection
  /** Of the entry. */
  id: string
  /** A version id, or `live`, `newest`, `approved` (the last one) or `seen` (by the user, in an earlier visit). */
  from: string
  to: string
  /** Language of titles and alternative texts. */
  locale: Locale
  /** In which fields and choices are named; English where it is missing. */
  language?: string
}

/** Ids of either database: a UUID, or 24 hex digits. */
const VERSION_ID = /^[0-9a-f]{24}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const missing = (code: string, message: string): never => {
  throw new WorkflowError({ status: 404, code, message })
}

const byId = (req: PayloadRequest, asked: ComparisonRequest, id: string) =>
  VERSION_ID.test(id) ? readVersion(req, asked, { id: { equals: id } }) : null

/** Finds a side by its name or id, among the revisions of this entry alone. */
async function findSide(
  req: PayloadRequest,
  asked: ComparisonRequest,
  side: string,
  isLive: boolean,
): Promise<FullVersion> {
  switch (side) {
    case 'newest': {
      const newest = await readVersion(req, asked, { latest: { equals: true } })
      return newest ?? missing('not_found', 'There is no such revision.')
    }
    case 'live': {
      const live = isLive && (await readVersion(req, asked, { 'version._status': { equals: 'published' } }))
      return live || missing('not_live', 'This entry is not live: there is nothing to compare with.')
    }
    case 'approved': {
      const which = { 'version.state': { in: ['approved', 'scheduled', 'published'] } }
      const approved = await readVersion(req, asked, which)
      return approved ?? missing('never_approved', 'No revision of this entry was approved yet.')
    }
    case 'seen': {
      const look = await readLook(req, asked)
      const before = look?.before && (await byId(req, asked, look.before.version))
      return before || missing('never_seen', 'You had not looked at this entry before.')
    }
    default:
      return (
        (await byId(req, asked, side)) ?? missing('not_found', 'There is no such revision of this entry.')
      )
  }
}

/** How many fields of the form the changes are about. */
export const fieldsIn = (changes: readonly Change[]): number =>
  new Set(changes.map(({ steps }) => steps[0]?.name)).size

/** What changed between two states of an entry, with the titles that `req.user` may see. */
export async function changesBetween(
  req: PayloadRequest,
  { collection, locale, language }: Pick<ComparisonRequest, 'collection' | 'locale' | 'language'>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<Change[]> {
  const { fields } = req.payload.collections[collection].config
  const references = [before, after].flatMap((entry) => referencesIn(fields, entry))
  const lookup = await readNames(req, references, locale)
  return compareEntries({ fields, outside: NON_EDITORIAL_FIELDS, language }, before, after, lookup)
}

/** @returns a function that says of one of the versions what a screen shows of it */
export async function describer(
  req: PayloadRequest,
  collection: EntryCollection,
  versions: readonly FullVersion[],
): Promise<(version: FullVersion) => Promise<ComparedRevision>> {
  const person = await readPeople(
    req,
    versions.map(({ editedBy }) => editedBy),
  )
  return async (version) => ({
    id: version.id,
    number: version.number,
    at: version.editedAt ?? version.updatedAt,
    by: person(version.editedBy),
    state: version.state,
    contentHash: await hashOf(req, collection, version.entry),
  })
}

/**
 * What changed between two revisions of an entry, as a user may see it.
 * @throws WorkflowError 404 where the entry or one of the revisions is none, is of another entry, or the user may not see it
 */
export async function compareRevisions(
  payload: Payload,
  user: TypedUser,
  asked: ComparisonRequest,
): Promise<Comparison> {
  const req = await createLocalReq({ user, context: {} }, payload)
  const { isLive } = await readEntry(req, asked)
  const from = await findSide(req, asked, asked.from, isLive)
  const to = await findSide(req, asked, asked.to, isLive)
  const changes = await changesBetween(req, asked, from.entry, to.entry)
  const describe = await describer(req, asked.collection, [from, to])
  const older = await describe(from)
  const recorded = recordedHashOf(from)
  return {
    from: older,
    to: await describe(to),
    fields: fieldsIn(changes),
    changes,
    rightsChanged: recorded !== null && recorded !== older.contentHash,
  }
}
