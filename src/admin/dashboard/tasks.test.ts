import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPortal, type TestPortal } from '../../../tests/integration/support/portal'
import { performAction } from '../../workflow/perform'
import type { Action } from '../../workflow/transitions'
import { SHOWN } from './desk'
import type { TaskListName } from './lists'
import { taskListsOf } from './tasks'

let portal: TestPortal
let payload: Payload
let anna: TypedUser
let ben: TypedUser
let reviewer: TypedUser
let writingReviewer: TypedUser
let safeguarding: TypedUser
let administrator: TypedUser

const collection = 'organisations'

async function write(name: string, author: TypedUser, helper?: TypedUser): Promise<string> {
  const { id } = await payload.create({
    collection,
    data: { name, kind: 'company' } as never,
    user: author,
    overrideAccess: false,
    draft: true,
  })
  if (helper) {
    await payload.update({
      collection,
      id,
      data: { website: 'https://example.org' },
      user: helper,
      overrideAccess: false,
    })
  }
  return String(id)
}

async function act(id: string, ...steps: [TypedUser, Action][]) {
  let revision: string | null = null
  for (const [user, action] of steps) {
    const done = await performAction(payload, user, { collection, id, action, reason: 'Because.', revision })
    revision = done.contentHash
  }
}

async function listsFor(user: TypedUser) {
  const lists = await taskListsOf({ payload, user, locale: 'fr', now: new Date() })
  return Object.fromEntries(
    lists.map(({ name, tasks, total }) => [name, { titles: tasks.map(({ title }) => title), total }]),
  ) as Record<TaskListName, { titles: string[]; total: number | null }>
}

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  anna = await portal.user('editor')
  ben = await portal.user('editor')
  reviewer = await portal.user('reviewer')
  writingReviewer = await portal.user('reviewer', 'editor')
  safeguarding = await portal.user('safeguarding')
  administrator = await portal.user('administrator')

  await write('Anna’s draft', anna)
  await write('Anna’s draft, mended by Ben', anna, ben)
  await act(await write('Anna’s, in review', anna), [anna, 'submit'])
  await act(await write('By Anna and a reviewer, in review', anna, writingReviewer), [anna, 'submit'])
  await act(await write('Ben’s, to change', ben), [ben, 'submit'], [reviewer, 'request-changes'])
  await act(await write('Ben’s, approved', ben), [ben, 'submit'], [reviewer, 'approve'])
  for (const name of ['First live', 'Second live']) {
    await act(await write(name, anna), [anna, 'submit'], [reviewer, 'approve'], [anna, 'publish'])
  }
}, 120_000)
afterAll(() => portal?.close())

it('asks a reviewer for reviews, and for none of what the reviewer wrote', async () => {
  expect(await listsFor(reviewer)).toEqual({
    toReview: { titles: ['Anna’s, in review', 'By Anna and a reviewer, in review'], total: 2 },
  })
  expect((await listsFor(writingReviewer)).toReview).toEqual({ titles: ['Anna’s, in review'], total: 1 })
})

it('gives an editor the own drafts and changes, and everything that is approved', async () => {
  expect(await listsFor(anna)).toEqual({
    changesAsked: { titles: [], total: 0 },
    waitingForSubject: { titles: [], total: 0 },
    toPublish: { titles: ['Ben’s, approved'], total: 1 },
    myDrafts: { titles: ['Anna’s draft', 'Anna’s draft, mended by Ben'], total: 2 },
  })
  expect(await listsFor(ben)).toEqual({
    changesAsked: { titles: ['Ben’s, to change'], total: 1 },
    waitingForSubject: { titles: [], total: 0 },
    toPublish: { titles: ['Ben’s, approved'], total: 1 },
    myDrafts: { titles: ['Anna’s draft, mended by Ben'], total: 1 },
  })
})

it('shows safeguarding what went live last, and an administrator no reviews', async () => {
  expect(await listsFor(safeguarding)).toEqual({
    toReview: { titles: [], total: 0 },
    waitingForSubject: { titles: [], total: 0 },
    newlyLive: { titles: ['Second live', 'First live'], total: null },
  })
  expect(Object.keys(await listsFor(administrator))).toEqual([
    'changesAsked',
    'waitingForSubject',
    'toPublish',
    'myDrafts',
  ])
})

it('shows what waits longest, and counts the rest', async () => {
  for (let n = 1; n <= SHOWN + 2; n += 1) await write(`Draft ${n}`, writingReviewer)
  const { myDrafts } = await listsFor(writingReviewer)
  expect(myDrafts.total).toBe(SHOWN + 2)
  expect(myDrafts.titles).toEqual(['Draft 1', 'Draft 2', 'Draft 3', 'Draft 4', 'Draft 5'])
})

it('shows nothing to an account without a role that can act', async () => {
  const disabled = { ...anna, disabled: true } as TypedUser
  expect(await taskListsOf({ payload, user: disabled, locale: 'en', now: new Date() })).toEqual([])
})
