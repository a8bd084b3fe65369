import type { Where } from 'payload'
import { type Desk, entriesWhere, SHOWN } from './desk'
import type { Listing } from './lists'

/** Practices with a link that is broken, or answers something else than it did. */
export async function brokenLinks(desk: Desk): Promise<Listing> {
  const { payload, user } = desk
  const { docs } = await payload.find({
    collection: 'link-checks',
    where: { status: { in: ['broken', 'review-again'] } },
    select: { url: true },
    sort: '-lastCheckedAt',
    limit: 200,
    pagination: false,
    depth: 0,
    user,
    overrideAccess: false,
  })
  if (docs.length === 0) return { entries: [] }
  const urls = docs.map(({ url }) => url)
  const where: Where = { and: [{ 'resources.url': { in: urls } }, { liveHash: { exists: true } }] }
  const { entries, more } = await entriesWhere(desk, where, { only: ['practices'], limit: SHOWN * 4 })
  return { entries: entries.filter(({ isLive }) => isLive), more }
}
