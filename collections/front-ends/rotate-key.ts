import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import { newKey } from './keys'

/** `POST /api/front-ends/{id}/key`: makes a new key and answers it once; the one before ends at once. */
export const rotateKey: Omit<Endpoint, 'root'> = {
  path: '/:id/key',
  method: 'post',
  handler: async (req) => {
    if (!permissions.administer(req.user))
      throw new APIError('Only administrators make keys.', 403, null, true)
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
    // Field access keeps clients from writing the hash, so the adapter writes it.
    await req.payload.db.updateOne({ collection: 'front-ends', id, data: { keyHash, keyPrefix }, req })
    return Response.json({ key, keyPrefix }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
