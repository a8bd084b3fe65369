import type { Payload } from 'payload'
import { lastNumber } from './log'

/** Numbers that only a portal has: they are asked of the editorial database when they are read. */
export function portalGauges(payload: Payload, delivery: { lastNumber(): number }) {
  const mailsThat = (state: 'queued' | 'failed') => async () => {
    const { totalDocs } = await payload.count({
      collection: 'mails',
      where: { state: { equals: state } },
      // A number, and nothing of what the mails say; whoever reads it said the token of the metrics.
      overrideAccess: true,
    })
    return totalDocs
  }
  return {
    log_lag_rows: {
      help: 'Rows of the publication log that are not visible here yet.',
      read: async () => Math.max(0, (await lastNumber(payload)) - delivery.lastNumber()),
    },
    mails_queued: { help: 'Mails in the queue.', read: mailsThat('queued') },
    mails_failed: { help: 'Mails that were given up.', read: mailsThat('failed') },
  }
}
