import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import { newKey } from './keys'

const HOUR = 3_600_000
/** How long a key goes on working beside the one that takes its place. Hours. */
const STANDARD_OVERLAP = 24
const LONGEST_OVERLAP = 30 * 24

async function overlapOf(req: PayloadRequest): Promise<number> {
  const body: unknown = await req.json?.().catch(() => ({}))
  const wanted = (body as { overlapHours?: unknown } | null | undefined)?.overlapHours ?? STANDARD_OVERLAP
  if (typeof wanted === 'number' && wanted >= 0 && wanted <= LONGEST_OVERLAP) return wanted
  throw new APIError(`overlapHours: must be a number from 0 to ${LONGEST_OVERLAP}.`, 400, null, true)
}

/**
 * `POST /api/front-ends/{id}/key`: makes a new key and answers it once. The one before goes on working for a day, or for as long as
 * `overlapHours` says: 0 ends it at once.
 */
export const rotateKey: Omit<Endpoint, 'root'> = {
  path: '/:id/key',
  method: 'post',
  handler: async (req) => {
    if (!permissions.administer(req.user))
      throw new APIError('Only administrators make keys.', 403, null, true)
    const overlap = await overlapOf(req)
    const { key, keyHash, keyPrefix } = newKey()
    const id = String(req.routeParams?.id)
    const found = await req.payload.find({
      collection: 'front-ends',
      where: { id: { equals: id } },
      limit: 1,
      depth: 0,
      req,
      overrideAccess: false,
    })
    if (found.docs.length === 0) throw new APIError('There is no such front end.', 404, null, true)
    const former = found.docs[0]
    const formerKeyUntil =
      former?.keyPrefix && overlap > 0 ? new Date(Date.now() + overlap * HOUR).toISOString() : null
    // Field access keeps clients from reading and writing hashes, so the adapter does both.
    const stored = await req.payload.db.findOne<{ id: string; keyHash?: string | null }>({
      collection: 'front-ends',
      where: { id: { equals: id } },
      req,
    })
    await req.payload.db.updateOne({
      collection: 'front-ends',
      id,
      data: {
        keyHash,
        keyPrefix,
        formerKeyHash: formerKeyUntil ? (stored?.keyHash ?? null) : null,
        formerKeyUntil,
      },
      req,
    })
    return Response.json({ key, keyPrefix, formerKeyUntil }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
