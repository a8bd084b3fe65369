import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type Transporter } from 'nodemailer'
import type { EmailAdapter, Payload, SendEmailOptions } from 'payload'
import type { Env } from '../config/env'
import { type Channels, DeliveryError } from './channels'
import { chatWebhook } from './chat'
import { queueMessage } from './queue/queue-message'

const CONNECT = 10_000
/**
 * How long a message may take in all. Milliseconds. It is shorter than the first wait between two tries (see back-off.ts), so that no
 * second try begins while the first is under way.
 */
const DELIVERY = 45_000

type MailEnv = Pick<Env, 'smtpUrl' | 'mailFrom' | 'mailFromName' | 'dataDir' | 'slackWebhookUrl'>

/** Writes each message as an `.eml` file, whole or not at all, readable by its owner alone. */
function fileTransport(folder: string): Transporter {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  let count = 0
  return nodemailer.createTransport({
    name: 'files',
    version: '1',
    send: (mail, done) => {
      const time = new Date().toISOString().replaceAll(':', '-')
      const order = String(count++).padStart(6, '0')
      const name = `${time}-${order}-${randomBytes(4).toString('hex')}.eml`
      const write = async () => {
        const composed = await composer.sendMail(mail.data)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const part = path.join(folder, `${name}.part`)
        await writeFile(part, composed.message as Buffer, { mode: 0o600 })
        await rename(part, path.join(folder, name))
        return { envelope: composed.envelope, messageId: composed.messageId, response: name }
      }
      write().then(
        (info) => done(null, info as never),
        (error: Error) => done(error, null as never),
      )
    },
  })
}

/** SMTP where the environment names a server; files under `data/mail` where it does not. */
export function makeTransport({ smtpUrl, dataDir }: Pick<MailEnv, 'smtpUrl' | 'dataDir'>): Transporter {
  if (!smtpUrl) return fileTransport(path.join(dataDir, 'mail'))
  const url = new URL(smtpUrl)
  return nodemailer.createTransport({
    // Node wants an IPv6 address without the brackets of a URL.
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
    connectionTimeout: CONNECT,
    greetingTimeout: CONNECT,
    socketTimeout: 3 * CONNECT,
  })
}

/** Codes of nodemailer about one message; the next one may well go. Source: nodemailer, lib/errors.js. */
const OF_ONE_MESSAGE = ['EENVELOPE', 'EMESSAGE', 'ESTREAM']
/** The server closes the channel. Source: RFC 5321, section 4.2.3. */
const CLOSING = 421

function deliveryError(error: unknown): DeliveryError {
  const { code, name, responseCode } = error as { code?: string; name?: string; responseCode?: number }
  const ours = String(code ?? name ?? 'unknown')
  const down = !OF_ONE_MESSAGE.includes(ours) || responseCode === CLOSING
  return new DeliveryError(responseCode ? `${ours} ${responseCode}` : ours, down)
}

async function deliver(transport: Transporter, message: SendEmailOptions): Promise<{ response?: string }> {
  const giveUp = new AbortController()
  const late = sleep(DELIVERY, null, { signal: giveUp.signal, ref: false }).then(() => {
    throw Object.assign(new Error('The mail server takes too long.'), { code: 'ETIMEDOUT' })
  })
  try {
    return await Promise.race([transport.sendMail(message), late])
  } catch (error) {
    throw deliveryError(error)
  } finally {
    giveUp.abort()
    late.catch(() => undefined)
  }
}

function makeChannels(env: MailEnv, transport: Transporter, logger: Payload['logger']): Channels {
  return {
    async mail(message) {
      const { response } = await deliver(transport, message)
      if (response?.endsWith('.eml')) logger.info({ file: response, msg: 'A mail was written to a file.' })
    },
    chat: env.slackWebhookUrl ? chatWebhook(env.slackWebhookUrl) : null,
  }
}

/**
 * Payload's mail adapter over our queue. The server is not asked at start: the portal runs without it. What Payload sends by itself is
 * queued like everything else, and not awaited: no request fails, or takes longer, where mail does.
 */
export async function mailAdapter(env: MailEnv): Promise<EmailAdapter> {
  const transport = makeTransport(env)
  // One sender for every message, as an object: Payload writes it as text, in which a comma in the name starts a new address.
  transport.use('compile', (mail, done) => {
    mail.data.from = { name: env.mailFromName, address: env.mailFrom }
    done()
  })
  const adapter = await nodemailerAdapter({
    defaultFromAddress: env.mailFrom,
    defaultFromName: env.mailFromName,
    transport,
    skipVerify: true,
  })
  return ({ payload }) => ({
    ...adapter({ payload }),
    channels: makeChannels(env, transport, payload.logger),
    sendEmail: async (message) => queueMessage(payload, message),
  })
}
