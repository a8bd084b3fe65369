import type { Payload } from 'payload'
import { wakeClock } from '../../clock/wake'
import type { Mail } from '../../payload-types'
import { type Channels, channelsOf, DeliveryError } from '../channels'
import { MOST_TRIES, nextTry } from './back-off'
import { compose } from './compose'
import { SEND_MAIL } from './queue-letter'

/** Rows of one run; what is left wakes the next, so that a stop never waits for a long queue. */
const MOST_A_RUN = 100

type ChannelName = Mail['channel']
type Outcome = 'done' | 'failed' | 'channel-down'

/** Only letters, digits and what stands between them: codes are ours or a protocol's, and nothing else gets into the row. */
const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'unknown')
    .replace(/[^\w ]/g, '')
    .slice(0, 40)
}

async function dueRows(payload: Payload, channel: ChannelName, now: Date): Promise<Mail[]> {
  const { docs } = await payload.find({
    collection: 'mails',
    where: {
      and: [
        { state: { equals: 'queued' } },
        { channel: { equals: channel } },
        { nextTryAt: { less_than_equal: now.toISOString() } },
      ],
    },
    sort: 'nextTryAt',
    limit: MOST_A_RUN,
    depth: 0,
    pagination: false,
  })
  return docs
}

/**
 * Makes a row ours: the try and the time of the next one are written before the message leaves. Of several processes one finds the
 * row as it was. If this process dies on the way, the row is due again after the wait; if it dies between the message and the mark,
 * the message goes out twice, which no queue can help.
 * @returns the number of this try, or null where another process was faster
 */
async function claim(payload: Payload, row: Mail, now: Date): Promise<number | null> {
  const tries = row.tries + 1
  const claimed = await payload.db.updateOne({
    collection: 'mails',
    where: {
      and: [
        { id: { equals: row.id } },
        { state: { equals: 'queued' } },
        { tries: { equals: row.tries } },
        { nextTryAt: { less_than_equal: now.toISOString() } },
      ],
    },
    data: { tries, nextTryAt: nextTry(tries, now).toISOString() },
    options: { atomic: true },
  })
  return claimed ? tries : null
}

const drop = (payload: Payload, row: Mail) =>
  payload.db.deleteOne({ collection: 'mails', where: { id: { equals: row.id } } })

/** Nothing personal is kept of what was sent. */
const markSent = (payload: Payload, row: Mail, now: Date) =>
  payload.db.updateOne({
    collection: 'mails',
    id: row.id,
    data: {
      state: 'sent',
      sentAt: now.toISOString(),
      nextTryAt: null,
      lastError: null,
      address: null,
      letter: null,
    },
  })

async function markFailed(
  payload: Payload,
  row: Mail,
  tries: number,
  error: unknown,
  now: Date,
): Promise<void> {
  const code = codeOf(error)
  const isLast = tries >= MOST_TRIES || code === 'EXPIRED'
  const asked = error instanceof DeliveryError ? error.waitFor : 0
  const nextAt = Math.max(nextTry(tries, now).getTime(), now.getTime() + asked)
  await payload.db.updateOne({
    collection: 'mails',
    where: { and: [{ id: { equals: row.id } }, { tries: { equals: tries } }] },
    data: isLast
      ? { state: 'failed', lastError: code, nextTryAt: null }
      : { lastError: code, nextTryAt: new Date(nextAt).toISOString() },
    options: { atomic: true },
  })
  const { id, kind, channel } = row
  const line = { mail: id, kind, channel, code, tries }
  if (isLast) payload.logger.error({ ...line, msg: 'A mail could not be sent.' })
  else payload.logger.warn({ ...line, msg: 'A mail could not be sent yet; it is tried again.' })
}

async function sendRow(payload: Payload, channels: Channels, row: Mail, time: () => Date): Promise<Outcome> {
  const tries = await claim(payload, row, time())
  if (tries === null) return 'done'
  try {
    const composed = await compose(payload, row, time())
    if (composed === 'dropped') {
      await drop(payload, row)
      return 'done'
    }
    if (composed === 'expired') throw new DeliveryError('EXPIRED', false)
    if (composed.channel === 'mail') await channels.mail(composed.message)
    else await channels.chat?.(composed.text)
  } catch (error) {
    await markFailed(payload, row, tries, error, time())
    return error instanceof DeliveryError && error.channelDown ? 'channel-down' : 'failed'
  }
  await markSent(payload, row, time())
  return 'done'
}

/** A channel that is down is asked once a run, so that a queue behind it neither waits out each timeout nor uses up its tries. */
async function sendOn(
  channel: ChannelName,
  payload: Payload,
  channels: Channels,
  time: () => Date,
): Promise<void> {
  const rows = await dueRows(payload, channel, time())
  for (const row of rows) {
    if ((await sendRow(payload, channels, row, time)) === 'channel-down') return
  }
  if (rows.length === MOST_A_RUN) wakeClock(SEND_MAIL)
}

/** Sends what is due on every channel that this portal has. */
export async function sendDue(payload: Payload, now: Date): Promise<void> {
  const channels = channelsOf(payload)
  if (!channels) return
  const began = performance.now()
  const time = () => new Date(now.getTime() + performance.now() - began)
  await sendOn('mail', payload, channels, time)
  if (channels.chat) await sendOn('slack', payload, channels, time)
}
