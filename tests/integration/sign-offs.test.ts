import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryCollection } from '../../src/config/vocabulary'
import { rowsAfter } from '../../src/publishing/log'
import { richText } from '../../src/sample/rich-text'
import { openPortal, type TestPortal } from './support/portal'
import {
  act,
  approve,
  approveAsSubject,
  draft,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
let administrator: TypedUser

const GUEST = { system: 'guest' } as const

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  administrator = await portal.user('administrator')
})
afterAll(() => portal?.close())

const profile = (displayName: string) =>
  draft(room, 'profiles', {
    displayName,
    role: 'Analyst',
    sector: 'corporate',
    introduction: richText('She looks after the youngest users.'),
    moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in overnight.') }],
  })

const find = async (entry: { collection: EntryCollection; id: string }) =>
  payload.findByID({ ...entry, draft: true, depth: 0 })

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { refusal?: { status: number; code: string; obstacles?: { path: string; code: string }[] } }) =>
      error.refusal ?? null,
  )

describe('parallel sign-offs', () => {
  it('approve a profile with the last of three, in any order', async () => {
    const entry = await profile('Noor')
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    expect(await find(entry)).toMatchObject({ awaiting: ['editorial', 'safeguarding', 'subject'] })
    expect((await act(payload, safeguarding, entry, 'approve', { revision })).state).toBe('in_review')
    expect(await find(entry)).toMatchObject({ state: 'in_review', awaiting: ['editorial', 'subject'] })
    await approveAsSubject(room, entry)
    expect(await find(entry)).toMatchObject({ state: 'in_review', awaiting: ['editorial'] })
    expect(await refusalOf(act(payload, GUEST, entry, 'approve', { revision }))).toMatchObject({
      code: 'already_signed_off',
    })
    expect(await refusalOf(act(payload, room.editor, entry, 'publish'))).toMatchObject({
      code: 'wrong_state',
    })
    expect((await act(payload, room.reviewer, entry, 'approve', { revision })).state).toBe('approved')
    expect((await act(payload, room.editor, entry, 'publish')).state).toBe('published')
  })

  it('count in their own round and for their own text alone', async () => {
    const entry = await profile('Amal')
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    await act(payload, safeguarding, entry, 'approve', { revision })
    await act(payload, room.reviewer, entry, 'request-changes', { reason: 'Too long' })
    await act(payload, room.editor, entry, 'submit')
    expect(await find(entry)).toMatchObject({ awaiting: ['editorial', 'safeguarding', 'subject'] })
  })

  it('come from different people, however many roles one holds', async () => {
    const both = await portal.user('reviewer', 'safeguarding')
    const entry = await profile('Lina')
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    await act(payload, both, entry, 'approve', { revision })
    expect(await refusalOf(act(payload, both, entry, 'approve', { revision }))).toMatchObject({
      status: 403,
      code: 'one_sign_off_each',
    })
    expect(
      await refusalOf(act(payload, both, entry, 'approve', { revision, signOff: 'subject' })),
    ).toMatchObject({ status: 403, code: 'not_your_sign_off' })
  })

  it.each([
    ['none', false],
    ['adults', false],
    ['children', true],
    [null, true],
  ] as const)('a photograph that shows %s needs safeguarding: %s', async (shows, needed) => {
    const credit = await draft(room, 'photo-credits', { agency: `Agency ${shows}`, licence: 'own-work' })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id, shows })
    const organisation = await liveOrganisation(room)
    const entry = await draft(room, 'practices', practiceData(organisation, { heroPhoto }))
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    const { state } = await act(payload, room.reviewer, entry, 'approve', { revision })
    expect(state).toBe(needed ? 'in_review' : 'approved')
    if (!needed) {
      expect(
        await refusalOf(act(payload, safeguarding, entry, 'request-changes', { reason: 'No' })),
      ).toMatchObject({
        code: 'not_your_sign_off',
      })
    }
  })
})

describe('independence', () => {
  it('keeps a reviewer from an entry about their own organisation', async () => {
    const organisation = await liveOrganisation(room)
    const insider = await portal.user('reviewer')
    await payload.update({ collection: 'users', id: insider.id, data: { organisation: organisation.id } })
    const colleague = { ...insider, organisation: organisation.id } as TypedUser
    for (const data of [
      practiceData(organisation),
      practiceData(await liveOrganisation(room), { partners: [organisation.id] }),
    ]) {
      const entry = await draft(room, 'practices', data)
      const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
      expect(await refusalOf(act(payload, colleague, entry, 'approve', { revision }))).toMatchObject({
        status: 403,
        code: 'own_organisation',
      })
      expect(
        await refusalOf(act(payload, room.editor, entry, 'assign', { assignee: insider.id })),
      ).toMatchObject({
        status: 422,
        obstacles: [{ path: 'assignee', code: 'own_organisation' }],
      })
    }
  })

  it('counts an approval that was taken back as none: its writers stay its writers', async () => {
    const both = await portal.user('editor', 'reviewer')
    const entry = await draft({ ...room, editor: both }, 'organisations', {
      name: 'Taken back',
      kind: 'company',
    })
    await approve(room, entry)
    await act(payload, room.reviewer, entry, 'request-changes', { reason: 'On second thoughts' })
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    expect(await refusalOf(act(payload, both, entry, 'approve', { revision }))).toMatchObject({
      code: 'four_eyes',
    })
  })

  it('counts whoever changed the alternative text of a used photograph as a contributor', async () => {
    const both = await portal.user('editor', 'reviewer')
    const credit = await draft(room, 'photo-credits', { agency: 'Somebody', licence: 'own-work' })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    await payload.update({
      collection: 'photos',
      id: heroPhoto,
      data: { alt: 'Words of mine.' },
      user: both,
      overrideAccess: false,
    })
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    expect(await refusalOf(act(payload, both, entry, 'approve', { revision }))).toMatchObject({
      code: 'four_eyes',
    })
  })
})

describe('a change of rights', () => {
  it('voids what was given, at once and in the history, and a change that says nothing new does not', async () => {
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    await approve(room, entry)
    const change = (collection: 'photos' | 'photo-credits', id: string, data: object) =>
      payload.update({ collection, id, data, user: room.editor, overrideAccess: false })
    await change('photos', heroPhoto, { alt: 'A desk.', title: 'Found again' })
    expect(await find({ collection: 'practices', id: entry.id })).toMatchObject({ state: 'approved' })
    await change('photos', heroPhoto, { shows: 'children' })
    expect(await find({ collection: 'practices', id: entry.id })).toMatchObject({
      state: 'draft',
      approvedHash: null,
    })
    await change('photos', heroPhoto, { shows: 'none' })
    await approve(room, entry)
    await change('photo-credits', credit.id, { licence: 'cc0-1.0' })
    expect(await find({ collection: 'practices', id: entry.id })).toMatchObject({ state: 'draft' })
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { entry: { equals: entry.id } },
      pagination: false,
    })
    expect(docs.filter(({ action }) => action === 'voided by a change of rights')).toHaveLength(2)
  })
})

describe('assignment', () => {
  it('names a reviewer, hands over, gives back to the pool, and is claimed from it alone', async () => {
    const other = await portal.user('reviewer')
    const entry = await draft(room, 'organisations', { name: 'Assigned', kind: 'company' })
    const dueAt = new Date(Date.now() + 86_400_000).toISOString()
    await act(payload, room.editor, entry, 'submit', { assignee: room.reviewer.id, dueAt, priority: 'high' })
    expect(await find({ collection: 'organisations', id: entry.id })).toMatchObject({
      assignee: room.reviewer.id,
      dueAt,
      priority: 'high',
    })
    expect(await refusalOf(act(payload, other, entry, 'claim'))).toMatchObject({
      status: 409,
      code: 'claimed',
    })
    await act(payload, room.reviewer, entry, 'assign', { assignee: null })
    await act(payload, other, entry, 'claim')
    expect(await find({ collection: 'organisations', id: entry.id })).toMatchObject({
      assignee: other.id,
      dueAt,
    })
  })

  it.each([
    ['assignee', 'unknown', { assignee: 'nobody' }],
    ['dueAt', 'in_the_past', { dueAt: '2020-01-01T00:00:00Z' }],
    ['at', 'unknown', { at: '2999-01-01T00:00:00Z' }],
    ['reason', 'too_long', { reason: 'x'.repeat(10_000) }],
  ])('refuses a wrong %s: %s', async (path, code, input) => {
    const entry = await draft(room, 'organisations', { name: `Wrong ${path}`, kind: 'company' })
    expect(await refusalOf(act(payload, room.editor, entry, 'submit', input))).toMatchObject({
      status: 422,
      obstacles: [{ path, code }],
    })
  })

  it('refuses an editor, a disabled account and a contributor as reviewer', async () => {
    const disabled = await portal.user('reviewer')
    await payload.update({ collection: 'users', id: disabled.id, data: { disabled: true } })
    const both = await portal.user('editor', 'reviewer')
    const entry = await draft({ ...room, editor: both }, 'organisations', { name: 'Whose', kind: 'company' })
    for (const [assignee, code] of [
      [room.editor.id, 'not_a_reviewer'],
      [disabled.id, 'not_a_reviewer'],
      [both.id, 'four_eyes'],
    ]) {
      expect(await refusalOf(act(payload, room.editor, entry, 'assign', { assignee }))).toMatchObject({
        obstacles: [{ path: 'assignee', code }],
      })
    }
  })
})

describe('an emergency', () => {
  it('goes live without a reviewer, and is confirmed by somebody else alone', async () => {
    const second = await portal.user('administrator')
    const entry = await draft(room, 'organisations', { name: 'Urgent', kind: 'company' })
    const { contentHash: revision } = (await act(payload, administrator, entry, 'assign', {})) ?? {}
    const input = { revision, reason: 'A wrong hotline number' }
    expect(await refusalOf(act(payload, room.editor, entry, 'emergency-publish', input))).toMatchObject({
      status: 403,
    })
    expect(
      await refusalOf(act(payload, administrator, entry, 'emergency-publish', { revision })),
    ).toMatchObject({
      status: 422,
    })
    expect((await act(payload, administrator, entry, 'emergency-publish', input)).state).toBe('published')
    expect(await refusalOf(act(payload, administrator, entry, 'confirm-emergency'))).toMatchObject({
      code: 'four_eyes',
    })
    await act(payload, second, entry, 'confirm-emergency', { revision })
    expect(await find({ collection: 'organisations', id: entry.id })).toMatchObject({
      state: 'published',
      emergencyUntil: null,
      approvedHash: revision,
    })
    expect(await refusalOf(act(payload, second, entry, 'confirm-emergency'))).toMatchObject({
      code: 'no_emergency',
    })
  })

  it('stands in for no sign-off but the editorial one', async () => {
    const entry = await profile('Rana')
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    const input = { revision, reason: 'Now' }
    expect(await refusalOf(act(payload, administrator, entry, 'emergency-publish', input))).toMatchObject({
      status: 409,
      code: 'sign_off_missing',
    })
  })
})

describe('a kill', () => {
  it('takes an entry down for good', async () => {
    const entry = await liveOrganisation(room, 'Harmful')
    expect(await refusalOf(act(payload, administrator, entry, 'kill', { reason: 'x' }))).toMatchObject({
      status: 403,
    })
    await act(payload, safeguarding, entry, 'kill', { reason: 'It shows where a child lives' })
    expect((await rowsAfter(payload, 0)).filter(({ entry: id }) => id === entry.id).at(-1)).toMatchObject({
      action: 'withdraw',
      documents: null,
    })
    expect(await refusalOf(act(payload, room.editor, entry, 'reopen'))).toMatchObject({
      status: 409,
      code: 'killed',
    })
  })

  it('closes what is not live too', async () => {
    const entry = await draft(room, 'organisations', { name: 'Only a draft', kind: 'company' })
    expect(
      (await act(payload, safeguarding, entry, 'kill', { reason: 'Not to be written' })).published,
    ).toBeNull()
    expect(await find({ collection: 'organisations', id: entry.id })).toMatchObject({ state: 'withdrawn' })
  })
})

describe('a schedule', () => {
  const at = () => new Date(Date.now() + 3_600_000).toISOString()
  const planned = async (id: string) =>
    (
      await payload.find({
        collection: 'schedules',
        where: { entry: { equals: id } },
        sort: 'at',
        pagination: false,
      })
    ).docs.map(({ action, status, contentHash }) => [action, status, contentHash])

  it('is of the approved revision, replaces an earlier one, and is given up by an edit, an unschedule or a publication', async () => {
    const entry = await draft(room, 'organisations', { name: 'Planned', kind: 'company' })
    expect(await refusalOf(act(payload, room.editor, entry, 'schedule', { at: at() }))).toMatchObject({
      code: 'wrong_state',
    })
    const hash = await approve(room, entry)
    expect(await refusalOf(act(payload, room.editor, entry, 'schedule', {}))).toMatchObject({
      obstacles: [{ path: 'at' }],
    })
    await act(payload, room.editor, entry, 'schedule', { at: at(), timeZone: 'Asia/Amman' })
    await act(payload, room.editor, entry, 'schedule', { at: at() })
    expect(await planned(entry.id)).toEqual([
      ['publish', 'cancelled', hash],
      ['publish', 'pending', hash],
    ])
    await act(payload, room.editor, entry, 'unschedule')
    expect((await act(payload, room.editor, entry, 'publish')).state).toBe('published')
    // A save that changes nothing must not make an action take the text offline.
    await payload.update({
      collection: 'organisations',
      id: entry.id,
      data: { name: 'Planned' },
      user: room.editor,
      overrideAccess: false,
    })
    await act(payload, room.editor, entry, 'schedule-withdrawal', { at: at(), reason: 'The campaign ends' })
    const { docs } = await payload.find({
      collection: 'organisations',
      where: { and: [{ id: { equals: entry.id } }, { _status: { equals: 'published' } }] },
    })
    expect(docs.map(({ state }) => state)).toEqual(['published'])
    await act(payload, room.editor, entry, 'withdraw', { reason: 'Already' })
    expect((await planned(entry.id)).map(([action, status]) => `${action} ${status}`)).toEqual([
      'publish cancelled',
      'publish cancelled',
      'withdraw cancelled',
    ])
  })
})
