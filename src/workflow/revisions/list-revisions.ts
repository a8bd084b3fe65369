import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { type EntryCollection, entryTypeOf, type State } from '../../config/vocabulary'
import { groupVersions, type RevisionGroup } from './group'
import { hashOf } from './hash'
import { readPeople } from './names'
import { readLook } from './seen'
import { readEntry, readVersionRows, readVersions } from './versions'

/** One revision of an entry's content, as a list shows it. */
export interface Revision {
  /** Version id: of the newest version that holds this content. */
  id: string
  number: number | null
  /** When its content was saved, and by whom. ISO 8601. */
  at: string
  by: { id: string; name: string } | null
  state: State
  /** Every state that it reached, in order. */
  reached: State[]
  contentHash: string
  newest: boolean
  /** The public sees it now. */
  live: boolean
  /** When it last went live. ISO 8601. */
  liveAt: string | null
  /** The user saw this one in an earlier visit, and none that is newer. */
  seen: boolean
}

export interface RevisionList {
  revisions: Revision[]
  /** How many there are, also where fewer are listed. */
  total: number
}

/** When each content hash of an entry last went live. */
async function wentLive(
  req: PayloadRequest,
  collection: EntryCollection,
  id: string,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: {
      and: [
        { type: { equals: entryTypeOf(collection) } },
        { entry: { equals: id } },
        { action: { equals: 'publish' } },
      ],
    },
    sort: 'number',
    select: { contentHash: true, at: true },
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return new Map(docs.flatMap(({ contentHash, at }) => (contentHash ? [[contentHash, at]] : [])))
}

async function hashesOf(
  req: PayloadRequest,
  asked: { collection: EntryCollection; id: string },
  groups: readonly RevisionGroup[],
): Promise<Map<string, string>> {
  const open = groups.filter(({ recordedHash }) => recordedHash === null).map(({ id }) => id)
  const versions = open.length > 0 ? await readVersions(req, asked, { id: { in: open } }, open.length) : []
  const hashes = new Map<string, string>()
  for (const { id, entry } of versions) hashes.set(id, await hashOf(req, asked.collection, entry))
  for (const { id, recordedHash } of groups) if (recordedHash) hashes.set(id, recordedHash)
  return hashes
}

/**
 * The revisions of an entry's content, newest first, as a user may see them. Versions that actions saved are no revisions.
 * @param limit how many at most
 * @throws WorkflowError 404 where there is no such entry, or the user may not see it
 */
export async function listRevisions(
  payload: Payload,
  user: TypedUser,
  asked: { collection: EntryCollection; id: string },
  limit: number,
): Promise<RevisionList> {
  const req = await createLocalReq({ user, context: {} }, payload)
  const { isLive } = await readEntry(req, asked)
  const all = groupVersions(await readVersionRows(req, asked))
  const groups = all.slice(0, limit)
  const hashes = await hashesOf(req, asked, groups)
  const liveAt = await wentLive(req, asked.collection, asked.id)
  const look = await readLook(req, asked)
  const person = await readPeople(
    req,
    groups.map(({ by }) => by),
  )
  const live = isLive ? all.find(({ published }) => published) : undefined
  return {
    total: all.length,
    revisions: groups.map((group, at) => {
      const contentHash = hashes.get(group.id) ?? ''
      return {
        id: group.id,
        number: group.number,
        at: group.at,
        by: person(group.by),
        state: group.state,
        reached: group.reached,
        contentHash,
        newest: at === 0,
        live: group === live,
        liveAt: liveAt.get(contentHash) ?? null,
        seen: look?.before ? group.versions.includes(look.before.version) : false,
      }
    }),
  }
}
