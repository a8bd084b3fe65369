import type { CollectionAfterDeleteHook } from 'payload'

/** Links lead nowhere without their entry. Only an entry that was never live can be deleted. */
export const forgetPreviewLinks: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'preview-links',
    where: { and: [{ entryCollection: { equals: collection.slug } }, { entry: { equals: String(id) } }] },
    req,
  })
}
