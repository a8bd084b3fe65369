import type { Payload, PayloadRequest } from 'payload'
import { findable } from '../findable'
import { inTransaction } from '../transaction'

const PHOTO = 'photos/'

/** Straight to the table: it follows from the index, and is no edit. */
const write = async (req: PayloadRequest, id: string): Promise<void> => {
  const { db } = req.payload
  const where = { id: { equals: findable(req.payload, id) } }
  const photo = await db.findOne<{ id: string; used?: boolean | null }>({ collection: 'photos', where, req })
  if (!photo) return
  const used =
    (await db.findOne({ collection: 'uses', where: { target: { equals: PHOTO + id } }, req })) !== null
  if (photo.used === used) return
  await db.updateOne({ collection: 'photos', id, data: { used }, req, returning: false })
}

/**
 * Keeps beside each photograph whether any entry uses it, so that the library can be narrowed to those that none does.
 * @param targets what the index was written for, as it writes them; what is no photograph is passed over
 */
export async function markUsed(req: PayloadRequest, targets: readonly string[]): Promise<void> {
  for (const target of new Set(targets)) {
    if (target.startsWith(PHOTO)) await write(req, target.slice(PHOTO.length))
  }
}

/** Marks the photographs of a database from before there were marks, once. */
export async function markOldPhotos(payload: Payload): Promise<void> {
  const where = { used: { exists: false } }
  if ((await payload.db.findOne({ collection: 'photos', where })) === null) return
  await inTransaction(payload, null, async (req) => {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'photos',
      where,
      pagination: false,
      req,
    })
    await markUsed(
      req,
      docs.map(({ id }) => PHOTO + id),
    )
  })
}
