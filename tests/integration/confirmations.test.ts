import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import { followConfirmations } from '../../src/workflow/confirmations/clock'
import { confirmProfile } from '../../src/workflow/confirmations/confirm'
import { profilesToConfirm } from '../../src/workflow/confirmations/to-confirm'
import { answerGuestLink } from '../../src/workflow/guests/answer'
import { type Client, signIn } from './support/http'
import { emptyQueue, queueOf } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { act, approveAsSubject, draft, inviteSubject, type Newsroom } from './support/stories'

const DAY = 86_400_000
/** Room for the seconds that a test takes. Days. */
const A_BIT = 0.01

let portal: TestPortal
let room: Newsroom
let safeguarding: TypedUser
let clients: Record<'editor' | 'reviewer' | 'safeguarding' | 'nobody', Client>
let live: { collection: 'profiles'; id: string }

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  safeguarding = await portal.user('safeguarding')
  clients = {
    editor: await signIn(portal, room.editor),
    reviewer: await signIn(portal, room.reviewer),
    safeguarding: await signIn(portal, safeguarding),
    nobody: await signIn(portal, null),
  }
})
afterAll(() => portal?.close())

const inDays = (days: number) => new Date(Date.now() + days * DAY)
const clockAt = (days: number) => followConfirmations(portal.payload, inDays(days))

async function liveProfile() {
  const { payload, editor, reviewer } = room
  const entry = await draft(room, 'profiles', {
    displayName: 'Noor',
    role: 'Analyst',
    sector: 'corporate',
    introduction: richText('She looks after the youngest users.'),
    moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in.') }],
  })
  const { contentHash: revision } = await act(payload, editor, entry, 'submit')
  for (const who of [reviewer, safeguarding]) await act(payload, who, entry, 'approve', { revision })
  await approveAsSubject(room, entry)
  await act(payload, editor, entry, 'publish')
  await emptyQueue(payload)
  live = { collection: 'profiles', id: entry.id }
  return live
}

const stateOf = async ({ id }: { id: string }) =>
  (await portal.payload.findByID({ collection: 'profiles', id, draft: true, depth: 0 })).state

const told = async () =>
  (await queueOf(portal.payload))
    .filter(({ kind }) => kind === 'confirmation-due')
    .map(({ recipient }) => recipient)

const rows = async ({ id }: { id: string }, action: string) =>
  (
    await portal.payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: id } }, { action: { equals: action } }] },
      depth: 0,
      pagination: false,
    })
  ).docs

describe('a live profile', () => {
  it('is told of once sixty days before, once when due, and goes down thirty days after', async () => {
    const entry = await liveProfile()
    await clockAt(305 - A_BIT)
    expect(await told()).toEqual([])
    await Promise.all([clockAt(305 + A_BIT), clockAt(305 + A_BIT)])
    await clockAt(320)
    expect((await told()).sort()).toEqual([room.editor.id, safeguarding.id].sort())
    // What a mail says is erased in time; that it was sent is not forgotten with it.
    await emptyQueue(portal.payload)
    await clockAt(364)
    expect(await told()).toEqual([])
    await clockAt(365 + A_BIT)
    await clockAt(390)
    expect((await told()).sort()).toEqual([room.editor.id, safeguarding.id].sort())
    expect(await stateOf(entry)).toBe('published')
    await Promise.all([clockAt(395 + A_BIT), clockAt(395 + A_BIT)])
    expect(await stateOf(entry)).toBe('withdrawn')
    expect(await rows(entry, 'withdrawn')).toMatchObject([
      { actor: 'clock', reason: expect.stringContaining('30 days') },
    ])
    const withdrawn = (await queueOf(portal.payload, room.reviewer)).filter(
      ({ kind }) => kind === 'withdrawn',
    )
    expect(withdrawn).toHaveLength(1)
    expect(await rows(entry, 'confirmation due soon')).toHaveLength(1)
    expect(await rows(entry, 'confirmation due')).toHaveLength(1)
  })

  it('of which nobody was told, as the portal was off, is told of when due alone', async () => {
    const entry = await liveProfile()
    await clockAt(370)
    expect(await rows(entry, 'confirmation due soon')).toHaveLength(0)
    expect(await told()).toHaveLength(2)
    await act(portal.payload, room.editor, entry, 'withdraw', { reason: 'Over' })
    await clockAt(400)
    expect(await rows(entry, 'withdrawn')).toHaveLength(1)
  })
})

describe('the person portrayed', () => {
  it('confirms what is live by a fresh link, and another year begins', async () => {
    const entry = await liveProfile()
    const { token } = await inviteSubject(room, entry)
    const later = inDays(5)
    expect((await answerGuestLink(portal.payload, token, { decision: 'approved' }, { now: later })).is).toBe(
      'done',
    )
    expect(await rows(entry, 'profile confirmed')).toMatchObject([{ actor: 'guest', by: null }])
    expect(await stateOf(entry)).toBe('published')
    await clockAt(309)
    expect(await told()).toEqual([])
    await clockAt(311)
    expect(await told()).toHaveLength(2)
    expect(await profilesToConfirm(portal.payload, inDays(311))).toEqual([entry.id])
    await confirmProfile(portal.payload, safeguarding, entry.id, 'By telephone.', inDays(312))
    expect(await profilesToConfirm(portal.payload, inDays(313))).toEqual([])
    expect((await answerGuestLink(portal.payload, token, { decision: 'approved' })).is).toBe('refused')
  })

  it('changes nothing by a comment, which the owner is told of', async () => {
    const entry = await liveProfile()
    const { token } = await inviteSubject(room, entry)
    const answer = { decision: 'comments', comment: 'I work elsewhere now.' } as const
    expect((await answerGuestLink(portal.payload, token, answer)).is).toBe('done')
    expect(await stateOf(entry)).toBe('published')
    expect(await rows(entry, 'profile confirmed')).toEqual([])
    expect((await queueOf(portal.payload, room.editor)).map(({ kind }) => kind)).toContain('guest-answered')
  })

  it('confirms nothing of a text that is newer than what is live', async () => {
    const entry = await liveProfile()
    await portal.payload.update({
      ...entry,
      data: { role: 'Lead analyst' },
      user: room.editor,
      draft: true,
      overrideAccess: false,
    })
    await act(portal.payload, room.editor, entry, 'submit')
    await approveAsSubject(room, entry, inDays(5))
    await clockAt(306)
    expect(await rows(entry, 'confirmation due soon')).toHaveLength(1)
  })
})

describe('safeguarding', () => {
  const ask = (client: Client, method: string, body?: object) =>
    client.send(method, `/profiles/${live.id}/confirmation`, body)

  it('confirms with a note, and nobody else does', async () => {
    const entry = await liveProfile()
    const note = 'She said so by telephone.'
    expect((await ask(clients.nobody, 'GET')).status).toBe(401)
    expect((await ask(clients.nobody, 'POST', { note })).status).toBe(401)
    for (const who of ['editor', 'reviewer'] as const)
      expect((await ask(clients[who], 'POST', { note })).status).toBe(403)
    for (const bad of [{}, { note: ' ' }, { note: 7 }, { note, more: 1 }])
      expect((await ask(clients.safeguarding, 'POST', bad)).status).toBe(422)
    expect(await ask(clients.editor, 'GET')).toMatchObject({
      status: 200,
      body: { state: 'confirmed', mayConfirm: false },
    })
    expect((await ask(clients.safeguarding, 'POST', { note })).status).toBe(200)
    expect(await rows(entry, 'profile confirmed')).toMatchObject([{ by: safeguarding.id, reason: note }])
    await confirmProfile(portal.payload, safeguarding, entry.id, note, inDays(100))
    await clockAt(404)
    expect(await told()).toEqual([])
    await clockAt(406)
    expect(await told()).toHaveLength(2)
  })

  it('has nothing to confirm of what is not live, or is not there', async () => {
    const entry = await liveProfile()
    await act(portal.payload, safeguarding, entry, 'kill', { reason: 'In danger' })
    const note = 'She said so by telephone.'
    expect((await ask(clients.safeguarding, 'POST', { note })).status).toBe(409)
    expect((await ask(clients.editor, 'GET')).status).toBe(404)
    live = {
      collection: 'profiles',
      id: portal.payload.db.name === 'mongoose' ? '0'.repeat(24) : crypto.randomUUID(),
    }
    expect((await ask(clients.safeguarding, 'POST', { note })).status).toBe(404)
  })
})
