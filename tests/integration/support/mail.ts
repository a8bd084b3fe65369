import type { Payload, TypedUser } from 'payload'
import { mailAdapter } from '../../../src/notifications/transport'
import type { Mail } from '../../../src/payload-types'

/** A mail adapter for tests; without a server, mails become files. */
export const testMail = (options: {
  smtpUrl?: string | null
  dataDir?: string
  slackWebhookUrl?: string | null
}) =>
  mailAdapter({
    smtpUrl: null,
    dataDir: '/nonexistent',
    slackWebhookUrl: null,
    mailFrom: 'newsroom@portal.example',
    mailFromName: 'Greenlight',
    ...options,
  })

/** Rows of the queue, oldest first, with everything in them. */
export async function queueOf(payload: Payload, recipient?: TypedUser): Promise<Mail[]> {
  const { docs } = await payload.find({
    collection: 'mails',
    where: recipient ? { recipient: { equals: recipient.id } } : {},
    sort: 'at',
    depth: 0,
    pagination: false,
  })
  return docs
}

export const emptyQueue = (payload: Payload) =>
  payload.db.deleteMany({ collection: 'mails', where: { tries: { greater_than_equal: 0 } } })

/** Everything that the portal logs from now on, as text. */
export function logOf(payload: Payload): { text(): string } {
  const lines: unknown[] = []
  for (const level of ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const) {
    payload.logger[level] = ((...line: unknown[]) => {
      lines.push(line)
    }) as Payload['logger'][typeof level]
  }
  return {
    text: () =>
      JSON.stringify(lines, (_key, value: unknown) =>
        value instanceof Error ? `${value.name} ${value.message} ${value.stack}` : value,
      ),
  }
}
