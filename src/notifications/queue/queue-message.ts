import type { Payload, SendEmailOptions } from 'payload'
import { createLocalReq } from 'payload'
import { post } from '../outbox'
import { queueLetter } from './queue-letter'

/** The HTML of a message that was queued before Payload hands it over, so that it is not queued twice. */
export const QUEUED_ALREADY = '<!-- This message is in the queue already. -->'

const addressesOf = (to: SendEmailOptions['to']): string[] =>
  (Array.isArray(to) ? to : [to]).flatMap((one) => {
    const address = typeof one === 'object' ? one.address : one
    return address ? [address] : []
  })

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Queues what was given to `payload.sendEmail`: recipients, subject, HTML and text; nothing else of it is kept. Nobody waits for it,
 * because Payload hands messages over in the middle of transactions that this write has to come after.
 */
export function queueMessage(payload: Payload, message: SendEmailOptions): void {
  if (message.html === QUEUED_ALREADY) return
  const content = {
    subject: textOf(message.subject),
    html: textOf(message.html),
    text: textOf(message.text),
  }
  for (const address of addressesOf(message.to)) {
    post(payload.logger, async () => {
      const req = await createLocalReq({}, payload)
      await queueLetter(req, { kind: 'message', message: content }, { address }, { now: new Date() })
    })
  }
}
