import type { CollectionSlug, PayloadRequest } from 'payload'
import { DEFAULT_LOCALE, type Locale } from '../../config/vocabulary'
import type { Named } from '../comparison/change'
import type { Lookup } from '../comparison/details'
import type { FoundReference } from '../references'

type Doc = Record<string, unknown>

const OBJECT_ID = /^[0-9a-f]{24}$/

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** Reads what `req.user` may see of some documents, drafts too. */
async function read(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
  locale: Locale = DEFAULT_LOCALE,
): Promise<Doc[]> {
  // MongoDB throws at an id of another form instead of finding nothing.
  const known = [...new Set(ids)].filter((id) => req.payload.db.name !== 'mongoose' || OBJECT_ID.test(id))
  if (known.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: known } },
    draft: true,
    locale,
    depth: 0,
    pagination: false,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs as unknown as Doc[]
}

async function photosOf(req: PayloadRequest, docs: readonly Doc[]): Promise<Map<string, Named['photo']>> {
  const creditOf = ({ credit }: Doc) => (credit ? String(credit) : null)
  const ids = docs.map(creditOf).filter((id): id is string => id !== null)
  const credits = await read(req, 'photo-credits', ids)
  const lines = new Map(credits.map((credit) => [String(credit.id), textOrNull(credit.creditLine)]))
  return new Map(
    docs.map((photo) => [
      String(photo.id),
      {
        thumbnail: textOrNull(photo.thumbnailURL) ?? textOrNull(photo.url),
        alt: textOrNull(photo.alt),
        decorative: photo.decorative === true,
        creditLine: lines.get(creditOf(photo) ?? '') ?? null,
      },
    ]),
  )
}

/**
 * Reads the titles of everything that is pointed to, as `req.user` may see them; photographs with their credit lines.
 * @returns a lookup that knows no title where the target is gone or hidden
 */
export async function readNames(
  req: PayloadRequest,
  references: readonly Pick<FoundReference, 'collection' | 'id'>[],
  locale: Locale,
): Promise<Lookup> {
  const known = new Map<string, Named>()
  const collections = [...new Set(references.map(({ collection }) => collection))].filter(
    (slug): slug is CollectionSlug => slug in req.payload.collections,
  )
  for (const collection of collections) {
    const ids = references.filter((one) => one.collection === collection).map(({ id }) => id)
    const docs = await read(req, collection, ids, locale)
    const titleField = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
    const photos = collection === 'photos' ? await photosOf(req, docs) : null
    for (const doc of docs) {
      const id = String(doc.id)
      const title = textOrNull(doc[titleField]) ?? textOrNull(doc.filename) ?? textOrNull(doc.slug) ?? id
      const photo = photos?.get(id)
      known.set(`${collection}/${id}`, { collection, id, title, ...(photo ? { photo } : {}) })
    }
  }
  return ({ collection, id }) => known.get(`${collection}/${id}`) ?? { collection, id, title: null }
}

/** Names of people, as `req.user` may see them. */
export async function readPeople(
  req: PayloadRequest,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => { id: string; name: string } | null> {
  const people = await read(
    req,
    'users',
    ids.filter((id): id is string => id !== null),
  )
  const names = new Map(people.map((person) => [String(person.id), textOrNull(person.name) ?? '']))
  return (id) => (id !== null && names.has(id) ? { id, name: names.get(id) ?? '' } : null)
}
