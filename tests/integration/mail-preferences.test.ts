import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOTICE_KINDS, type NoticeKind, PREFERENCES, rulesOf } from '../../src/notifications/kinds'
import { makeDigests } from '../../src/notifications/queue/digest'
import { queueLetter } from '../../src/notifications/queue/queue-letter'
import { recipientOf } from '../../src/notifications/queue/recipient'
import { remind } from '../../src/notifications/queue/reminders'
import { sendDue } from '../../src/notifications/queue/send'
import { signIn } from './support/http'
import { emptyQueue, queueOf, testMail } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { type MailServer, mailServer } from './support/smtp'
import { act, draft, type Newsroom } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let server: MailServer

const HOUR = 60 * 60_000
const at = (iso: string) => new Date(iso)

beforeAll(async () => {
  server = await mailServer()
  portal = await openPortal({ email: testMail({ smtpUrl: server.url }) })
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(async () => {
  await portal?.close()
  await server?.close()
})
beforeEach(async () => {
  await emptyQueue(payload)
  server.received.length = 0
})

const prefer = (user: TypedUser, data: { notifications?: (typeof PREFERENCES)[number]; timeZone?: string }) =>
  payload.update({ collection: 'users', id: user.id, data })

async function tell(user: TypedUser, kind: NoticeKind, now: Date, title = 'A title'): Promise<void> {
  const account = await payload.findByID({ collection: 'users', id: user.id, depth: 0 })
  const facts = {
    collection: 'practices',
    entry: '7',
    title,
    who: 'Ella',
    by: 'person',
    reason: null,
    dueAt: null,
  } as const
  await queueLetter(await createLocalReq({}, payload), { kind, facts }, recipientOf(account), { now })
}

const subjects = () => server.received.map(({ mail }) => mail.subject)

describe('a preference', () => {
  it.each(PREFERENCES.flatMap((preference) => NOTICE_KINDS.map((kind) => [preference, kind] as const)))(
    '%s decides about %s',
    async (preference, kind) => {
      await prefer(room.editor, { notifications: preference, timeZone: 'Europe/Berlin' })
      await tell(room.editor, kind, at('2026-03-28T20:00:00Z'))
      const rows = (await queueOf(payload)).map(({ state, nextTryAt }) => [state, nextTryAt])
      const atOnce = [['queued', '2026-03-28T20:00:00.000Z']]
      if (rulesOf(kind).always || preference === 'at-once') expect(rows).toEqual(atOnce)
      else if (preference === 'none') expect(rows).toEqual([])
      else if (kind === 'due-tomorrow') expect(rows).toEqual([['digest', '2026-03-28T20:00:00.000Z']])
      // The night in which clocks go forward: seven o’clock is an hour sooner.
      else expect(rows).toEqual([['digest', '2026-03-29T05:00:00.000Z']])
    },
  )

  it('is one’s own to choose, within what there is', async () => {
    const client = await signIn(portal, room.editor)
    const path = `/users/${room.editor.id}`
    expect(
      (await client.send('PATCH', path, { notifications: 'daily', timeZone: 'Africa/Nairobi' })).status,
    ).toBe(200)
    for (const data of [
      { timeZone: 'Mars/Olympus' },
      { timeZone: '+03:00' },
      { timeZone: 7 },
      { notifications: 'hourly' },
    ]) {
      expect((await client.send('PATCH', path, data)).status, JSON.stringify(data)).toBe(400)
    }
    const other = await client.send('PATCH', `/users/${room.reviewer.id}`, { notifications: 'none' })
    expect(other.status).toBe(403)
    const account = await payload.findByID({ collection: 'users', id: room.editor.id })
    expect(account).toMatchObject({ notifications: 'daily', timeZone: 'Africa/Nairobi' })
  })
})

describe('a daily digest', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T20:00:00Z', '2026-03-29T04:59:00Z', '2026-03-29T05:00:00Z'],
    ['Europe/Berlin', '2026-10-24T20:00:00Z', '2026-10-25T05:59:00Z', '2026-10-25T06:00:00Z'],
    ['America/New_York', '2026-03-08T03:00:00Z', '2026-03-08T10:59:00Z', '2026-03-08T11:00:00Z'],
    ['Asia/Kolkata', '2026-06-01T00:00:00Z', '2026-06-01T01:29:00Z', '2026-06-01T01:30:00Z'],
  ])('comes at seven in %s, also when clocks are changed', async (timeZone, told, before, morning) => {
    await prefer(room.editor, { notifications: 'daily', timeZone })
    await tell(room.editor, 'approved', at(told), 'First')
    await tell(room.editor, 'published', new Date(at(told).getTime() + HOUR), '<b>Second</b>')
    await makeDigests(payload, at(before))
    await sendDue(payload, at(before))
    expect(subjects()).toEqual([])
    await makeDigests(payload, at(morning))
    await makeDigests(payload, at(morning))
    await sendDue(payload, at(morning))
    expect(subjects()).toEqual(['Summary of the day: 2'])
    const [{ mail } = { mail: null }] = server.received
    expect(mail?.text).toMatch(/Approved: First[\s\S]*Published: <b>Second<\/b>/)
    expect(mail?.html).toContain('Published: &lt;b&gt;Second&lt;/b&gt;')
    // The next day has nothing to tell.
    const next = new Date(at(morning).getTime() + 24 * HOUR)
    await makeDigests(payload, next)
    await sendDue(payload, next)
    expect(subjects()).toHaveLength(1)
  })

  it('is one mail, however many processes make it', async () => {
    await prefer(room.editor, { notifications: 'daily', timeZone: 'UTC' })
    await prefer(room.reviewer, { notifications: 'daily', timeZone: 'UTC' })
    for (const user of [room.editor, room.reviewer])
      for (const kind of ['approved', 'published', 'withdrawn'] as const)
        await tell(user, kind, at('2026-05-01T12:00:00Z'))
    const morning = at('2026-05-02T07:00:00Z')
    await Promise.all(Array.from({ length: 5 }, () => makeDigests(payload, morning)))
    await sendDue(payload, morning)
    expect(subjects()).toEqual(['Summary of the day: 3', 'Summary of the day: 3'])
  })

  it('is not for somebody who wants no mail any more, and names a hundred things at most', async () => {
    await prefer(room.editor, { notifications: 'daily', timeZone: 'UTC' })
    for (let number = 0; number < 104; number += 1)
      await tell(room.editor, 'approved', at('2026-05-01T12:00:00Z'))
    await makeDigests(payload, at('2026-05-02T07:00:00Z'))
    await sendDue(payload, at('2026-05-02T07:00:00Z'))
    expect(subjects()).toEqual(['Summary of the day: 104'])
    expect(server.received[0]?.mail.text).toContain('And 4 more.')
    await tell(room.editor, 'approved', at('2026-05-02T12:00:00Z'))
    await prefer(room.editor, { notifications: 'none' })
    await makeDigests(payload, at('2026-05-03T07:00:00Z'))
    expect((await queueOf(payload)).filter(({ state }) => state !== 'sent')).toEqual([])
  })
})

describe('a reminder', () => {
  const DUE = '2031-06-10T15:00:00.000Z'
  const toRemind = async (dueAt = DUE) => {
    const entry = await draft(room, 'organisations', { name: `Due ${dueAt}`, kind: 'company' })
    await act(payload, room.editor, entry, 'submit', {
      assignee: String(room.reviewer.id),
      dueAt,
      now: at('2031-06-01T00:00:00Z'),
    })
    await emptyQueue(payload)
    return entry
  }
  const told = async () =>
    (await queueOf(payload))
      .map(({ kind, recipient }) => `${kind} ${recipient === room.editor.id ? 'author' : 'assignee'}`)
      .sort()

  it('comes the day before and once the date has passed, once each, on everybody’s own clock', async () => {
    await prefer(room.editor, { notifications: 'at-once', timeZone: 'Asia/Tokyo' })
    await prefer(room.reviewer, { notifications: 'at-once', timeZone: 'America/New_York' })
    const entry = await toRemind()
    // 15:00 UTC is midnight of the 11th in Tokyo, and 11 o’clock of the 10th in New York.
    const steps: [string, string[]][] = [
      ['2031-06-09T10:59:00Z', []],
      ['2031-06-09T11:00:00Z', ['due-tomorrow assignee']],
      ['2031-06-09T21:59:00Z', ['due-tomorrow assignee']],
      ['2031-06-09T22:00:00Z', ['due-tomorrow assignee', 'due-tomorrow author']],
      ['2031-06-10T15:00:00Z', ['due-tomorrow assignee', 'due-tomorrow author']],
      [
        '2031-06-10T15:01:00Z',
        ['due-tomorrow assignee', 'due-tomorrow author', 'overdue assignee', 'overdue author'],
      ],
      [
        '2031-06-20T00:00:00Z',
        ['due-tomorrow assignee', 'due-tomorrow author', 'overdue assignee', 'overdue author'],
      ],
    ]
    for (const [now, expected] of steps) {
      await Promise.all([remind(payload, at(now)), remind(payload, at(now))])
      await remind(payload, at(now))
      expect(await told(), now).toEqual(expected)
    }
    // Another date is another reminder.
    await act(payload, room.editor, entry, 'assign', {
      dueAt: '2031-06-22T15:00:00.000Z',
      now: at('2031-06-20T00:00:00Z'),
    })
    const before = (await told()).length
    await remind(payload, at('2031-06-22T16:00:00Z'))
    expect((await told()).length).toBe(before + 2)
  })

  it('is in the digest of the morning before', async () => {
    await prefer(room.editor, { notifications: 'daily', timeZone: 'UTC' })
    await prefer(room.reviewer, { notifications: 'none', timeZone: 'UTC' })
    await toRemind()
    const morning = at('2031-06-09T07:00:00Z')
    await remind(payload, morning)
    await makeDigests(payload, morning)
    await sendDue(payload, morning)
    expect(server.received.map(({ mail, to }) => [to[0], mail.subject])).toEqual([
      [room.editor.email, 'Summary of the day: 1'],
    ])
  })

  it('does not come for what is approved, or long past', async () => {
    await prefer(room.editor, { notifications: 'at-once', timeZone: 'UTC' })
    const entry = await toRemind('2032-01-10T15:00:00.000Z')
    const now = at('2032-01-01T00:00:00Z')
    const { contentHash } = await payload.findByID({ ...entry, draft: true })
    await act(payload, room.reviewer, entry, 'approve', { revision: contentHash, now })
    await emptyQueue(payload)
    await remind(payload, at('2032-01-10T16:00:00Z'))
    expect(await told()).toEqual([])
    await toRemind('2033-01-10T15:00:00.000Z')
    await remind(payload, at('2033-01-25T16:00:00Z'))
    expect(await told()).toEqual([])
  })
})
