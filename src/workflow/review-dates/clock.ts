import type { Payload, PayloadRequest } from 'payload'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../../config/vocabulary'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import { tellAgain } from '../../publishing/tell-again'
import { recordAudit } from '../audit'
import { loadEntry } from '../load'
import { inTransaction } from '../transaction'

/** Entries of one type in one turn; the next turn is soon. */
const AT_ONCE = 50

interface Row {
  id: string
  _status?: string
  reviewBy?: string | Date | null
  staleSince?: string | Date | null
}

const isPast = ({ reviewBy, staleSince, _status }: Row, now: Date): boolean =>
  _status === 'published' && Boolean(reviewBy) && !staleSince && new Date(String(reviewBy)) <= now

/** The live entries whose date has come, and of which nobody was told. What is live stands in the table itself, not in its versions. */
async function due(payload: Payload, collection: EntryCollection, now: Date): Promise<string[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where: {
      and: [
        { reviewBy: { less_than_equal: now.toISOString() } },
        { staleSince: { exists: false } },
        { _status: { equals: 'published' } },
      ],
    },
    limit: AT_ONCE,
    pagination: false,
  })
  return docs.map(({ id }) => String(id))
}

async function tell(req: PayloadRequest, collection: EntryCollection, id: string, now: Date): Promise<void> {
  const row = await req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req })
  if (!row || !isPast(row, now)) return
  // Straight to the table: a mark of the clock, and no edit.
  await req.payload.db.updateOne({
    collection,
    id,
    data: { staleSince: now.toISOString() },
    req,
    returning: false,
  })
  const loaded = await loadEntry(req, collection, id, now)
  await tellAgain(req, collection, id, now)
  await recordAudit(req, {
    collection,
    entry: id,
    author: loaded.author,
    action: 'review date passed',
    actor: 'clock',
  })
  await queueWorkflowMail(req, { kind: 'out-of-date', loaded, doer: 'clock', now, dueAt: null })
}

/**
 * Tells the log and the owner that the review date of a live entry has passed, once for each revision that goes live. Replicas say so by
 * themselves at that instant; this is what tells everybody else.
 */
export async function followReviewDates(payload: Payload, now: Date): Promise<void> {
  const failed: unknown[] = []
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    for (const id of await due(payload, collection, now)) {
      // One that cannot be told of keeps no other from it.
      await inTransaction(payload, null, (req) => tell(req, collection, id, now)).catch((error: unknown) =>
        failed.push(error),
      )
    }
  }
  if (failed.length > 0) throw failed[0]
}
