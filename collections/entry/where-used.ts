import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { findUses, photosWith } from '../../src/workflow/uses/find'
import type { Target } from '../../src/workflow/uses/rows'

/** Where a photograph, document, credit or other entry is used, in live text or in the newest revision. */
export interface Use {
  collection: string
  id: string
  title: string
  path: string
}

/** Looks for uses in the live and the newest revision of every entry, inside rich text and in every locale. A credit is used through its photographs. */
export async function usesOf(req: PayloadRequest, target: Target): Promise<Use[]> {
  const through = target.collection === 'photo-credits' ? await photosWith(req, target.id) : []
  const found = await findUses(req, [target, ...through])
  const titles = new Map<string, string>()
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    const ids = [...new Set(found.filter((use) => use.collection === collection).map(({ id }) => id))]
    if (ids.length === 0) continue
    const titleField = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      draft: true,
      depth: 0,
      pagination: false,
      select: { [titleField]: true } as never,
      req,
    })
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      titles.set(`${collection}/${doc.id}`, String(doc[titleField] ?? doc.id))
    }
  }
  const uses = found.map(({ collection, id, path }) => ({
    collection,
    id,
    title: titles.get(`${collection}/${id}`) ?? id,
    path,
  }))
  return [...new Map(uses.map((use) => [`${use.collection}/${use.id}/${use.path}`, use])).values()]
}

/** What an entry uses is not deleted: the answer names the entries. */
export const refuseDeleteInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const uses = await usesOf(req, { collection: collection.slug, id: String(id) })
  if (uses.length === 0) return
  const titles = [...new Set(uses.map(({ title }) => `“${title}”`))].join(', ')
  throw new APIError(`It is in use and cannot be deleted: ${titles}.`, 409, { uses }, true)
}
