import type { Payload, PayloadRequest } from 'payload'
import { ENTRY_COLLECTION_SLUGS } from '../../config/vocabulary'
import { inTransaction } from '../transaction'
import { keepUses } from './keep'
import type { EntryRef } from './rows'

const isFilled = async ({ db }: Payload, req?: PayloadRequest): Promise<boolean> =>
  (await db.findOne({ collection: 'uses', where: {}, req })) !== null

async function entriesOf(
  req: PayloadRequest,
  collection: EntryRef['collection'],
): Promise<(EntryRef & { isLive: boolean })[]> {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    pagination: false,
    req,
    // The index is of every entry.
    overrideAccess: true,
  })
  return docs.map((doc) => ({ collection, id: String(doc.id), isLive: doc._status === 'published' }))
}

/**
 * Fills the index of a database from before it, once.
 * @returns how many entries were read
 */
export async function fillUses(payload: Payload): Promise<number> {
  if (await isFilled(payload)) return 0
  return inTransaction(payload, null, async (req) => {
    // Another process may have done it since.
    if (await isFilled(payload, req)) return 0
    let read = 0
    for (const collection of ENTRY_COLLECTION_SLUGS) {
      for (const { isLive, ...entry } of await entriesOf(req, collection)) {
        await keepUses(req, entry, 'newest')
        if (isLive) await keepUses(req, entry, 'live')
        read += 1
      }
    }
    return read
  })
}
