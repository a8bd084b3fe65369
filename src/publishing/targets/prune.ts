import type { Payload } from 'payload'

const DAY = 86_400_000
/** How long the log of deliveries is kept. */
const KEPT = 30 * DAY

/** Takes out what was settled a month ago. */
export async function pruneDeliveries(payload: Payload, now: Date): Promise<void> {
  await payload.db.deleteMany({
    collection: 'deliveries',
    where: {
      and: [
        { state: { not_equals: 'queued' } },
        { at: { less_than: new Date(now.getTime() - KEPT).toISOString() } },
      ],
    },
  })
}
