import type { CollectionBeforeDeleteHook, Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { findUses, photosWith } from '../../src/workflow/uses/find'
import type { Target } from '../../src/workflow/uses/rows'
import { signedIn } from './read-body'

/** Where a photograph, document, credit or other entry is used, in live text or in the newest revision. */
export interface Use {
  collection: string
  id: string
  title: string
  path: string
  /** What the public sees uses it; otherwise a revision that may go live does. */
  isLive: boolean
}

const keyOf = ({ collection, id, path }: Pick<Use, 'collection' | 'id' | 'path'>) =>
  `${collection}/${id}/${path}`

/** The titles of entries, by collection and id. */
async function titlesOf(
  req: PayloadRequest,
  found: readonly { collection: string; id: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const collection of [...ENTRY_COLLECTION_SLUGS, 'photos'] as const) {
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
  return titles
}

/**
 * Looks for uses in the live and the newest revision of every entry, inside rich text and in every locale. A credit is used by its
 * photographs, and through them.
 */
export async function usesOf(req: PayloadRequest, target: Target): Promise<Use[]> {
  const photos = target.collection === 'photo-credits' ? await photosWith(req, target.id) : []
  const found = await findUses(req, [target, ...photos])
  const live = new Set(found.filter(({ standing }) => standing === 'live').map(keyOf))
  const borne = photos.map((photo) => ({ ...photo, path: 'credit' }))
  const titles = await titlesOf(req, [...found, ...borne])
  const uses = [...found, ...borne].map(({ collection, id, path }) => ({
    collection,
    id,
    title: titles.get(`${collection}/${id}`) ?? id,
    path,
    isLive: live.has(keyOf({ collection, id, path })),
  }))
  return [...new Map(uses.map((use) => [keyOf(use), use])).values()]
}

/** `GET /{collection}/{id}/uses`: where it is used, for whoever may read drafts. */
export const usesEndpoint = (collection: string): Omit<Endpoint, 'root'> => ({
  path: '/:id/uses',
  method: 'get',
  handler: async (req) => {
    const user = signedIn(req)
    if (!permissions.readDrafts(user)) throw new APIError('You may not see this.', 403, null, true)
    const uses = await usesOf(req, { collection, id: String(req.routeParams?.id) })
    return Response.json({ uses }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
})

/** What an entry uses is not deleted: the answer names the entries. */
export const refuseDeleteInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const uses = await usesOf(req, { collection: collection.slug, id: String(id) })
  if (uses.length === 0) return
  const titles = [...new Set(uses.map(({ title }) => `“${title}”`))].join(', ')
  throw new APIError(`It is in use and cannot be deleted: ${titles}.`, 409, { uses }, true)
}
