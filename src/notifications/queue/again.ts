import type { Payload } from 'payload'
import { wakeClock } from '../../clock/wake'
import { SEND_MAIL } from './queue-letter'

/** Rows that one request puts back; a newsroom with more of them asks again. */
const MOST = 1_000

/**
 * Puts mails that failed back into the queue, with all their tries.
 * @param which an id, or all of them
 * @returns how many
 */
export async function sendAgain(payload: Payload, which: string, now: Date): Promise<number> {
  const { docs } = await payload.find({
    collection: 'mails',
    where: {
      and: [{ state: { equals: 'failed' } }, ...(which === 'all' ? [] : [{ id: { equals: which } }])],
    },
    limit: MOST,
    depth: 0,
    pagination: false,
    select: {},
  })
  let queued = 0
  for (const { id } of docs) {
    const changed = await payload.db.updateOne({
      collection: 'mails',
      where: { and: [{ id: { equals: id } }, { state: { equals: 'failed' } }] },
      data: { state: 'queued', tries: 0, nextTryAt: now.toISOString() },
      options: { atomic: true },
    })
    if (changed) queued += 1
  }
  if (queued > 0) wakeClock(SEND_MAIL)
  return queued
}

/** Forgets a mail that failed, with everything in it. */
export const discardFailed = (payload: Payload, id: string) =>
  payload.db.deleteOne({
    collection: 'mails',
    where: { and: [{ id: { equals: id } }, { state: { equals: 'failed' } }] },
  })
