import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { EntryCollection } from '../../config/vocabulary'
import { readEntry, readVersion } from './versions'

/** Looks that are closer together than this are one visit. Milliseconds. */
const VISIT = 30 * 60 * 1000

interface Asked {
  collection: EntryCollection
  /** Of the entry. */
  id: string
}

/** What somebody saw of an entry, now and in the visit before. Version ids and moments (ISO 8601). */
export interface Look {
  version: string
  at: string
  before: { version: string; at: string } | null
}

const keyOf = (user: string, { collection, id }: Asked) => `${user}/${collection}/${id}`

/**
 * What a look makes of the one before it: in the same visit the earlier visit stays what it was.
 * @param version what is seen now
 */
export function nextLook(last: Look | null, version: string, now: Date): Look {
  const at = now.toISOString()
  if (!last) return { version, at, before: null }
  const sameVisit = now.getTime() - new Date(last.at).getTime() < VISIT
  return { version, at, before: sameVisit ? last.before : { version: last.version, at: last.at } }
}

/** @returns what `req.user` saw of an entry; null where it is new to them */
export async function readLook(req: PayloadRequest, asked: Asked): Promise<Look | null> {
  const { docs } = await req.payload.find({
    collection: 'seen',
    where: { key: { equals: keyOf(String(req.user?.id), asked) } },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const [row] = docs
  if (!row) return null
  const before = row.versionBefore && row.before ? { version: row.versionBefore, at: row.before } : null
  return { version: row.version, at: row.at, before }
}

/**
 * Notes that a user looks at the newest revision of an entry.
 * @throws WorkflowError 404 where there is no such entry, or the user may not see it
 */
export async function markSeen(
  payload: Payload,
  user: TypedUser,
  asked: Asked,
  now = new Date(),
): Promise<Look | null> {
  const req = await createLocalReq({ user, context: {} }, payload)
  const entry = await readEntry(req, asked)
  const newest = await readVersion(req, asked, { latest: { equals: true } })
  if (!newest) return null
  const look = nextLook(await readLook(req, asked), newest.id, now)
  const key = keyOf(String(user.id), asked)
  const data = {
    version: look.version,
    at: look.at,
    versionBefore: look.before?.version ?? null,
    before: look.before?.at ?? null,
  }
  // Nobody may write these rows by hand, so their machinery does, for the user alone.
  const write = { depth: 0, overrideAccess: true } as const
  const update = () => payload.update({ collection: 'seen', where: { key: { equals: key } }, data, ...write })
  if ((await update()).docs.length > 0) return look
  try {
    const row = { ...data, key, user: String(user.id), entryCollection: asked.collection, entry: entry.id }
    await payload.create({ collection: 'seen', data: row, ...write })
  } catch (error) {
    // Another window of the same person was faster.
    if ((await update()).docs.length === 0) throw error
  }
  return look
}
