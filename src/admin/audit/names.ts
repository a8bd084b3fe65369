import { headers } from 'next/headers'
import type { Payload, TypedUser } from 'payload'
import { cache } from 'react'
import type { EntryCollection } from '../../config/vocabulary'

/** Whoever looks at the page: cells are not told. Asked once for each request. */
const viewer = cache(
  async (payload: Payload): Promise<TypedUser | null> =>
    (await payload.auth({ headers: await headers() })).user,
)

/** @returns the title of an entry as the viewer may read it; null where there is no such entry for them */
export const titleOf = cache(
  async (payload: Payload, collection: EntryCollection, id: string): Promise<string | null> => {
    const { docs } = await payload.find({
      collection,
      where: { id: { equals: id } },
      draft: true,
      limit: 1,
      depth: 0,
      pagination: false,
      user: await viewer(payload),
      overrideAccess: false,
    })
    const [entry] = docs as unknown as Record<string, unknown>[]
    const title = entry?.[payload.collections[collection].config.admin.useAsTitle ?? 'id']
    return typeof title === 'string' && title !== '' ? title : null
  },
)

/** @returns the name of an account as the viewer may read it */
export const nameOf = cache(async (payload: Payload, id: string): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    user: await viewer(payload),
    overrideAccess: false,
  })
  return docs[0]?.name ?? null
})
