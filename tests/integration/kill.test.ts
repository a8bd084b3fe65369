import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { startPublishing } from '../../src/publishing'
import { rowsAfter } from '../../src/publishing/log'
import type { Tail } from '../../src/publishing/tail'
import { richText } from '../../src/sample/rich-text'
import { expireEmergencies } from '../../src/workflow/emergencies'
import { ask } from './support/content'
import { openPortal, type TestPortal } from './support/portal'
import { act, approveAsSubject, draft, type Newsroom } from './support/stories'

/** A name that must be nowhere once it was killed. */
const NAME = 'Zebulona Quartzfield'
const SLUG = 'zebulona-quartzfield'
const DAY = 24 * 60 * 60 * 1000

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
let administrator: TypedUser
let delivery: ReturnType<typeof openDelivery>
let tail: Tail

const openReplica = (name: string) =>
  openDelivery({
    file: path.join(portal.dataDir, name, 'replica.db'),
    publicUrl: 'http://localhost',
    siteName: 'Test',
    filesDir: portal.dataDir,
  })

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  administrator = await portal.user('administrator')
  delivery = openReplica('first')
  tail = await startPublishing({ payload, delivery })
})
afterAll(async () => {
  await tail?.stop()
  delivery?.close()
  await portal?.close()
})

async function liveProfile(displayName: string) {
  const entry = await draft(room, 'profiles', {
    displayName,
    role: 'Analyst',
    sector: 'corporate',
    introduction: richText(`${displayName} looks after the youngest users.`),
    moments: [{ time: '08:30', title: 'Coffee', text: richText(`${displayName} reads.`) }],
  })
  const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
  for (const who of [room.reviewer, safeguarding]) {
    await act(payload, who, entry, 'approve', { revision })
  }
  await approveAsSubject(room, entry)
  await act(payload, room.editor, entry, 'publish')
  await tail.catchUp()
  return entry
}

const filesHold = async (folder: string, text: string): Promise<string[]> => {
  const names = await readdir(folder)
  const contents = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name))] as const),
  )
  return contents.filter(([, bytes]) => bytes.includes(text)).map(([name]) => name)
}

const statusOf = async (slug: string) => (await ask(delivery, `/content/v1/profiles/${slug}`)).status

describe('a kill', () => {
  it('takes text and name out of the log, the replica, its files and every answer, and the address answers 410', async () => {
    const entry = await liveProfile(NAME)
    expect(await statusOf(SLUG)).toBe(200)
    const folder = path.join(portal.dataDir, 'first')
    expect(await filesHold(folder, SLUG)).not.toEqual([])
    await act(payload, safeguarding, entry, 'kill', { reason: 'The person is in danger' })
    await tail.catchUp()
    expect(await statusOf(SLUG)).toBe(410)
    for (const url of ['sync?since=0', 'search?q=Zebulona', 'profiles', 'feed.json', 'sitemap.xml']) {
      const { body } = await ask(delivery, `/content/v1/${url}`)
      expect(body.replaceAll('q=Zebulona', '').toLowerCase(), url).not.toContain('zebulona')
    }
    expect(JSON.stringify(await rowsAfter(payload, 0)).toLowerCase()).not.toContain('zebulona')
    expect(await filesHold(folder, SLUG)).toEqual([])
    expect(await filesHold(folder, NAME)).toEqual([])
  })

  it('is the same for a replica that is built from the log afterwards', async () => {
    const entry = await liveProfile('Walburga Understone')
    const other = await liveProfile('Staying Here')
    await act(payload, safeguarding, entry, 'kill', { reason: 'Danger' })
    await tail.catchUp()
    const second = openReplica('second')
    const catchUp = await startPublishing({ payload, delivery: second })
    const answers = async (of: typeof delivery, url: string) => {
      const { status, body } = await ask(of, `/content/v1/${url}`)
      return [status, body]
    }
    for (const url of ['profiles', 'profiles/walburga-understone', 'profiles/staying-here', 'sync?since=0']) {
      expect(await answers(second, url), url).toEqual(await answers(delivery, url))
    }
    expect((await ask(second, '/content/v1/profiles/walburga-understone')).status).toBe(410)
    await catchUp.stop()
    second.close()
    await act(payload, room.editor, other, 'withdraw', { reason: 'Asked to' })
  })

  it('leaves the numbers of the log without a gap', async () => {
    const numbers = (await rowsAfter(payload, 0)).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })
})

it('the tombstone of a withdrawn profile names nobody either', async () => {
  const entry = await liveProfile('Ermintrude Oakhollow')
  await act(payload, room.editor, entry, 'withdraw', { reason: 'She asked' })
  await tail.catchUp()
  const tombstone = (await rowsAfter(payload, 0)).at(-1)
  expect(tombstone).toMatchObject({ entry: entry.id, action: 'withdraw', slug: '', documents: null })
  expect(await statusOf('ermintrude-oakhollow')).toBe(410)
  const { body } = await ask(delivery, '/content/v1/sync?since=0')
  expect(body.toLowerCase()).not.toContain('ermintrude')
})

describe('an emergency that nobody confirms', () => {
  const emergency = async (name: string) => {
    const entry = await draft(room, 'organisations', { name, kind: 'company' })
    const { contentHash: revision } = await act(payload, room.editor, entry, 'assign')
    await act(payload, administrator, entry, 'emergency-publish', { revision, reason: 'A wrong number' })
    return { entry, revision }
  }
  const stateOf = async (entry: { id: string }) =>
    (await payload.findByID({ collection: 'organisations', id: entry.id, draft: true, depth: 0 })).state
  const later = (hours: number) => new Date(Date.now() + (hours * DAY) / 24)

  it('is withdrawn by itself after 24 hours and not before, once, and with a row of the audit log', async () => {
    const { entry } = await emergency('Unconfirmed')
    await expireEmergencies(payload, later(23.9))
    expect(await stateOf(entry)).toBe('published')
    await Promise.all([1, 2, 3].map(() => expireEmergencies(payload, later(24.1))))
    expect(await stateOf(entry)).toBe('withdrawn')
    await tail.catchUp()
    expect((await ask(delivery, '/content/v1/organisations/unconfirmed')).status).toBe(410)
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: entry.id } }, { action: { equals: 'emergency not confirmed' } }] },
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ actor: 'clock', to: 'withdrawn' })
  })

  it('stays once it was confirmed, also with a newer draft over it', async () => {
    const { entry, revision } = await emergency('Confirmed')
    await payload.update({
      collection: 'organisations',
      id: entry.id,
      data: { website: 'https://example.org' },
      user: room.editor,
      overrideAccess: false,
    })
    await act(payload, room.reviewer, entry, 'confirm-emergency', { revision })
    await expireEmergencies(payload, later(48))
    expect(await stateOf(entry)).toBe('draft')
    await tail.catchUp()
    expect((await ask(delivery, '/content/v1/organisations/confirmed')).status).toBe(200)
  })

  it('is withdrawn with a newer draft over it', async () => {
    const { entry } = await emergency('Draft over it')
    await payload.update({
      collection: 'organisations',
      id: entry.id,
      data: { website: 'https://example.org' },
      user: room.editor,
      overrideAccess: false,
    })
    await expireEmergencies(payload, later(25))
    expect(await stateOf(entry)).toBe('withdrawn')
  })
})
