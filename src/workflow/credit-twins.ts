import type { PayloadRequest, Where } from 'payload'
import type { EntryCollection } from '../config/vocabulary'

/** Another photo credit with the same number of the same agency. */
export interface Twin {
  id: string
  creditLine: string
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/**
 * Photo credits of the very photograph that this one is of: two would differ sooner or later. Of two that are not live, the older one is
 * the one to keep.
 * @param entry as it is saved, or as a form holds it
 * @param id null for one that was never saved
 */
export async function twinsOf(
  req: PayloadRequest,
  collection: EntryCollection,
  entry: Record<string, unknown>,
  id: string | null,
): Promise<Twin[]> {
  const [agency, assetIdentifier] = [text(entry.agency), text(entry.assetIdentifier)]
  if (collection !== 'photo-credits' || agency === null || assetIdentifier === null) return []
  const isOlder: Where[] = text(entry.createdAt) ? [{ createdAt: { less_than: entry.createdAt } }] : []
  const { docs } = await req.payload.find({
    collection,
    where: {
      and: [
        { agency: { equals: agency } },
        { assetIdentifier: { equals: assetIdentifier } },
        { state: { not_equals: 'withdrawn' } },
        ...(id === null ? [] : [{ id: { not_equals: id } }]),
        ...(isOlder.length > 0 ? [{ or: [...isOlder, { liveHash: { exists: true } }] }] : []),
      ],
    },
    draft: true,
    limit: 5,
    depth: 0,
    pagination: false,
    select: { creditLine: true },
    req,
    // Whether there are two does not depend on who asks.
    overrideAccess: true,
  })
  return docs.map((twin) => ({ id: String(twin.id), creditLine: twin.creditLine ?? '' }))
}
