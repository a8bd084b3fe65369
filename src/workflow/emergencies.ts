import type { Payload } from 'payload'
import type { EntryCollection } from '../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS } from '../config/vocabulary'
import { WorkflowError } from './errors'
import { performWithin } from './perform'
import { inTransaction } from './transaction'

const WHY = 'Nobody confirmed the emergency publication within 24 hours.'

async function overdueIn(payload: Payload, collection: EntryCollection, now: Date): Promise<string[]> {
  const { docs } = await payload.find({
    collection,
    where: { emergencyUntil: { less_than_equal: now.toISOString() } },
    draft: true,
    depth: 0,
    pagination: false,
    select: {},
    // The clock belongs to nobody: what is overdue is so whoever asks.
    overrideAccess: true,
  })
  return docs.map(({ id }) => String(id))
}

/** Withdraws one entry, if it is still overdue when its turn comes: somebody may have confirmed it meanwhile. */
async function expire(payload: Payload, collection: EntryCollection, id: string, now: Date): Promise<void> {
  await inTransaction(payload, null, async (req) => {
    const entry = await req.payload.findByID({
      collection,
      id,
      draft: true,
      depth: 0,
      disableErrors: true,
      req,
      // As above.
      overrideAccess: true,
    })
    if (!entry?.emergencyUntil || Date.parse(entry.emergencyUntil) > now.getTime()) return null
    return performWithin(req, { system: 'clock' }, { collection, id, action: 'withdraw', reason: WHY, now })
  }).catch((error: unknown) => {
    // Withdrawn by somebody at the same moment: there is nothing left to do.
    if (error instanceof WorkflowError) return null
    throw error
  })
}

/** Withdraws every emergency publication that nobody confirmed in time. Run by the clock; any number of processes may. */
export async function expireEmergencies(payload: Payload, now: Date): Promise<void> {
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    for (const id of await overdueIn(payload, collection, now)) await expire(payload, collection, id, now)
  }
}
