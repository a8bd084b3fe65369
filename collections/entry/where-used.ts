import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { referencesIn } from '../../src/workflow/references'

/** Where a photograph, document or credit is used, in live text or in the newest revision. */
export interface Use {
  collection: string
  id: string
  title: string
  path: string
}

/** Entries read at once while looking for uses. */
const PAGE = 200

/**
 * Looks through the live and the newest revision of every entry, inside rich text too.
 * @param target collection and id of what is looked for
 */
export async function usesOf(
  req: PayloadRequest,
  target: { collection: string; id: string },
): Promise<Use[]> {
  const uses = new Map<string, Use>()
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    const { config } = req.payload.collections[collection]
    const titleField = config.admin.useAsTitle ?? 'id'
    for (const draft of [true, false]) {
      for (let page = 1, more = true; more; page += 1) {
        const found = await req.payload.find({
          collection,
          draft,
          depth: 0,
          limit: PAGE,
          page,
          sort: 'id',
          req,
        })
        more = found.hasNextPage
        for (const doc of found.docs as unknown as Record<string, unknown>[]) {
          for (const { path } of referencesIn(config.fields, doc).filter(
            (reference) => reference.collection === target.collection && reference.id === target.id,
          )) {
            const use = { collection, id: String(doc.id), title: String(doc[titleField] ?? doc.id), path }
            uses.set(`${use.collection}/${use.id}/${use.path}`, use)
          }
        }
      }
    }
  }
  return [...uses.values()]
}

/** What an entry uses is not deleted: the answer names the entries. */
export const refuseDeleteInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const uses = await usesOf(req, { collection: collection.slug, id: String(id) })
  if (uses.length === 0) return
  const titles = [...new Set(uses.map(({ title }) => `“${title}”`))].join(', ')
  throw new APIError(`It is in use and cannot be deleted: ${titles}.`, 409, { uses }, true)
}
