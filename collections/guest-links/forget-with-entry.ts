import type { CollectionAfterDeleteHook } from 'payload'

/** Links lead nowhere without their entry, and whom they were made for is kept no longer. Only an entry that was never live can be deleted. */
export const forgetGuests: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'guest-links',
    where: { and: [{ entryCollection: { equals: collection.slug } }, { entry: { equals: String(id) } }] },
    req,
  })
}
