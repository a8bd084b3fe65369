import type { Payload } from 'payload'

/** How long rows are kept, sent or not: no queue waits that long, and who was told what is nobody's business for longer. */
const KEPT = 30 * 24 * 60 * 60 * 1000

/** Forgets old rows. */
export async function pruneMails(payload: Payload, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT).toISOString()
  await payload.db.deleteMany({ collection: 'mails', where: { at: { less_than: before } } })
}
