import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MOST_TRIES, nextTry } from '../../src/notifications/queue/back-off'
import { pruneMails } from '../../src/notifications/queue/prune'
import { sendDue } from '../../src/notifications/queue/send'
import { richText } from '../../src/sample/rich-text'
import { expireEmergencies } from '../../src/workflow/emergencies'
import { performWithin } from '../../src/workflow/perform'
import { inTransaction } from '../../src/workflow/transaction'
import { signIn } from './support/http'
import { emptyQueue, logOf, queueOf, testMail } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { type MailServer, mailServer } from './support/smtp'
import { act, approveAsSubject, draft, type Newsroom } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let server: MailServer
let log: ReturnType<typeof logOf>
let named = 0

const MINUTE = 60_000

beforeAll(async () => {
  server = await mailServer()
  portal = await openPortal({ email: testMail({ smtpUrl: server.url }) })
  payload = portal.payload
  log = logOf(payload)
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(async () => {
  await portal?.close()
  await server?.close()
})
/** Reviewers of an earlier test would be told of this one. */
async function onlyTheRoom(): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: {
      and: [{ id: { not_in: [room.editor.id, room.reviewer.id] } }, { disabled: { not_equals: true } }],
    },
    pagination: false,
  })
  for (const { id } of docs) await payload.update({ collection: 'users', id, data: { disabled: true } })
}
beforeEach(async () => {
  await onlyTheRoom()
  await payload.update({ collection: 'users', id: room.reviewer.id, data: { notifications: 'at-once' } })
  await emptyQueue(payload)
  server.behave('well')
  server.received.length = 0
})

const organisation = () => draft(room, 'organisations', { name: `Secret name ${++named}`, kind: 'company' })
const submit = async () =>
  act(payload, room.editor, await organisation(), 'submit', { reason: 'Secret reason' })
const addresses = () => server.received.flatMap(({ to }) => to).sort()
const later = (minutes: number, from = new Date()) => new Date(from.getTime() + minutes * MINUTE)

describe('a mail', () => {
  it('is written with what it tells about, sent at once, and forgotten', async () => {
    await submit()
    const [row, ...others] = await queueOf(payload)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      kind: 'review-requested',
      state: 'queued',
      tries: 0,
      recipient: room.reviewer.id,
    })
    await sendDue(payload, new Date())
    expect(addresses()).toEqual([room.reviewer.email])
    expect(server.received[0]?.mail.subject).toBe(`Review requested: Secret name ${named}`)
    const [sent] = await queueOf(payload)
    expect(sent).toMatchObject({ state: 'sent', tries: 1, lastError: null, nextTryAt: null })
    expect(JSON.stringify(sent)).not.toMatch(/Secret|@/)
    await sendDue(payload, later(60))
    expect(addresses()).toHaveLength(1)
  })

  it('is not there where the action was rolled back', async () => {
    const entry = await organisation()
    const failing = inTransaction(payload, room.editor, async (req) => {
      await performWithin(req, room.editor, { ...entry, action: 'submit' })
      const { docs } = await payload.find({ collection: 'mails', req })
      throw new Error(`rolled back with ${docs.length}`)
    })
    await expect(failing).rejects.toThrow('rolled back with 1')
    expect(await queueOf(payload)).toEqual([])
  })

  it('is not there where the action was refused', async () => {
    const entry = await organisation()
    await expect(act(payload, room.reviewer, entry, 'submit')).rejects.toThrow()
    await expect(act(payload, room.editor, entry, 'publish')).rejects.toThrow()
    expect(await queueOf(payload)).toEqual([])
  })

  it('undoes the action where it cannot be written', async () => {
    const entry = await organisation()
    const create = payload.db.create
    payload.db.create = async (args) => {
      if (args.collection === 'mails') throw new Error('disk full')
      return create.call(payload.db, args)
    }
    try {
      await expect(act(payload, room.editor, entry, 'submit')).rejects.toThrow('disk full')
    } finally {
      payload.db.create = create
    }
    const found = await payload.findByID({ ...entry, draft: true })
    expect(found.state).toBe('draft')
  })

  it('goes to nobody whose account was disabled meanwhile', async () => {
    const leaving = await portal.user('reviewer')
    await submit()
    await payload.update({ collection: 'users', id: leaving.id, data: { disabled: true } })
    await sendDue(payload, new Date())
    expect(addresses()).toEqual([room.reviewer.email])
    expect(await queueOf(payload, leaving)).toEqual([])
  })
})

describe('a server that is down', () => {
  it('loses nothing: everything arrives once when it is back', async () => {
    const others = await Promise.all([portal.user('reviewer'), portal.user('reviewer')])
    await submit()
    const url = new URL(server.url)
    await server.close()
    const began = new Date()
    await sendDue(payload, began)
    const rows = await queueOf(payload)
    // One was tried, and found the server away; the others kept their tries.
    expect(rows.map(({ tries }) => tries).sort()).toEqual([0, 0, 1])
    const tried = rows.find(({ tries }) => tries === 1)
    expect(tried).toMatchObject({ state: 'queued', lastError: 'ESOCKET' })
    expect(Date.parse(String(tried?.nextTryAt)) - began.getTime()).toBeGreaterThanOrEqual(MINUTE)
    server = await mailServer(Number(url.port))
    await sendDue(payload, began)
    expect(addresses()).toHaveLength(2)
    await sendDue(payload, later(1.5, began))
    await sendDue(payload, later(3, began))
    expect(addresses()).toEqual([room.reviewer, ...others].map(({ email }) => email).sort())
  })

  it('is given up after almost two days, and then it is an administrator’s turn', async () => {
    server.behave('refuse')
    await submit()
    let now = new Date()
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      await sendDue(payload, now)
      const [row] = await queueOf(payload)
      expect(row).toMatchObject({
        tries,
        state: tries < MOST_TRIES ? 'queued' : 'failed',
        lastError: 'EENVELOPE 550',
      })
      now = later(1, nextTry(tries, now))
    }
    await sendDue(payload, later(10_000, now))
    expect(server.received).toEqual([])
    const [failed] = await queueOf(payload)
    const administrator = await signIn(portal, await portal.user('administrator'))
    const seen = await administrator.send('GET', '/mails?where[state][equals]=failed')
    expect(seen.body).toMatchObject({
      totalDocs: 1,
      docs: [{ kind: 'review-requested', lastError: 'EENVELOPE 550' }],
    })
    expect((await administrator.send('POST', `/mails/${failed?.id}/again`)).body).toEqual({ queued: 1 })
    expect((await administrator.send('POST', `/mails/${failed?.id}/again`)).status).toBe(409)
    server.behave('well')
    await sendDue(payload, new Date(Date.now() + 1_000))
    expect(addresses()).toEqual([room.reviewer.email])
  })

  it('that refuses one recipient keeps nothing from the others', async () => {
    const refused = await portal.user('reviewer')
    await payload.update({
      collection: 'users',
      id: refused.id,
      data: { email: `refused-${named}@example.org` },
    })
    const other = await portal.user('reviewer')
    await submit()
    await sendDue(payload, new Date())
    expect(addresses()).toEqual([room.reviewer, other].map(({ email }) => email).sort())
  })

  it('that takes a message and dies before it says so is asked again', async () => {
    server.behave('die')
    await submit()
    const began = new Date()
    await sendDue(payload, began)
    expect((await queueOf(payload))[0]).toMatchObject({ state: 'queued', tries: 1 })
    server.behave('well')
    await sendDue(payload, later(2, began))
    expect(addresses()).toEqual([room.reviewer.email])
  })

  it('is told to the log by a code, without an address, a subject or a word of the text', () => {
    expect(log.text()).toContain('EENVELOPE 550')
    expect(log.text()).toContain('ESOCKET')
    expect(log.text()).not.toMatch(/@|Secret|Review requested/)
  })
})

describe('the queue', () => {
  it.each<[string, Parameters<TestPortal['user']>, number]>([
    ['editors', ['editor'], 403],
    ['reviewers', ['reviewer'], 403],
    ['safeguarding', ['safeguarding'], 403],
    ['administrators', ['administrator'], 200],
  ])('is for administrators alone: %s', async (_name, roles, status) => {
    await submit()
    const [row] = await queueOf(payload)
    const client = await signIn(portal, await portal.user(...roles))
    expect((await client.send('GET', '/mails')).status).toBe(status)
    expect((await client.send('POST', '/mails/again')).status).toBe(status)
    for (const [method, path, body] of [
      [
        'POST',
        '/mails',
        { kind: 'message', state: 'queued', channel: 'mail', at: new Date().toISOString(), key: 'x' },
      ],
      ['PATCH', `/mails/${row?.id}`, { state: 'sent' }],
      ['DELETE', `/mails/${row?.id}`, undefined],
    ] as const) {
      expect((await client.send(method, path, body)).status, `${method} ${path}`).toBe(403)
    }
    for (const action of ['again', 'discard']) {
      const expected = status === 200 ? 409 : 403
      expect((await client.send('POST', `/mails/${row?.id}/${action}`)).status).toBe(expected)
      const unknown = '0123456789abcdef01234567'
      expect((await client.send('POST', `/mails/${unknown}/${action}`)).status).toBe(
        status === 200 ? 404 : 403,
      )
    }
    expect(await queueOf(payload)).toHaveLength(1)
  })

  it('shows nobody what is in a mail, by REST or GraphQL, and cannot be asked for it', async () => {
    await submit()
    const client = await signIn(portal, await portal.user('administrator'))
    const answers = [
      await client.send('GET', '/mails?depth=0'),
      await client.send('GET', '/mails?depth=0&select[letter]=true&select[key]=true'),
      await client.send('GET', '/mails?where[letter.facts.title][contains]=Secret'),
      await client.graphql('{ Mails { docs { kind state letter } } }'),
    ]
    expect(answers[0]?.body).toMatchObject({ totalDocs: 1, docs: [{ kind: 'review-requested' }] })
    expect(JSON.stringify(answers)).not.toMatch(/Secret/)
  })

  it('without a session is closed', async () => {
    const nobody = await signIn(portal, null)
    expect((await nobody.send('GET', '/mails')).status).toBe(403)
    expect((await nobody.send('POST', '/mails/again')).status).toBe(401)
    expect((await nobody.send('POST', '/mails/1/discard')).status).toBe(401)
  })

  it('lets administrators discard what failed, and put back everything at once', async () => {
    await submit()
    await submit()
    await submit()
    const rows = await queueOf(payload)
    for (const { id } of rows)
      await payload.db.updateOne({ collection: 'mails', id, data: { state: 'failed', tries: 9 } })
    const client = await signIn(portal, await portal.user('administrator'))
    expect((await client.send('POST', `/mails/${rows[0]?.id}/discard`)).body).toEqual({ discarded: 1 })
    expect((await client.send('POST', '/mails/again')).body).toEqual({ queued: 2 })
    expect((await queueOf(payload)).map(({ state, tries }) => [state, tries])).toEqual([
      ['queued', 0],
      ['queued', 0],
    ])
  })

  it('forgets rows after thirty days', async () => {
    await submit()
    const now = Date.now()
    await pruneMails(payload, new Date(now + 29 * 24 * 60 * MINUTE))
    expect(await queueOf(payload)).toHaveLength(1)
    await pruneMails(payload, new Date(now + 31 * 24 * 60 * MINUTE))
    expect(await queueOf(payload)).toEqual([])
  })
})

describe('the kinds of the table', () => {
  const told = async (): Promise<Record<string, string[]>> => {
    const names: Record<string, string[]> = {}
    for (const { kind, recipient, address } of await queueOf(payload)) {
      const who = [room.editor, room.reviewer, second, safeguarding, administrator].find(
        ({ id }) => id === recipient,
      )
      names[kind] = [
        ...(names[kind] ?? []),
        who === second ? 'second reviewer' : (who?.roles[0] ?? (address ? payload.decrypt(address) : '?')),
      ].sort()
    }
    return names
  }
  let second: TypedUser
  let safeguarding: TypedUser
  let administrator: TypedUser
  beforeEach(async () => {
    safeguarding = await portal.user('safeguarding')
    administrator = await portal.user('administrator')
  })

  it('tell each action to the right people', async () => {
    const entry = await organisation()
    const dueAt = later(3 * 24 * 60).toISOString()
    const { contentHash } = await act(payload, room.editor, entry, 'submit', {
      assignee: room.reviewer.id,
      dueAt,
    })
    expect(await told()).toEqual({ 'review-requested': ['reviewer'] })
    await emptyQueue(payload)
    await act(payload, room.reviewer, entry, 'request-changes', { reason: 'More' })
    expect(await told()).toEqual({ 'changes-requested': ['editor'] })
    await emptyQueue(payload)
    await act(payload, administrator, entry, 'assign', { assignee: room.reviewer.id, priority: 'high' })
    expect(await told(), 'the assignee is the same').toEqual({})
    second = await portal.user('reviewer')
    await act(payload, administrator, entry, 'assign', { assignee: second.id })
    expect(await told()).toEqual({ assigned: ['second reviewer'] })
    await payload.update({ collection: 'users', id: second.id, data: { disabled: true } })
    await emptyQueue(payload)
    await act(payload, room.editor, entry, 'submit', { assignee: null })
    await act(payload, room.reviewer, entry, 'approve', { revision: contentHash })
    await act(payload, administrator, entry, 'publish')
    expect(await told()).toEqual({
      'review-requested': ['reviewer'],
      approved: ['editor'],
      published: ['editor'],
    })
    await emptyQueue(payload)
    await act(payload, safeguarding, entry, 'kill', { reason: 'Danger' })
    expect(await told()).toEqual({ killed: ['administrator', 'reviewer'] })
  })

  it('tell an emergency to every reviewer and safeguarding, whatever they prefer', async () => {
    for (const { id } of [room.reviewer, safeguarding])
      await payload.update({ collection: 'users', id, data: { notifications: 'none' } })
    const entry = await organisation()
    const { contentHash } = await act(payload, room.editor, entry, 'submit')
    expect(await told()).toEqual({})
    await act(payload, administrator, entry, 'emergency-publish', { reason: 'Flood', revision: contentHash })
    expect(await told()).toEqual({ 'emergency-published': ['editor', 'reviewer', 'safeguarding'] })
    await emptyQueue(payload)
    await act(payload, safeguarding, entry, 'confirm-emergency')
    expect(await told()).toEqual({ 'emergency-confirmed': ['administrator', 'editor'] })
  })

  it('tell that nobody confirmed an emergency, which the clock then withdraws', async () => {
    const entry = await organisation()
    const { contentHash } = await act(payload, room.editor, entry, 'submit')
    await act(payload, administrator, entry, 'emergency-publish', { reason: 'Flood', revision: contentHash })
    await emptyQueue(payload)
    await expireEmergencies(payload, later(25 * 60))
    expect(await told()).toEqual({
      'emergency-expired': ['administrator', 'editor', 'reviewer', 'safeguarding'],
    })
  })

  it('tell of an approval when it has all its sign-offs, and ask everybody for the one that is theirs', async () => {
    const profile = await draft(room, 'profiles', {
      displayName: 'Noor',
      role: 'Analyst',
      sector: 'corporate',
      introduction: richText('She looks after the youngest users.'),
      moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in overnight.') }],
    })
    const { contentHash: revision } = await act(payload, room.editor, profile, 'submit')
    expect(await told()).toEqual({ 'review-requested': ['reviewer', 'safeguarding'] })
    await emptyQueue(payload)
    await act(payload, room.reviewer, profile, 'approve', { revision })
    expect(await told()).toEqual({})
    await approveAsSubject(room, profile)
    expect(await told()).toEqual({ 'guest-invited': ['maria@people.example'], 'guest-answered': ['editor'] })
    await emptyQueue(payload)
    await act(payload, safeguarding, profile, 'approve', { revision })
    expect(await told()).toEqual({ approved: ['editor'] })
  })
})
