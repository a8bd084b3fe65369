import type { PayloadRequest, Where } from 'payload'
import { queueLetter } from './queue/queue-letter'
import { type Account, recipientOf } from './queue/recipient'

/** A mailbox gets no more than one link in this time, however often somebody asks. Milliseconds. */
const APART = 60_000

/**
 * Queues the mail with the link for a new password, in the transaction that makes the link. The row holds no link: it is the newest
 * one when the mail is sent, so that requests in quick succession become one mail whose link works.
 */
export async function queuePasswordReset(req: PayloadRequest, account: Account, now: Date): Promise<void> {
  const { payload } = req
  const mine: Where[] = [{ kind: { equals: 'password-reset' } }, { recipient: { equals: account.id } }]
  const waiting = await payload.db.updateOne({
    collection: 'mails',
    where: { and: [...mine, { state: { equals: 'queued' } }, { tries: { equals: 0 } }] },
    data: { at: now.toISOString() },
    options: { atomic: true },
    req,
  })
  if (waiting) return
  const { docs } = await payload.find({
    collection: 'mails',
    where: { and: mine },
    sort: '-at',
    limit: 1,
    depth: 0,
    req,
  })
  const earliest = docs[0] ? Date.parse(docs[0].at) + APART : 0
  await queueLetter(req, { kind: 'password-reset' }, recipientOf(account), {
    now: new Date(Math.max(earliest, now.getTime())),
  })
}
