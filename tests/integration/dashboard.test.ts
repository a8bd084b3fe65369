import fc from 'fast-check'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk } from '../../src/admin/dashboard/desk'
import { LISTS, type TaskListName } from '../../src/admin/dashboard/lists'
import { taskListsOf } from '../../src/admin/dashboard/tasks'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../../src/config/vocabulary'
import { richText } from '../../src/sample/rich-text'
import { answerGuestLink } from '../../src/workflow/guests/answer'
import { inviteGuest } from '../../src/workflow/guests/invite'
import { noteOpened } from '../../src/workflow/guests/look'
import { revokeGuestLink } from '../../src/workflow/guests/revoke'
import { describeWorkflow } from '../../src/workflow/status'
import type { Action } from '../../src/workflow/transitions'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, practiceData, publish } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let people: TypedUser[]
let organisation: { collection: EntryCollection; id: string }

/** Refusals of `approve` that are about who asks, and whether there is anything left to say yes to. */
const ABOUT_THE_PERSON = [
  'no_permission',
  'wrong_state',
  'four_eyes',
  'own_organisation',
  'not_your_sign_off',
  'already_signed_off',
  'one_sign_off_each',
]

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  organisation = await liveOrganisation(room)
  const insider = await portal.user('reviewer')
  await payload.update({ collection: 'users', id: insider.id, data: { organisation: organisation.id } })
  people = [
    room.editor,
    room.reviewer,
    await portal.user('safeguarding'),
    await portal.user('editor', 'reviewer'),
    await portal.user('reviewer', 'safeguarding'),
    await portal.user('administrator'),
    { ...insider, organisation: organisation.id } as TypedUser,
  ]
})
afterAll(() => portal?.close())

/** Every entry of one list, not only those that are shown. */
async function listOf(user: TypedUser, ...names: TaskListName[]): Promise<string[]> {
  const desk = openDesk({ payload, user, locale: 'en', now: new Date() })
  const lists = LISTS.filter(({ name, isFor }) => names.includes(name) && isFor(user))
  const found = await Promise.all(lists.map(({ load }) => load(desk)))
  return found.flatMap(({ entries }) => entries.map(({ id }) => id))
}

const write = (author: TypedUser, collection: EntryCollection, n: number) => {
  const data = {
    practices: practiceData(organisation),
    organisations: { name: `Company ${n}`, kind: 'company' },
    profiles: {
      displayName: `Person ${n}`,
      role: 'Analyst',
      sector: 'corporate',
      organisation: n % 2 === 0 ? organisation.id : undefined,
      introduction: richText('She looks after the youngest users.'),
      moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads.') }],
    },
  }[collection as 'practices']
  return draft({ ...room, editor: author }, collection, data)
}

/** A step that somebody may try; what is refused is tried in vain. */
const step = fc.record({
  who: fc.nat({ max: 6 }),
  whom: fc.nat({ max: 6 }),
  what: fc.constantFrom(
    'submit',
    'submit',
    'approve',
    'approve',
    'claim',
    'assign',
    'request-changes',
    'edit',
  ),
})

async function take(
  entry: { collection: EntryCollection; id: string },
  { who, whom, what }: { who: number; whom: number; what: string },
) {
  const user = people[who] ?? room.editor
  if (what === 'edit') {
    const data = { slug: `changed-${Math.random().toString(36).slice(2)}` }
    await payload.update({ ...entry, data, user, overrideAccess: false }).catch(() => null)
    return
  }
  const { contentHash: revision } = await describeWorkflow(payload, user, entry.collection, entry.id)
  const input = {
    ...(what === 'assign' || what === 'submit' ? { assignee: whom === 0 ? null : people[whom]?.id } : {}),
    ...(what === 'approve' ? { revision } : {}),
    ...(what === 'request-changes' ? { reason: 'Because' } : {}),
  }
  await act(payload, user, entry, what as Action, input).catch(() => null)
}

it('shows as awaiting my review exactly what I may approve, with whom ever it is', async () => {
  let compared = 0
  let shown = 0
  const story = fc.record({
    author: fc.constantFrom(0, 3, 5),
    collection: fc.constantFrom<EntryCollection>('practices', 'organisations', 'profiles'),
    first: fc.nat({ max: 6 }),
    steps: fc.array(step, { maxLength: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 2, maxLength: 3 }), async (stories) => {
      const entries = []
      for (const { author, collection, first, steps } of stories) {
        const entry = await write(people[author] ?? room.editor, collection, shown + entries.length)
        for (const one of [{ who: author, whom: first, what: 'submit' }, ...steps]) await take(entry, one)
        entries.push(entry)
      }
      for (const user of people) {
        const own = await listOf(user, 'toReview')
        const listed = [...own, ...(await listOf(user, 'withOthers'))]
        expect(new Set(listed).size).toBe(listed.length)
        for (const { collection, id } of entries) {
          const { actions, assignment } = await describeWorkflow(payload, user, collection, id)
          const approve = actions.find(({ action }) => action === 'approve')
          const may = Boolean(approve) && !ABOUT_THE_PERSON.includes(approve?.code ?? '')
          expect(listed.includes(id), `${user.name}: ${approve?.code}`).toBe(may)
          const isMineOrNobodys = assignment.assignee === null || assignment.assignee.id === user.id
          if (may && isMineOrNobodys) expect(own).toContain(id)
          compared += 1
          if (may) shown += 1
        }
      }
    }),
    { numRuns: Number(process.env.DASHBOARD_RUNS ?? 15) },
  )
  process.stdout.write(`Dashboards compared with the workflow: ${compared} answers, ${shown} of them shown\n`)
  expect(shown).toBeGreaterThan(30)
}, 240_000)

it('leaves a review with a colleague to the colleague, unless it waits for a sign-off that they do not give', async () => {
  const [, reviewer, safeguarding, , both] = people as [TypedUser, TypedUser, TypedUser, TypedUser, TypedUser]
  const entry = await write(room.editor, 'profiles', 1)
  await act(payload, room.editor, entry, 'submit', { assignee: reviewer.id })
  expect(await listOf(reviewer, 'toReview')).toContain(entry.id)
  expect(await listOf(safeguarding, 'toReview')).toContain(entry.id)
  expect(await listOf(both, 'toReview')).toContain(entry.id)
  await act(payload, room.editor, entry, 'assign', { assignee: both.id })
  expect(await listOf(reviewer, 'toReview')).not.toContain(entry.id)
  expect(await listOf(reviewer, 'withOthers')).toContain(entry.id)
  await payload.update({ collection: 'users', id: both.id, data: { disabled: true } })
  expect(await listOf(reviewer, 'toReview')).toContain(entry.id)
  await payload.update({ collection: 'users', id: both.id, data: { disabled: false } })
})

it('is done with what I signed off, until it is submitted anew', async () => {
  const both = people[4] as TypedUser
  const entry = await write(room.editor, 'profiles', 2)
  const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
  await act(payload, both, entry, 'approve', { revision, signOff: 'editorial' })
  expect(await listOf(both, 'toReview', 'withOthers')).not.toContain(entry.id)
  await act(payload, people[2] as TypedUser, entry, 'request-changes', { reason: 'One more' })
  await act(payload, room.editor, entry, 'submit')
  expect(await listOf(both, 'toReview', 'withOthers')).toContain(entry.id)
})

it('puts mine first, then by urgency', async () => {
  const me = await portal.user('reviewer')
  const made: string[] = []
  for (const input of [
    { priority: 'urgent' as const },
    { assignee: me.id, priority: 'low' as const },
    { assignee: me.id, dueAt: inDays(1) },
    {},
  ]) {
    const entry = await write(room.editor, 'organisations', made.length)
    await act(payload, room.editor, entry, 'submit', input)
    made.push(entry.id)
  }
  const listed = (await listOf(me, 'toReview')).filter((id) => made.includes(id))
  expect(listed).toEqual([made[2], made[1], made[0], made[3]])
})

it('says what is due and overdue to those whom it concerns, and to administrators all of it', async () => {
  const author = await portal.user('editor')
  const me = await portal.user('reviewer')
  const administrator = await portal.user('administrator')
  const soon = await write(author, 'organisations', 1)
  await act(payload, author, soon, 'submit', { assignee: me.id, dueAt: inDays(2) })
  const late = await write(author, 'organisations', 2)
  await act(payload, author, late, 'assign', { dueAt: inDays(-1), now: new Date(Date.now() - 3 * DAY) })
  const far = await write(author, 'organisations', 3)
  await act(payload, author, far, 'submit', { assignee: me.id, dueAt: inDays(20) })
  for (const user of [author, administrator]) {
    expect(await listOf(user, 'dueSoon')).toContain(soon.id)
    expect(await listOf(user, 'overdue')).toContain(late.id)
    expect(await listOf(user, 'dueSoon', 'overdue')).not.toContain(far.id)
  }
  expect(await listOf(me, 'dueSoon')).toEqual([soon.id])
  expect(await listOf(me, 'overdue')).toEqual([])
  expect(await listOf(room.editor, 'overdue', 'dueSoon')).not.toContain(late.id)
  const overdue = (await taskListsOf({ payload, user: author, locale: 'en', now: new Date() })).find(
    ({ name }) => name === 'overdue',
  )
  expect(overdue?.tasks).toMatchObject([{ id: late.id, overdue: true, reviewer: null }])
})

it('lists what is planned next, what failed and is open, and the emergencies that I may confirm', async () => {
  const administrator = await portal.user('administrator')
  const planned = await write(room.editor, 'organisations', 1)
  const { contentHash } = await act(payload, room.editor, planned, 'submit')
  await act(payload, room.reviewer, planned, 'approve', { revision: contentHash })
  await act(payload, room.editor, planned, 'schedule', { at: inDays(1) })
  const lists = await taskListsOf({ payload, user: room.editor, locale: 'en', now: new Date() })
  expect(lists.find(({ name }) => name === 'scheduled')).toMatchObject({
    total: 1,
    tasks: [{ id: planned.id, plan: { action: 'publish', failure: null } }],
  })

  const failed = await write(room.editor, 'organisations', 2)
  const mended = await write(room.editor, 'organisations', 3)
  for (const { id } of [failed, mended]) {
    await payload.create({
      collection: 'schedules',
      data: {
        action: 'publish',
        at: inDays(-1),
        entryCollection: 'organisations',
        entry: id,
        status: 'failed',
        failureMessage: 'It changed since.',
        finishedAt: inDays(-1),
      },
    })
  }
  await publish(room, mended)
  expect(await listOf(room.editor, 'failedSchedules')).toEqual([failed.id])
  expect(await listOf(room.reviewer, 'failedSchedules')).toEqual([])

  const urgent = await write(room.editor, 'organisations', 4)
  const { contentHash: revision } = await act(payload, administrator, urgent, 'assign')
  await act(payload, administrator, urgent, 'emergency-publish', { revision, reason: 'Now' })
  expect(await listOf(administrator, 'emergencies')).toEqual([])
  expect(await listOf(room.reviewer, 'emergencies')).toEqual([urgent.id])
  await act(payload, room.reviewer, urgent, 'confirm-emergency')
  expect(await listOf(room.reviewer, 'emergencies')).toEqual([])
})

it('lists the profiles that wait for the person portrayed, with what became of the link to them', async () => {
  const [editor, reviewer, safeguarding] = people as [TypedUser, TypedUser, TypedUser]
  const standing = async (id: string, user = editor, now = new Date()) => {
    const desk = openDesk({ payload, user, locale: 'en', now })
    const { load } = LISTS.find(({ name }) => name === 'waitingForSubject') as (typeof LISTS)[number]
    return (await load(desk)).entries.find((entry) => entry.id === id)?.subject
  }
  const inReview = async (n: number) => {
    const entry = await write(editor, 'profiles', n)
    // The most urgent and the oldest of them are looked at closely.
    await act(payload, editor, entry, 'submit', { priority: 'urgent' })
    return entry
  }
  const ask = (entry: { collection: EntryCollection; id: string }) =>
    inviteGuest(
      payload,
      editor,
      entry,
      {
        kind: 'subject',
        name: 'Maria',
        email: 'maria@people.example',
        language: 'en',
        expiresInDays: 7,
        message: null,
      },
      { quiet: true },
    )

  const entry = await inReview(11)
  expect(await standing(entry.id)).toEqual({ link: 'none', at: null })
  expect(await listOf(safeguarding, 'waitingForSubject')).toContain(entry.id)
  // A reviewer asks no guests, and has no such list.
  expect(await listOf(reviewer, 'waitingForSubject')).toEqual([])

  const first = await ask(entry)
  expect(await standing(entry.id)).toMatchObject({ link: 'waiting' })
  expect(await standing(entry.id, editor, new Date(inDays(8)))).toEqual({
    link: 'expired',
    at: first.expiresAt,
  })
  await noteOpened(payload, first.token, new Date())
  expect(await standing(entry.id)).toMatchObject({ link: 'opened', at: expect.any(String) })
  await revokeGuestLink(payload, editor, entry, first.id)
  expect(await standing(entry.id)).toEqual({ link: 'revoked', at: null })

  const second = await ask(entry)
  await answerGuestLink(
    payload,
    second.token,
    { decision: 'comments', comment: 'Not quite' },
    { quiet: true },
  )
  expect(await listOf(editor, 'waitingForSubject')).not.toContain(entry.id)
  expect(await listOf(editor, 'changesAsked')).toContain(entry.id)
  await act(payload, editor, entry, 'submit', { priority: 'urgent' })
  expect(await standing(entry.id)).toMatchObject({ link: 'comments', at: expect.any(String) })

  const third = await ask(entry)
  await answerGuestLink(payload, third.token, { decision: 'approved' }, { quiet: true })
  expect(await listOf(editor, 'waitingForSubject')).not.toContain(entry.id)
})

it('knows a title for every list, and every type of entry', async () => {
  const lists = await taskListsOf({ payload, user: room.editor, locale: 'en', now: new Date() })
  for (const { tasks } of lists) {
    for (const { title, collection } of tasks) {
      expect(title).not.toBe('')
      expect(ENTRY_COLLECTION_SLUGS).toContain(collection)
    }
  }
})
