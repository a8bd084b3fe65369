import type { Payload } from 'payload'
import type { Target as TargetRow } from '../../payload-types'
import { inTransaction } from '../../workflow/transaction'
import { rowsAfter } from '../log'

/** @returns every target that is told */
async function enabled(payload: Payload): Promise<TargetRow[]> {
  const { docs } = await payload.find({
    collection: 'targets',
    where: { disabled: { not_equals: true } },
    depth: 0,
    pagination: false,
    // The portal itself looks whom it has to tell.
    overrideAccess: true,
  })
  return docs
}

/**
 * Queues what each target has not been told yet. The place in the log moves in the same transaction, so that no row is told twice or
 * passed over, however many processes do this at once.
 */
export async function enqueueNew(payload: Payload, now: Date): Promise<void> {
  for (const { id, after } of await enabled(payload)) {
    const from = after ?? 0
    const rows = await rowsAfter(payload, from)
    const last = rows.at(-1)
    if (!last) continue
    await inTransaction(payload, null, async (req) => {
      const moved = await payload.db.updateOne({
        collection: 'targets',
        where: { and: [{ id: { equals: id } }, { after: { equals: from } }] },
        data: { after: last.number },
        options: { atomic: true },
        req,
      })
      if (!moved) return
      for (const { number, action, type, entry, slug, at } of rows) {
        await payload.create({
          collection: 'deliveries',
          data: {
            target: id,
            number,
            happening: { number, action, type, entry, slug, at },
            state: 'queued',
            tries: 0,
            at: now.toISOString(),
            nextTryAt: now.toISOString(),
          },
          depth: 0,
          req,
          // The queue is written by the portal alone.
          overrideAccess: true,
        })
      }
    })
  }
}
