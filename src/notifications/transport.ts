import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type Transporter } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Env } from '../config/env'
import { post } from './outbox'

const CONNECT = 10_000

type MailEnv = Pick<Env, 'smtpUrl' | 'mailFrom' | 'mailFromName' | 'dataDir'>

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

/**
 * Payload's mail adapter over our transport. The server is not asked at start: the portal runs without it. Messages are
 * posted, not awaited: neither an action of the workflow nor a request for a new password fails where mail does.
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
  return ({ payload }) => {
    const mail = adapter({ payload })
    return {
      ...mail,
      sendEmail: async (message) => post(payload.logger, () => mail.sendEmail(message)),
    }
  }
}
