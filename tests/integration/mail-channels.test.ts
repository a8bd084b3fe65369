import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { load } from 'cheerio'
import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Clock, startClock } from '../../src/clock/clock'
import { settleMail } from '../../src/notifications/outbox'
import { queueLetter } from '../../src/notifications/queue/queue-letter'
import { sendDue } from '../../src/notifications/queue/send'
import { MAIL_TASKS } from '../../src/notifications/queue/tasks'
import { signIn } from './support/http'
import { emptyQueue, logOf, queueOf, testMail } from './support/mail'
import { openPortal, PASSWORD, type TestPortal } from './support/portal'
import { type MailServer, mailServer } from './support/smtp'
import { act, draft, type Newsroom } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let server: MailServer
let chat: Server
let log: ReturnType<typeof logOf>
const told: string[] = []
let answer: (res: ServerResponse) => void

const MINUTE = 60_000
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)

beforeAll(async () => {
  server = await mailServer()
  chat = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += String(chunk)
    told.push((JSON.parse(body) as { text: string }).text)
    answer(res)
  })
  await new Promise<void>((resolve) => chat.listen(0, '127.0.0.1', resolve))
  const slackWebhookUrl = `http://127.0.0.1:${(chat.address() as AddressInfo).port}/hook-secret`
  portal = await openPortal({ email: testMail({ smtpUrl: server.url, slackWebhookUrl }) })
  payload = portal.payload
  log = logOf(payload)
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(async () => {
  await portal?.close()
  await server?.close()
  await new Promise<void>((resolve) => chat.close(() => resolve()))
})
beforeEach(async () => {
  await emptyQueue(payload)
  server.behave('well')
  server.received.length = 0
  told.length = 0
  answer = (res) => res.end('ok')
})

describe('the newsroom’s chat', () => {
  const submit = async (name = 'Thorn & <friends>') =>
    act(payload, room.editor, await draft(room, 'organisations', { name, kind: 'company' }), 'submit', {
      reason: 'Secret reason',
    })

  it('is told once, beside the mails', async () => {
    await portal.user('reviewer')
    await submit()
    await sendDue(payload, later(0))
    expect(server.received).toHaveLength(2)
    const [line, ...others] = told
    expect(others).toEqual([])
    expect(line).toMatch(
      /^editor \w+ asks for a review of “Thorn &amp; &lt;friends&gt;”\. <http:\/\/localhost:3999\/admin\/collections\/organisations\/[\w-]+\|Open the entry>$/,
    )
    expect(line).not.toContain('Secret')
    const rows = (await queueOf(payload)).filter(({ channel }) => channel === 'slack')
    expect(rows).toMatchObject([{ state: 'sent', letter: null, recipient: null }])
  })

  it('never reads the title of a profile', async () => {
    const req = await createLocalReq({}, payload)
    for (const kind of ['published', 'killed', 'overdue'] as const) {
      const facts = {
        collection: 'profiles',
        entry: 'p1',
        title: 'Maria Gonzalez',
        who: 'Ella',
        by: 'person',
        reason: 'Maria',
        dueAt: null,
      } as const
      await queueLetter(req, { kind, facts }, 'chat', { now: new Date() })
    }
    await sendDue(payload, later(0))
    expect(told).toHaveLength(3)
    expect(told.join()).not.toContain('Maria')
  })

  it('is left alone for as long as it asks, and loses nothing', async () => {
    answer = (res) => res.writeHead(429, { 'Retry-After': '600' }).end()
    await submit()
    await submit()
    await sendDue(payload, later(0))
    expect(told).toHaveLength(1)
    // The mails do not wait for the chat.
    expect(server.received.length).toBeGreaterThan(1)
    const rows = (await queueOf(payload)).filter(({ channel }) => channel === 'slack')
    const limited = rows.find(({ tries }) => tries === 1)
    expect(limited?.lastError).toBe('HTTP_429')
    expect(Date.parse(String(limited?.nextTryAt)) - Date.now()).toBeGreaterThan(9 * MINUTE)
    answer = (res) => res.end('ok')
    await sendDue(payload, later(2 * MINUTE))
    expect(told).toHaveLength(2)
    await sendDue(payload, later(11 * MINUTE))
    expect(told).toHaveLength(3)
    expect(log.text()).toContain('HTTP_429')
    expect(log.text()).not.toMatch(/hook-secret|Thorn|@/)
  })
})

describe('a new password', () => {
  const forgot = async (email: string) => {
    const nobody = await signIn(portal, null)
    const began = performance.now()
    const { status, body } = await nobody.send('POST', '/users/forgot-password', { email })
    return { status, body, took: performance.now() - began }
  }
  const tokenIn = (index: number) => {
    const href = load(server.received[index]?.mail.html || '')('a.button').attr('href')
    expect(href).toMatch(/^http:\/\/localhost:3999\/admin\/reset\/[0-9a-f]{40}$/)
    expect(server.received[index]?.mail.text).toContain(String(href))
    return href?.split('/').at(-1)
  }
  let user: TypedUser
  beforeEach(async () => {
    user = await portal.user('editor')
  })

  it('comes by mail in the account’s language, and the link works', async () => {
    await payload.update({ collection: 'users', id: user.id, data: { language: 'fr' } })
    expect(await forgot(user.email)).toMatchObject({ status: 200 })
    const [row] = await queueOf(payload, user)
    expect(row).toMatchObject({ kind: 'password-reset', letter: {}, address: null })
    await sendDue(payload, later(0))
    expect(server.received[0]).toMatchObject({
      to: [user.email],
      mail: { subject: 'Choisir un nouveau mot de passe' },
    })
    const nobody = await signIn(portal, null)
    const reset = await nobody.send('POST', '/users/reset-password', {
      token: tokenIn(0),
      password: `${PASSWORD} 2`,
    })
    expect(reset.status).toBe(200)
  })

  it('holds up no other write, and answers alike where there is no account', async () => {
    const known = await forgot(user.email)
    const unknown = await forgot('nobody@example.org')
    expect(known.took).toBeLessThan(5_000)
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    expect(await queueOf(payload)).toHaveLength(1)
  })

  it('is not lost where the server is down', async () => {
    server.behave('refuse')
    await forgot(user.email)
    await sendDue(payload, later(0))
    server.behave('well')
    await sendDue(payload, later(1.5 * MINUTE))
    expect(server.received.map(({ to }) => to)).toEqual([[user.email]])
    expect(tokenIn(0)).toBeTruthy()
  })

  it('asked for again and again is one mail a minute, always with the link that works', async () => {
    for (let time = 0; time < 5; time += 1) await forgot(user.email)
    await sendDue(payload, later(0))
    expect(server.received).toHaveLength(1)
    for (let time = 0; time < 5; time += 1) await forgot(user.email)
    await sendDue(payload, later(0))
    expect(server.received).toHaveLength(1)
    await sendDue(payload, later(1.1 * MINUTE))
    expect(server.received).toHaveLength(2)
    const nobody = await signIn(portal, null)
    const spent = await nobody.send('POST', '/users/reset-password', {
      token: tokenIn(0),
      password: PASSWORD,
    })
    expect(spent.status).toBe(403)
    const reset = await nobody.send('POST', '/users/reset-password', {
      token: tokenIn(1),
      password: PASSWORD,
    })
    expect(reset.status).toBe(200)
  })

  it('that comes too late is shown as failed, and sent to nobody', async () => {
    await forgot(user.email)
    await sendDue(payload, later(61 * MINUTE))
    expect(server.received).toEqual([])
    expect((await queueOf(payload, user))[0]).toMatchObject({ state: 'failed', lastError: 'EXPIRED' })
  })
})

describe('everything else', () => {
  it('that is given to payload.sendEmail goes through the queue', async () => {
    await payload.sendEmail({ to: 'noor@example.org', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' })
    await payload.sendEmail({ to: 'not an address', subject: 'Lost', html: 'Lost' })
    await settleMail()
    expect(await queueOf(payload)).toMatchObject([
      { kind: 'message', address: 'noor@example.org', state: 'queued' },
    ])
    await sendDue(payload, later(0))
    expect(server.received).toMatchObject([{ to: ['noor@example.org'], mail: { subject: 'Hello' } }])
    const [row] = await queueOf(payload)
    expect(row).toMatchObject({ state: 'sent', address: null, letter: null })
    expect(log.text()).toContain('A mail could not be queued.')
    expect(log.text()).not.toMatch(/noor|not an address|Hello|Lost/)
  })

  it('an invitation goes to an address in its language, erased once it is sent', async () => {
    const req = await createLocalReq({}, payload)
    const invitation = {
      name: 'Maria',
      locale: 'es',
      who: 'Ella',
      link: 'https://portal.example/guest/abc',
      until: later(24 * 60 * MINUTE).toISOString(),
    } as const
    const letter = { kind: 'guest-invited', invitation } as const
    for (const address of ['x@example.org\r\nBcc: spy@example.org', 'a@example.org, b@example.org', 'x']) {
      await expect(queueLetter(req, letter, { address }, { now: new Date() })).rejects.toThrow()
    }
    await queueLetter(req, letter, { address: 'maria@example.org' }, { now: new Date() })
    await sendDue(payload, later(0))
    expect(server.received).toMatchObject([{ to: ['maria@example.org'] }])
    expect(server.received[0]?.mail.subject).toBe('Le pedimos que lea un texto antes de su publicación')
    expect(JSON.stringify(await queueOf(payload))).not.toMatch(/maria|Ella|guest\/abc/i)
    const late = {
      kind: 'guest-invited',
      invitation: { ...invitation, until: later(-1).toISOString() },
    } as const
    await queueLetter(req, late, { address: 'maria@example.org' }, { now: new Date() })
    await sendDue(payload, later(0))
    expect(server.received).toHaveLength(1)
  })

  it('a commit wakes the clock, so that mail goes out at once', async () => {
    const clock: Clock = startClock({ payload, tasks: MAIL_TASKS, logger: payload.logger })
    try {
      const entry = await draft(room, 'organisations', { name: 'Quick', kind: 'company' })
      await act(payload, room.editor, entry, 'submit')
      const began = Date.now()
      while (!server.received.some(({ to }) => to[0] === room.reviewer.email) && Date.now() - began < 10_000)
        await new Promise((resolve) => setTimeout(resolve, 20))
      expect(Date.now() - began).toBeLessThan(8_000)
      expect(server.received.length).toBeGreaterThan(0)
    } finally {
      await clock.stop()
    }
  })
})
