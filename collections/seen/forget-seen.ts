import type { CollectionAfterDeleteHook } from 'payload'

/** With an entry goes who looked at it. */
export const forgetSeen: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.delete({
    collection: 'seen',
    where: { and: [{ entryCollection: { equals: collection.slug } }, { entry: { equals: String(id) } }] },
    req,
    // The rows are of many people, and none of them may delete any.
    overrideAccess: true,
  })
}
