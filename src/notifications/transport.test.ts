import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settleMail } from './outbox'
import { mailAdapter } from './transport'

interface Received {
  recipients: string[]
  mail: ParsedMail
}

const SENDER = { mailFrom: 'newsroom@portal.example', mailFromName: 'Greenlight, the "newsroom"' }
const MESSAGE = { to: 'noor@example.org', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' }

const received: Received[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('unknown') ? new Error(`no such user ${address}`) : null),
  onData: (stream, session, done) => {
    simpleParser(stream).then((mail) => {
      received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), mail })
      done()
    }, done)
  },
})
let smtpUrl: string
let dataDir: string
let logged: Record<string, unknown>[]

const logger = () => {
  const keep = (line: Record<string, unknown>) => {
    logged.push(line)
  }
  return { info: keep, error: keep } as unknown as Payload['logger']
}

async function open(url: string | null) {
  const adapter = await mailAdapter({ ...SENDER, smtpUrl: url, dataDir })
  return adapter({ payload: { logger: logger() } as Payload })
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
beforeEach(async () => {
  received.length = 0
  logged = []
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-mail-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

describe('mail over SMTP', () => {
  it('arrives whole, in any script, from one sender', async () => {
    const mail = await open(smtpUrl)
    await mail.sendEmail({
      to: { name: 'نور', address: 'noor@example.org' },
      subject: 'طلب تعديلات: 儿童 «Дети» 🟢',
      html: '<body dir="rtl"><p>مرحبًا نور</p></body>',
      text: 'مرحبًا نور\n\nДень · 你好',
    })
    await settleMail()
    expect(received).toHaveLength(1)
    const { mail: got } = received[0] as Received
    expect(got.subject).toBe('طلب تعديلات: 儿童 «Дети» 🟢')
    expect(got.text?.trim()).toBe('مرحبًا نور\n\nДень · 你好')
    expect(got.html).toContain('<body dir="rtl"><p>مرحبًا نور</p></body>')
    expect(got.from?.value).toEqual([{ name: SENDER.mailFromName, address: SENDER.mailFrom }])
    expect(got.to).toMatchObject({ value: [{ name: 'نور', address: 'noor@example.org' }] })
    expect(logged).toEqual([])
  })

  it('takes no header from a subject', async () => {
    const mail = await open(smtpUrl)
    await mail.sendEmail({ ...MESSAGE, subject: 'Harmless\r\nBcc: spy@example.org\r\n\r\nBody' })
    await settleMail()
    const [{ recipients, mail: got } = { recipients: [], mail: null }] = received
    expect(recipients).toEqual(['noor@example.org'])
    expect(got?.headers.has('bcc')).toBe(false)
    expect(got?.subject).toContain('Harmless')
    expect(got?.text?.trim()).toBe('Hello')
  })

  it('fails without a word to the caller when nobody listens, and logs no address', async () => {
    const mail = await open('smtp://127.0.0.1:1')
    await expect(mail.sendEmail(MESSAGE)).resolves.toBeUndefined()
    await settleMail()
    expect(logged).toEqual([{ code: 'ESOCKET', msg: 'A mail could not be sent.' }])
  })

  it('logs no address when the server refuses one', async () => {
    const mail = await open(smtpUrl)
    await mail.sendEmail({ ...MESSAGE, to: 'unknown@example.org' })
    await settleMail()
    expect(logged).toEqual([{ code: 'EENVELOPE', msg: 'A mail could not be sent.' }])
    expect(received).toEqual([])
  })

  it('answers at once, however slow the server is', async () => {
    const slow = new SMTPServer({ authOptional: true, onConnect: (_session, done) => setTimeout(done, 400) })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    const mail = await open(`smtp://127.0.0.1:${(slow.server.address() as AddressInfo).port}`)
    const start = performance.now()
    await mail.sendEmail(MESSAGE)
    expect(performance.now() - start).toBeLessThan(300)
    await settleMail()
    expect(performance.now() - start).toBeGreaterThan(300)
    await new Promise<void>((resolve) => slow.close(resolve))
  })
})

describe('mail without SMTP', () => {
  it('becomes files that a mail program opens, in the order of sending, for their owner alone', async () => {
    const mail = await open(null)
    for (const subject of ['Первое', 'الثاني', '第三']) {
      await mail.sendEmail({ ...MESSAGE, subject })
      await settleMail()
    }
    const folder = path.join(dataDir, 'mail')
    const names = (await readdir(folder)).sort()
    expect(names).toHaveLength(3)
    const parsed = await Promise.all(
      names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
    )
    expect(parsed.map(({ subject }) => subject)).toEqual(['Первое', 'الثاني', '第三'])
    expect(parsed[0]?.to).toMatchObject({ value: [{ address: 'noor@example.org' }] })
    const modes = await Promise.all(
      [folder, ...names.map((name) => path.join(folder, name))].map(
        async (file) => (await stat(file)).mode & 0o777,
      ),
    )
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600])
    expect(logged).toEqual(names.map((file) => ({ file, msg: 'A mail was written to a file.' })))
  })

  it('gives every message a file of its own, also at the same moment', async () => {
    const mail = await open(null)
    await Promise.all(Array.from({ length: 40 }, () => mail.sendEmail(MESSAGE)))
    await settleMail()
    const names = await readdir(path.join(dataDir, 'mail'))
    expect(names).toHaveLength(40)
    expect(names.every((name) => /^[\w.-]+\.eml$/.test(name))).toBe(true)
  })
})
