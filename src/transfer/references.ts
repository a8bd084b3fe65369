import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** How many are asked for at once. */
const AT_ONCE = 200

const OBJECT_ID = /^[0-9a-f]{24}$/

/** By what an entry is known in another portal: its address; of a file, its content. */
export const keyFieldOf = (collection: string): 'slug' | 'sha256' =>
  collection === 'photos' || collection === 'documents' ? 'sha256' : 'slug'

/** Ids and keys of what there is in other collections, as somebody may see it. */
export interface Directory {
  keyOf(collection: string, id: string): string | null
  idOf(collection: string, key: string): string | null
}

/** Reads ids and keys of some entries of one collection, by the one or the other. */
async function read(
  req: PayloadRequest,
  collection: CollectionSlug,
  by: 'id' | 'slug' | 'sha256',
  values: readonly string[],
): Promise<{ id: string; key: string }[]> {
  const key = keyFieldOf(collection)
  // MongoDB throws at an id of another form instead of finding nothing.
  const sought = values.filter(
    (value) => by !== 'id' || req.payload.db.name !== 'mongoose' || OBJECT_ID.test(value),
  )
  const found: { id: string; key: string }[] = []
  for (let at = 0; at < sought.length; at += AT_ONCE) {
    const { docs } = await req.payload.find({
      collection,
      where: { [by]: { in: sought.slice(at, at + AT_ONCE) } } as Where,
      draft: true,
      depth: 0,
      pagination: false,
      select: { [key]: true } as never,
      req,
      user: req.user,
      overrideAccess: false,
    })
    for (const doc of docs as unknown as Record<string, unknown>[])
      if (typeof doc[key] === 'string') found.push({ id: String(doc.id), key: doc[key] })
  }
  return found
}

/**
 * @param wanted names of what is sought in each collection
 * @param by whether they are ids or keys
 */
export async function openDirectory(
  req: PayloadRequest,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  by: 'id' | 'key',
): Promise<Directory> {
  const keys = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const [collection, values] of wanted) {
    const slug = collection as CollectionSlug
    if (!(slug in req.payload.collections)) continue
    for (const { id, key } of await read(req, slug, by === 'id' ? 'id' : keyFieldOf(slug), [...values])) {
      keys.set(`${slug}/${id}`, key)
      ids.set(`${slug}/${key}`, id)
    }
  }
  return {
    keyOf: (collection, id) => keys.get(`${collection}/${id}`) ?? null,
    idOf: (collection, key) => ids.get(`${collection}/${key}`) ?? null,
  }
}
