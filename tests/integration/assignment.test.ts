import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import type { Reviewer } from '../../src/workflow/reviewers'
import { signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, practiceData } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
let both: TypedUser
let writer: TypedUser
let insider: TypedUser
let disabled: TypedUser
let organisation: { collection: 'organisations'; id: string }

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  both = await portal.user('reviewer', 'safeguarding')
  writer = await portal.user('editor', 'reviewer')
  insider = await portal.user('reviewer')
  disabled = await portal.user('reviewer')
  organisation = { collection: 'organisations', id: (await liveOrganisation(room)).id }
  await payload.update({ collection: 'users', id: insider.id, data: { organisation: organisation.id } })
  await payload.update({ collection: 'users', id: disabled.id, data: { disabled: true } })
})
afterAll(() => portal?.close())

async function reviewersOf(entry: { collection: string; id: string }, user = room.editor) {
  const client = await signIn(portal, user)
  const { status, body } = await client.send('GET', `/${entry.collection}/${entry.id}/reviewers`)
  const reviewers = (body.reviewers ?? []) as Reviewer[]
  return { status, reviewers, names: reviewers.map(({ name }) => name) }
}

const sorted = (...users: TypedUser[]) => users.map(({ name }) => name).sort((a, b) => a.localeCompare(b))

const profile = (author: TypedUser) =>
  draft({ ...room, editor: author }, 'profiles', {
    displayName: `Noor ${author.id}`,
    role: 'Analyst',
    sector: 'corporate',
    organisation: organisation.id,
    introduction: richText('She looks after the youngest users.'),
    moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in overnight.') }],
  })

it('lists who could review a draft, and nobody else', async () => {
  const practice = await draft({ ...room, editor: writer }, 'practices', practiceData(organisation))
  expect((await reviewersOf(practice)).names).toEqual(sorted(room.reviewer, both))
  expect((await reviewersOf(await profile(writer))).names).toEqual(sorted(room.reviewer, both, safeguarding))
})

it('lists in a review only those whose sign-off is open, and not who gave one', async () => {
  const entry = await profile(writer)
  const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
  await act(payload, both, entry, 'approve', { revision, signOff: 'safeguarding' })
  const { reviewers, names } = await reviewersOf(entry)
  expect(names).toEqual(sorted(room.reviewer))
  expect(reviewers[0]).toMatchObject({ id: room.reviewer.id, signOffs: ['editorial'] })
})

it('lists whom an action would take, and leaves out whom it would refuse', async () => {
  const entry = await profile(writer)
  const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
  await act(payload, both, entry, 'approve', { revision, signOff: 'safeguarding' })
  const listed = (await reviewersOf(entry)).reviewers.map(({ id }) => id)
  for (const { id } of [room.reviewer, room.editor, safeguarding, both, writer, insider, disabled]) {
    const assigned = await act(payload, room.editor, entry, 'assign', { assignee: id }).then(
      () => true,
      (error: { refusal?: { obstacles?: { path: string }[] } }) => {
        expect(error.refusal?.obstacles).toMatchObject([{ path: 'assignee' }])
        return false
      },
    )
    expect(assigned, id).toBe(listed.includes(id))
  }
})

it('says how much everybody has to review', async () => {
  const entry = await draft(room, 'organisations', { name: 'One more', kind: 'company' })
  const open = async () => (await reviewersOf(entry)).reviewers.find(({ id }) => id === both.id)?.open
  const before = (await open()) ?? 0
  await act(payload, room.editor, entry, 'submit', { assignee: both.id })
  expect(await open()).toBe(before + 1)
  await act(payload, both, entry, 'request-changes', { reason: 'Not yet' })
  expect(await open()).toBe(before)
})

it('gives a review back to the pool when the one who had it has signed off and others have not', async () => {
  const entry = await profile(room.editor)
  const { contentHash: revision } = await act(payload, room.editor, entry, 'submit', {
    assignee: safeguarding.id,
  })
  await act(payload, safeguarding, entry, 'approve', { revision })
  const claimed = await act(payload, room.reviewer, entry, 'claim')
  expect(claimed.state).toBe('in_review')
})

it('tells nobody else, and nothing of an entry that is not there', async () => {
  const entry = await draft(room, 'organisations', { name: 'Closed', kind: 'company' })
  const anonymous = await signIn(portal, null)
  expect((await anonymous.send('GET', `/organisations/${entry.id}/reviewers`)).status).toBe(401)
  expect((await reviewersOf({ ...entry, id: '65f1a2b3c4d5e6f7a8b9c0d1' })).status).toBe(404)
  expect((await reviewersOf({ ...entry, id: 'nobody' })).status).toBe(404)
})
