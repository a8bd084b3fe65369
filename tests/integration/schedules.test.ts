import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rowsAfter } from '../../src/publishing/log'
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

const MINUTE = 60_000

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
/** Schedules what others wrote. */
let planner: TypedUser

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  planner = await portal.user('editor')
})
afterAll(() => portal?.close())

/** Each test has an hour of its own, so that the clock never meets what another one planned. */
let hour = Date.now()
const nextHour = (): Date => {
  hour += 60 * MINUTE
  return new Date(hour)
}
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE)

const find = (entry: Entry) => payload.findByID({ ...entry, draft: true, depth: 0 })
const liveDoc = (entry: Entry) => payload.findByID({ ...entry, depth: 0 })

const rowsOf = async ({ id }: Entry) =>
  (await payload.find({ collection: 'schedules', where: { entry: { equals: id } }, sort: 'at' })).docs

const auditOf = async ({ id }: Entry) =>
  (
    await payload.find({
      collection: 'audit-log',
      where: { entry: { equals: id } },
      sort: '-number',
      pagination: false,
    })
  ).docs

/** Who is told that a plan for this entry failed. */
const toldOf = async ({ id }: Entry) =>
  (
    await payload.find({
      collection: 'mails',
      where: { and: [{ entry: { equals: id } }, { kind: { equals: 'schedule-failed' } }] },
      depth: 0,
      pagination: false,
    })
  ).docs.map(({ recipient }) => recipient)

const publicationsOf = async ({ id }: Entry) =>
  (await rowsAfter(payload, 0)).filter(({ entry }) => entry === id).map(({ action }) => action)

async function organisation(name: string, at: Date): Promise<Entry> {
  const entry = await draft(room, 'organisations', { name, kind: 'company' })
  await approve(room, entry)
  await act(payload, planner, entry, 'schedule', { at: at.toISOString(), timeZone: 'Asia/Amman' })
  return entry
}

describe('a plan', () => {
  it('goes live at its time, not before, once, and in the name of the clock', async () => {
    const at = nextHour()
    const entry = await organisation('On time', at)
    await runDueSchedules(payload, later(at, -1))
    expect(await find(entry)).toMatchObject({ state: 'scheduled', scheduledAt: at.toISOString() })
    await runDueSchedules(payload, at)
    await runDueSchedules(payload, later(at, 1))
    expect(await liveDoc(entry)).toMatchObject({
      _status: 'published',
      state: 'published',
      scheduledAt: null,
      publishedAt: at.toISOString(),
    })
    expect(await rowsOf(entry)).toMatchObject([
      { status: 'done', finishedAt: at.toISOString(), timeZone: 'Asia/Amman' },
    ])
    expect(await publicationsOf(entry)).toEqual(['publish'])
    expect((await auditOf(entry))[0]).toMatchObject({
      action: 'published',
      actor: 'clock',
      from: 'scheduled',
      to: 'published',
      by: null,
    })
  })

  it('goes down at its time, whichever revision is live and whatever is being written', async () => {
    const at = nextHour()
    const entry = await liveOrganisation(room)
    await act(payload, room.editor, entry, 'schedule-withdrawal', {
      at: at.toISOString(),
      reason: 'The campaign ends',
    })
    await payload.update({ ...entry, data: { name: 'Being rewritten' }, user: room.editor, draft: true })
    expect(await find(entry)).toMatchObject({ state: 'draft', withdrawAt: at.toISOString() })
    await runDueSchedules(payload, at)
    expect(await find(entry)).toMatchObject({ state: 'withdrawn', withdrawAt: null })
    expect((await auditOf(entry))[0]).toMatchObject({
      action: 'withdrawn',
      actor: 'clock',
      reason: 'The campaign ends',
    })
    expect(await publicationsOf(entry)).toEqual(['publish', 'withdraw'])
  })

  it('is carried out after a long downtime, in the order of the times', async () => {
    const [first, second, third] = [nextHour(), nextHour(), nextHour()]
    const third_ = await organisation('Third', third)
    const first_ = await organisation('First', first)
    const second_ = await organisation('Second', second)
    await runDueSchedules(payload, later(nextHour(), 7 * 24 * 60))
    const ids = [first_, second_, third_].map(({ id }) => id)
    hour += 8 * 24 * 60 * MINUTE
    expect(
      (await rowsAfter(payload, 0)).map(({ entry }) => entry).filter((entry) => ids.includes(entry)),
    ).toEqual(ids)
  })

  it('may refer to what goes live at the same moment', async () => {
    const at = nextHour()
    const owner = await draft(room, 'organisations', { name: 'Owner', kind: 'company' })
    await approve(room, owner)
    const entry = await draft(room, 'practices', practiceData(owner))
    await approve(room, entry)
    await act(payload, room.editor, entry, 'schedule', { at: at.toISOString() })
    await act(payload, room.editor, owner, 'schedule', { at: at.toISOString() })
    await runDueSchedules(payload, at)
    expect(await find(entry)).toMatchObject({ state: 'published' })
    expect(await find(owner)).toMatchObject({ state: 'published' })
  })

  it('is tried again after trouble with the database, which is no refusal', async () => {
    const at = nextHour()
    const entry = await organisation('Disk full', at)
    const trouble = vi
      .spyOn(payload.db, 'createVersion')
      .mockRejectedValue(Object.assign(new Error('The disk is full'), { code: 'ENOSPC' }))
    await expect(runDueSchedules(payload, at)).rejects.toThrow('The disk is full')
    trouble.mockRestore()
    expect(await rowsOf(entry)).toMatchObject([{ status: 'pending' }])
    expect(await find(entry)).toMatchObject({ state: 'scheduled' })
    await runDueSchedules(payload, later(at, 1))
    expect(await rowsOf(entry)).toMatchObject([{ status: 'done' }])
    expect(await publicationsOf(entry)).toEqual(['publish'])
  })
})

describe('a plan that is overtaken fails at once, and publishes nothing at its time', () => {
  const CHANGES: [string, string, (entry: Entry) => Promise<unknown>][] = [
    [
      'edited',
      'draft',
      (entry) => payload.update({ ...entry, data: { name: 'Edited' }, user: room.editor, draft: true }),
    ],
    ['reopened', 'draft', (entry) => act(payload, room.editor, entry, 'reopen')],
    [
      'changes_requested',
      'changes_requested',
      (entry) => act(payload, room.reviewer, entry, 'request-changes', { reason: 'Wait' }),
    ],
  ]
  it.each(CHANGES)('%s', async (code, state, change) => {
    const at = nextHour()
    const entry = await organisation(`Overtaken: ${code}`, at)
    await change(entry)
    expect(await rowsOf(entry)).toMatchObject([{ status: 'failed', failure: code }])
    expect(await find(entry)).toMatchObject({ state, scheduledAt: null })
    expect((await auditOf(entry)).map(({ action }) => action)).toContain('schedule failed')
    expect(await toldOf(entry)).toContain(planner.id)
    await runDueSchedules(payload, at)
    expect(await publicationsOf(entry)).toEqual([])
    expect(await find(entry)).toMatchObject({ state })
  })

  it('rights_changed', async () => {
    const at = nextHour()
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    await approve(room, entry)
    await act(payload, room.editor, entry, 'schedule', { at: at.toISOString() })
    await payload.update({
      collection: 'photos',
      id: heroPhoto,
      data: { alt: 'Another.' },
      user: room.editor,
    })
    expect(await rowsOf(entry)).toMatchObject([{ status: 'failed', failure: 'rights_changed' }])
    await runDueSchedules(payload, at)
    expect(await find(entry)).toMatchObject({ state: 'draft', scheduledAt: null })
  })
})

describe('a plan that is refused at its time says why, and writes nothing else', () => {
  it('because the text is not the one that was approved, whichever way it got there', async () => {
    const at = nextHour()
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    await approve(room, entry)
    await act(payload, room.editor, entry, 'schedule', { at: at.toISOString() })
    // Past every hook, as somebody at the database would.
    await payload.db.updateOne({ collection: 'photos', id: heroPhoto, data: { shows: 'adults' } })
    await runDueSchedules(payload, at)
    expect(await rowsOf(entry)).toMatchObject([{ status: 'failed', failure: 'stale_revision' }])
    expect(await find(entry)).toMatchObject({ state: 'draft', approvedHash: null, scheduledAt: null })
    expect(await publicationsOf(entry)).toEqual([])
    expect(await toldOf(entry)).toContain(room.editor.id)
    expect((await auditOf(entry))[0]).toMatchObject({
      action: 'schedule failed',
      actor: 'clock',
      from: 'scheduled',
      to: 'draft',
    })
  })

  it('because what it refers to is not live any more; what was approved stays approved', async () => {
    const at = nextHour()
    const owner = await liveOrganisation(room)
    const entry = await draft(room, 'practices', practiceData(owner))
    await approve(room, entry)
    await act(payload, room.editor, entry, 'schedule', { at: at.toISOString() })
    await act(payload, room.editor, owner, 'withdraw', { reason: 'Closed' })
    await runDueSchedules(payload, at)
    const [row] = await rowsOf(entry)
    expect(row).toMatchObject({ status: 'failed', failure: 'not_fit' })
    expect(row?.failureMessage).toContain('not live')
    expect(await find(entry)).toMatchObject({ state: 'approved', scheduledAt: null })
    expect(await publicationsOf(entry)).toEqual([])
    const again = nextHour()
    await publish(room, await reopened(owner))
    await act(payload, room.editor, entry, 'schedule', { at: again.toISOString() })
    await runDueSchedules(payload, again)
    expect((await rowsOf(entry)).map(({ status }) => status)).toEqual(['failed', 'done'])
  })

  const reopened = async (entry: Entry) => {
    await act(payload, room.editor, entry, 'reopen')
    return entry
  }
})

describe('a plan is given up', () => {
  it('with the entry that is killed, withdrawn or deleted', async () => {
    const at = nextHour()
    const killed = await organisation('Killed', at)
    await act(payload, safeguarding, killed, 'kill', { reason: 'Never' })
    const deleted = await organisation('Deleted', at)
    await payload.delete({ ...deleted, user: room.editor, overrideAccess: false })
    const withdrawn = await liveOrganisation(room)
    await act(payload, room.editor, withdrawn, 'schedule-withdrawal', {
      at: at.toISOString(),
      reason: 'Later',
    })
    await act(payload, room.reviewer, withdrawn, 'withdraw', { reason: 'Now' })
    await runDueSchedules(payload, at)
    for (const entry of [killed, deleted, withdrawn]) {
      expect(await rowsOf(entry)).toMatchObject([{ status: 'cancelled' }])
    }
    expect(await publicationsOf(killed)).toEqual([])
    expect(await publicationsOf(withdrawn)).toEqual(['publish', 'withdraw'])
  })
})
