import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rowsAfter } from '../../src/publishing/log'
import { performOnRelease, type ReleaseAction, type ReleaseInput } from '../../src/workflow/releases/actions'
import { describeRelease } from '../../src/workflow/releases/describe'
import { changeMembers } from '../../src/workflow/releases/membership'
import { runDueSchedules } from '../../src/workflow/schedules/run'
import { openPortal, type TestPortal } from './support/portal'
import {
  act,
  approve,
  draft,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from './support/stories'

type Entry = Awaited<ReturnType<typeof draft>>

const HOUR = 3_600_000

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
let named = 0
let hour = Date.now()

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
})
afterAll(() => portal?.close())

/** Each test has an hour of its own, so that the clock never meets what another one planned. */
const nextHour = (): string => {
  hour += HOUR
  return new Date(hour).toISOString()
}

const find = (entry: Entry) => payload.findByID({ ...entry, draft: true, depth: 0 })
const states = async (...entries: Entry[]) =>
  Promise.all(entries.map(async (entry) => (await find(entry)).state))

async function approved(name = `Organisation ${++named}`): Promise<Entry> {
  const entry = await draft(room, 'organisations', { name, kind: 'company' })
  await approve(room, entry)
  return entry
}

async function release(...entries: Entry[]): Promise<string> {
  const made = await payload.create({
    collection: 'releases',
    data: {
      title: `Release ${++named}`,
      entries: entries.map(({ collection, id }) => ({ relationTo: collection, value: id })),
      state: 'open',
    },
    user: room.editor,
    overrideAccess: false,
    depth: 0,
  })
  return String(made.id)
}

const releaseOf = (id: string) => payload.findByID({ collection: 'releases', id, depth: 0 })

const take = (id: string, action: ReleaseAction, input: Partial<ReleaseInput> = {}, user = room.editor) =>
  performOnRelease(payload, user, id, action, { now: new Date(), ...input })

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: {
      refusal?: { status: number; code: string; entries?: { id: string; code: string; message: string }[] }
      status?: number
      name?: string
    }) => error.refusal ?? error,
  )

const logOf = async (...entries: Entry[]) => {
  const ids = entries.map(({ id }) => id)
  return (await rowsAfter(payload, 0)).filter(({ entry }) => ids.includes(entry)).map(({ entry }) => entry)
}

const auditOfRelease = async (id: string) =>
  (
    await payload.find({
      collection: 'audit-log',
      where: { and: [{ subject: { equals: 'release' } }, { subjectId: { equals: id } }] },
      sort: 'number',
      pagination: false,
    })
  ).docs.map(({ action, actor }) => `${action} by ${actor}`)

const rowsOf = async (id: string) =>
  (await payload.find({ collection: 'schedules', where: { release: { equals: id } }, pagination: false }))
    .docs

describe('a release', () => {
  it('takes its entries live in one go, those that others refer to first', async () => {
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    const owner = await draft(room, 'organisations', { name: 'Owner', kind: 'company' })
    await approve(room, credit)
    await approve(room, owner)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const practice = await draft(room, 'practices', practiceData(owner, { heroPhoto }))
    await approve(room, practice)
    expect(await refusalOf(act(payload, room.editor, practice, 'publish'))).toMatchObject({ code: 'not_fit' })
    const id = await release(practice, owner, credit)
    const done = await take(id, 'publish')
    expect(done.state).toBe('published')
    expect(done.published).toHaveLength(3)
    expect((await logOf(practice, owner, credit)).at(-1)).toBe(practice.id)
    expect(await states(practice, owner, credit)).toEqual(['published', 'published', 'published'])
    expect(await releaseOf(id)).toMatchObject({ state: 'published' })
    expect(await auditOfRelease(id)).toEqual(['release published by user'])
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: practice.id } }, { action: { equals: 'published' } }] },
      depth: 0,
    })
    expect(docs).toMatchObject([{ by: room.editor.id, actor: 'user' }])
  })

  it('goes not at all while anything stands in its way, and lists all of it', async () => {
    const good = await approved()
    const unreviewed = await draft(room, 'organisations', { name: 'Unreviewed', kind: 'company' })
    const orphan = await draft(
      room,
      'practices',
      practiceData(await draft(room, 'organisations', { name: 'Not live', kind: 'company' })),
    )
    await approve(room, orphan)
    const gone = await draft(room, 'organisations', { name: 'Gone', kind: 'company' })
    const id = await release(good, unreviewed, orphan, gone)
    await payload.db.deleteOne({ collection: 'organisations', where: { id: { equals: gone.id } } })
    await payload.db.deleteVersions({ collection: 'organisations', where: { parent: { equals: gone.id } } })
    const refusal = await refusalOf(take(id, 'publish'))
    expect(refusal).toMatchObject({ status: 422, code: 'release_not_fit' })
    const listed = (refusal as { entries: { id: string; code: string; title: string }[] }).entries
    expect(listed.map(({ id: entry, code }) => [entry, code])).toEqual([
      [unreviewed.id, 'wrong_state'],
      [orphan.id, 'not_fit'],
      // SQLite takes what is gone out of the list by itself.
      ...(process.env.MONGODB_TEST_URL ? [[gone.id, 'not_found']] : []),
    ])
    expect(listed[0]?.title).toBe('Unreviewed')
    expect(await logOf(good, orphan)).toEqual([])
    expect(await states(good)).toEqual(['approved'])
    expect(await releaseOf(id)).toMatchObject({ state: 'open' })
    const status = await describeRelease(payload, room.editor, await releaseOf(id))
    expect(status.entries.filter(({ inTheWay }) => inTheWay).map(({ id: entry }) => entry)).toEqual(
      listed.map(({ id: entry }) => entry),
    )
  })

  it('takes everything back where the last entry cannot be written', async () => {
    const [first, second] = [await approved(), await approved()]
    const id = await release(first, second)
    const create = payload.create.bind(payload)
    let rows = 0
    const full = vi.spyOn(payload, 'create').mockImplementation(((args: { collection: string }) => {
      if (args.collection === 'publications' && ++rows === 2)
        return Promise.reject(Object.assign(new Error('The disk is full'), { code: 'ENOSPC' }))
      return create(args as never)
    }) as never)
    await expect(take(id, 'publish')).rejects.toThrow('The disk is full')
    full.mockRestore()
    expect(rows).toBe(2)
    expect(await logOf(first, second)).toEqual([])
    expect(await states(first, second)).toEqual(['approved', 'approved'])
    await take(id, 'publish')
    expect(await logOf(first, second)).toHaveLength(2)
  })

  it('is empty, unknown, or not theirs to publish: refused', async () => {
    expect(await refusalOf(take(await release(), 'publish'))).toMatchObject({ code: 'empty_release' })
    expect(await refusalOf(take('nothing', 'publish'))).toMatchObject({ status: 404 })
    const id = await release(await approved())
    for (const user of [room.reviewer, safeguarding]) {
      for (const action of ['publish', 'schedule', 'unschedule'] as const) {
        expect(await refusalOf(take(id, action, { at: nextHour() }, user))).toMatchObject({ status: 403 })
      }
    }
    expect(await refusalOf(take(id, 'unschedule'))).toMatchObject({ status: 409, code: 'wrong_state' })
  })

  it('is published as somebody saw it, or not', async () => {
    const entry = await approved()
    const id = await release(entry)
    const { revision } = await describeRelease(payload, room.editor, await releaseOf(id))
    await changeMembers(payload, room.editor, id, 'add', await approved())
    expect(await refusalOf(take(id, 'publish', { revision }))).toMatchObject({
      status: 409,
      code: 'stale_revision',
    })
    const { revision: newer } = await describeRelease(payload, room.editor, await releaseOf(id))
    await take(id, 'publish', { revision: newer })
    expect(await refusalOf(take(id, 'publish'))).toMatchObject({ code: 'wrong_state' })
  })
})

describe('the list of a release', () => {
  it('holds an entry once, and no entry of another open release', async () => {
    const entry = await approved()
    const id = await release(entry, entry)
    expect((await releaseOf(id)).entries).toHaveLength(1)
    const second = await release()
    expect(await refusalOf(release(entry))).toMatchObject({ name: 'ValidationError' })
    expect(await refusalOf(changeMembers(payload, room.editor, second, 'add', entry))).toMatchObject({
      name: 'ValidationError',
    })
    await changeMembers(payload, room.editor, id, 'remove', entry)
    await changeMembers(payload, room.editor, second, 'add', entry)
    await take(second, 'publish')
    await act(payload, room.editor, entry, 'withdraw', { reason: 'Again' })
    await release(entry)
  })

  it('gets what two people add at the same moment', async () => {
    const id = await release()
    const entries = await Promise.all([approved(), approved(), approved()])
    await Promise.all(entries.map((entry) => changeMembers(payload, room.editor, id, 'add', entry)))
    expect((await releaseOf(id)).entries).toHaveLength(3)
  })

  it('stands while the release is scheduled, and for good once it is live', async () => {
    const [entry, other] = [await approved(), await approved()]
    const id = await release(entry)
    const update = (data: object) =>
      payload.update({ collection: 'releases', id, data, user: room.editor, overrideAccess: false })
    const remove = () =>
      payload.delete({ collection: 'releases', id, user: room.editor, overrideAccess: false })
    await take(id, 'schedule', { at: nextHour() })
    expect(await refusalOf(changeMembers(payload, room.editor, id, 'add', other))).toMatchObject({
      status: 409,
    })
    await update({ title: 'Another title', state: 'published', at: null })
    expect(await releaseOf(id)).toMatchObject({ title: 'Another title', state: 'scheduled' })
    expect(await refusalOf(remove())).not.toBeNull()
    expect(await refusalOf(payload.delete({ collection: 'releases', id }))).toMatchObject({ status: 409 })
    await take(id, 'publish')
    expect(await refusalOf(update({ title: 'Rewritten' }))).toMatchObject({ status: 409 })
    expect(await refusalOf(remove())).not.toBeNull()
    expect(await refusalOf(payload.delete({ collection: 'releases', id }))).toMatchObject({ status: 409 })
    const open = await release(other)
    await payload.delete({ collection: 'releases', id: open, user: room.editor, overrideAccess: false })
  })

  it.each(['reviewer', 'safeguarding'] as const)('is not for a %s to write', async (role) => {
    const user = await portal.user(role)
    const id = await release()
    const asUser = { user, overrideAccess: false } as const
    expect(
      await refusalOf(
        payload.create({ collection: 'releases', data: { title: 'x', state: 'open' }, ...asUser }),
      ),
    ).toMatchObject({ status: 403 })
    expect(
      await refusalOf(payload.update({ collection: 'releases', id, data: { title: 'x' }, ...asUser })),
    ).toMatchObject({ status: 403 })
    expect(await refusalOf(payload.delete({ collection: 'releases', id, ...asUser }))).toMatchObject({
      status: 403,
    })
    expect(await payload.findByID({ collection: 'releases', id, ...asUser })).toMatchObject({ state: 'open' })
  })

  it('writes nothing that is the workflow’s', async () => {
    const made = await payload.create({
      collection: 'releases',
      data: { title: 'Forged', state: 'published', publishedAt: nextHour(), result: { published: [] } },
      user: room.editor,
    })
    expect(made).toMatchObject({ state: 'open', publishedAt: null, result: null })
  })
})

describe('a scheduled release', () => {
  it('goes live at its time, by the clock, with the revisions of the plan', async () => {
    const at = nextHour()
    const owner = await draft(room, 'organisations', { name: 'Owner of both', kind: 'company' })
    await approve(room, owner)
    const practice = await draft(room, 'practices', practiceData(owner))
    await approve(room, practice)
    const id = await release(practice, owner)
    await take(id, 'schedule', { at, timeZone: 'Asia/Amman' })
    expect(await states(practice, owner)).toEqual(['scheduled', 'scheduled'])
    expect(await find(owner)).toMatchObject({ scheduledAt: at })
    for (const action of ['publish', 'unschedule', 'schedule'] as const) {
      const input = action === 'schedule' ? { at: nextHour() } : {}
      expect(await refusalOf(act(payload, room.editor, owner, action, input))).toMatchObject({
        status: 409,
        code: 'in_release',
      })
    }
    await runDueSchedules(payload, new Date(Date.parse(at) - 1))
    expect(await releaseOf(id)).toMatchObject({ state: 'scheduled' })
    await runDueSchedules(payload, new Date(at))
    await runDueSchedules(payload, new Date(at))
    expect(await states(practice, owner)).toEqual(['published', 'published'])
    expect(await logOf(practice, owner)).toEqual([owner.id, practice.id])
    expect((await rowsOf(id)).map(({ status }) => status)).toEqual(['done', 'done'])
    expect(await auditOfRelease(id)).toEqual(['release scheduled by user', 'release published by clock'])
  })

  it('is unscheduled or planned anew, and its entries stay approved', async () => {
    const entry = await approved()
    const id = await release(entry)
    await take(id, 'schedule', { at: nextHour() })
    await take(id, 'schedule', { at: nextHour() })
    expect((await rowsOf(id)).map(({ status }) => status).sort()).toEqual(['cancelled', 'pending'])
    await take(id, 'unschedule', { reason: 'Not yet' })
    expect(await find(entry)).toMatchObject({ state: 'approved', scheduledAt: null })
    expect(await releaseOf(id)).toMatchObject({ state: 'open', at: null })
    await runDueSchedules(payload, new Date(hour))
    expect(await logOf(entry)).toEqual([])
  })

  const ENDINGS: [string, (entry: Entry) => Promise<unknown>, string | null][] = [
    [
      'is edited',
      (entry) => payload.update({ ...entry, data: { name: 'Edited' }, user: room.editor, draft: true }),
      'draft',
    ],
    ['is reopened', (entry) => act(payload, room.editor, entry, 'reopen'), 'draft'],
    [
      'is sent back',
      (entry) => act(payload, room.reviewer, entry, 'request-changes', { reason: 'Wait' }),
      'changes_requested',
    ],
    ['is killed', (entry) => act(payload, safeguarding, entry, 'kill', { reason: 'Never' }), 'withdrawn'],
    ['is deleted', (entry) => payload.delete({ ...entry, user: room.editor, overrideAccess: false }), null],
  ]
  it.each(ENDINGS)(
    'fails at once where one of its entries %s, and takes the others off',
    async (_, end, left) => {
      const at = nextHour()
      const [entry, other] = [await approved(), await approved()]
      const id = await release(entry, other)
      await take(id, 'schedule', { at })
      await end(entry)
      expect(await releaseOf(id)).toMatchObject({ state: 'failed', at: null })
      expect((await rowsOf(id)).map(({ status }) => status)).toEqual(['failed', 'failed'])
      expect(await find(other)).toMatchObject({ state: 'approved', scheduledAt: null })
      if (left) expect(await find(entry)).toMatchObject({ state: left, scheduledAt: null })
      expect(await auditOfRelease(id)).toEqual(['release scheduled by user', 'release failed by user'])
      await runDueSchedules(payload, new Date(at))
      expect(await logOf(entry, other)).toEqual([])
      const { result } = await releaseOf(id)
      expect(result).toMatchObject({ plannedAt: at, entries: [{ id: entry.id }] })
      await changeMembers(payload, room.editor, id, 'remove', entry)
      await take(id, 'publish')
      expect(await logOf(other)).toEqual([other.id])
    },
  )

  it('fails at its time where something stands in the way, and writes nothing of it', async () => {
    const at = nextHour()
    const owner = await liveOrganisation(room)
    const practice = await draft(room, 'practices', practiceData(owner))
    await approve(room, practice)
    const other = await approved()
    const id = await release(other, practice)
    await take(id, 'schedule', { at })
    await act(payload, room.editor, owner, 'withdraw', { reason: 'Closed' })
    await runDueSchedules(payload, new Date(at))
    expect(await releaseOf(id)).toMatchObject({
      state: 'failed',
      result: { entries: [{ id: practice.id, code: 'not_fit' }] },
    })
    expect(await states(other, practice)).toEqual(['approved', 'approved'])
    expect(await logOf(other, practice)).toEqual([])
    expect(await auditOfRelease(id)).toEqual(['release scheduled by user', 'release failed by clock'])
    const { docs: mails } = await payload.find({
      collection: 'mails',
      where: { and: [{ kind: { equals: 'schedule-failed' } }, { entry: { equals: practice.id } }] },
      depth: 0,
    })
    expect(mails.map(({ recipient }) => recipient)).toContain(room.editor.id)
  })

  it('fails where the text is not that of the plan, whichever way it got there', async () => {
    const at = nextHour()
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    await approve(room, entry)
    const id = await release(entry)
    await take(id, 'schedule', { at })
    await payload.db.updateOne({ collection: 'photos', id: heroPhoto, data: { shows: 'adults' } })
    await runDueSchedules(payload, new Date(at))
    expect(await releaseOf(id)).toMatchObject({
      state: 'failed',
      result: { entries: [{ code: 'stale_revision' }] },
    })
    expect(await states(entry)).toEqual(['draft'])
    expect(await logOf(entry)).toEqual([])
  })
})
