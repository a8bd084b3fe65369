import type { CollectionAfterDeleteHook } from 'payload'

/** What was said about an entry goes with it. Only an entry that was never live can be deleted. */
export const removeComments: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'comments',
    where: { and: [{ entryCollection: { equals: collection.slug } }, { entry: { equals: String(id) } }] },
    req,
  })
}
