import { createLocalReq } from 'payload'
import type { EntryCollection } from '../../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS } from '../../config/vocabulary'
import { findUses } from '../../workflow/uses/find'
import { type Desk, entriesWhere, SHOWN } from './desk'
import type { Listing } from './lists'

/** As early as owners are told of a consent that ends. */
const NEAR = 60 * 86_400_000

/** Until when an end counts as near. ISO 8601 in UTC. */
export const nearEnd = (now: Date): string => new Date(now.getTime() + NEAR).toISOString()

/** Live entries with a photograph that may be shown no longer before long: without another permission readers lose the picture. */
export async function endingRights(desk: Desk): Promise<Listing> {
  const { payload, user, now } = desk
  const { docs } = await payload.find({
    collection: 'photos',
    where: { and: [{ fitness: { equals: 'fit' } }, { fitUntil: { less_than_equal: nearEnd(now) } }] },
    select: {},
    sort: 'fitUntil',
    limit: 200,
    pagination: false,
    depth: 0,
    user,
    overrideAccess: false,
  })
  if (docs.length === 0) return { entries: [] }
  const req = await createLocalReq({ user }, payload)
  const found = await findUses(
    req,
    docs.map(({ id }) => ({ collection: 'photos', id: String(id) })),
  )
  const live = found.filter(({ standing }) => standing === 'live')
  const only = ENTRY_COLLECTION_SLUGS.filter((slug) => live.some(({ collection }) => collection === slug))
  if (only.length === 0) return { entries: [] }
  const ids = [...new Set(live.map(({ id }) => id))]
  const { entries, more } = await entriesWhere(
    desk,
    { id: { in: ids } },
    { only: only as EntryCollection[], limit: SHOWN * 4 },
  )
  return { entries: entries.filter(({ isLive }) => isLive), more }
}
