import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer, { type Transporter } from 'nodemailer'
import type { Env } from '../config/env'

const CONNECT = 10_000

type MailEnv = Pick<Env, 'smtpUrl' | 'mailFrom' | 'mailFromName' | 'dataDir'>

/** Writes each message as an `.eml` file, whole or not at all, readable by its owner alone. */
function fileTransport(folder: string): Transporter {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return nodemailer.createTransport({
    name: 'files',
    version: '1',
    send: (mail, done) => {
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`
      const write = async () => {
        const composed = await composer.sendMail(mail.data)
        await mkdir(folder, { recursive: true })
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
    host: url.hostname,
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

/** Payload's mail adapter over our transport. The server is not asked at start: the portal runs without it. */
export const mailAdapter = (env: MailEnv) =>
  nodemailerAdapter({
    defaultFromAddress: env.mailFrom,
    defaultFromName: env.mailFromName,
    transport: makeTransport(env),
    skipVerify: true,
  })
