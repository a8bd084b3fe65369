import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Channels, channelsOf } from './channels'
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
  disableReverseLookup: true,
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

async function open(url: string | null): Promise<Channels> {
  const adapter = await mailAdapter({ ...SENDER, smtpUrl: url, dataDir, slackWebhookUrl: null })
  const channels = channelsOf({ email: adapter({ payload: { logger: logger() } as Payload }) })
  if (!channels) throw new Error('The adapter has no channels.')
  return channels
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
    await mail.mail({
      to: { name: 'نور', address: 'noor@example.org' },
      subject: 'طلب تعديلات: 儿童 «Дети» 🟢',
      html: '<body dir="rtl"><p>مرحبًا نور</p></body>',
      text: 'مرحبًا نور\n\nДень · 你好',
    })
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
    await mail.mail({ ...MESSAGE, subject: 'Harmless\r\nBcc: spy@example.org\r\n\r\nBody' })
    const [{ recipients, mail: got } = { recipients: [], mail: null }] = received
    expect(recipients).toEqual(['noor@example.org'])
    expect(got?.headers.has('bcc')).toBe(false)
    expect(got?.subject).toContain('Harmless')
    expect(got?.text?.trim()).toBe('Hello')
  })

  it.each([
    ['nobody listens', 'smtp://127.0.0.1:1', MESSAGE.to, 'ESOCKET', true],
    ['the server refuses an address', null, 'unknown@example.org', 'EENVELOPE 550', false],
  ])('fails where %s, with a code and without an address', async (_name, url, to, code, channelDown) => {
    const mail = await open(url ?? smtpUrl)
    const error = await mail.mail({ ...MESSAGE, to }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'DeliveryError', code, channelDown, message: code })
    expect(JSON.stringify([error, logged])).not.toContain('example.org')
    expect(received).toEqual([])
  })

  it.each([
    ['closes the channel', 421, true],
    ['has no room for this one', 452, false],
    ['wants no more from us', 554, false],
  ])('knows a server that %s', async (_name, responseCode, channelDown) => {
    const refusing = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
    })
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve))
    const mail = await open(`smtp://127.0.0.1:${(refusing.server.address() as AddressInfo).port}`)
    const error = await mail.mail(MESSAGE).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: `EENVELOPE ${responseCode}`, channelDown })
    await new Promise<void>((resolve) => refusing.close(resolve))
  })
})

describe('mail without SMTP', () => {
  it('becomes files that a mail program opens, in the order of sending, for their owner alone', async () => {
    const mail = await open(null)
    for (const subject of ['Первое', 'الثاني', '第三']) {
      await mail.mail({ ...MESSAGE, subject })
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
    await Promise.all(Array.from({ length: 40 }, () => mail.mail(MESSAGE)))
    const names = await readdir(path.join(dataDir, 'mail'))
    expect(names).toHaveLength(40)
    expect(names.every((name) => /^[\w.-]+\.eml$/.test(name))).toBe(true)
  })
})
