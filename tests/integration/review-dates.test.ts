import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk } from '../../src/admin/dashboard/desk'
import { LISTS } from '../../src/admin/dashboard/lists'
import { openDelivery } from '../../src/delivery'
import { lastNumber, newestOf, rowsAfter } from '../../src/publishing/log'
import { followReviewDates } from '../../src/workflow/review-dates/clock'
import { ask } from './support/content'
import { queueOf } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, publish } from './support/stories'

const DAY = 86_400_000
let portal: TestPortal
let room: Newsroom

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
})
afterAll(() => portal?.close())

const mails = async () => (await queueOf(portal.payload)).filter(({ kind }) => kind === 'out-of-date')
const listed = async (now: Date) => {
  const definition = LISTS.find(({ name }) => name === 'outOfDate')
  const desk = openDesk({ payload: portal.payload, user: room.editor, locale: 'en', now })
  return (await definition?.load(desk))?.entries.map(({ id }) => id)
}

it('tells the log, the owner and the desk once when the date of a live entry comes', async () => {
  const { payload } = portal
  const reviewBy = new Date(Date.now() + DAY)
  const entry = await draft(room, 'organisations', {
    name: 'Dated',
    kind: 'company',
    reviewBy: reviewBy.toISOString(),
  })
  await liveOrganisation(room)
  const pending = await draft(room, 'organisations', {
    name: 'Never live',
    kind: 'company',
    reviewBy: new Date(Date.now() - DAY).toISOString(),
  })
  await publish(room, entry)
  const newest = await newestOf({ payload } as never, 'organisation', entry.id)
  expect(newest?.documents?.en).toMatchObject({ reviewBy: reviewBy.toISOString() })
  const last = await lastNumber(payload)
  await followReviewDates(payload, new Date(reviewBy.getTime() - 1))
  expect(await lastNumber(payload)).toBe(last)
  expect(await listed(new Date(reviewBy.getTime() - 1))).toEqual([])

  const then = new Date(reviewBy.getTime() + 1)
  await Promise.all([followReviewDates(payload, then), followReviewDates(payload, then)])
  await followReviewDates(payload, new Date(then.getTime() + 30 * DAY))
  const rows = await rowsAfter(payload, last)
  expect(rows).toMatchObject([{ entry: entry.id, action: 'publish', contentHash: newest?.contentHash }])
  expect(rows[0]?.documents).toEqual(newest?.documents)
  expect(await mails()).toHaveLength(1)
  expect((await mails())[0]).toMatchObject({ recipient: room.editor.id })
  expect(await listed(then)).toEqual([entry.id])
  expect(await listed(then)).not.toContain(pending.id)
  const audit = await payload.find({
    collection: 'audit-log',
    where: { action: { equals: 'review date passed' } },
  })
  expect(audit.docs).toMatchObject([{ entry: entry.id, actor: 'clock' }])

  // A later date, reviewed and live: it may pass again.
  const later = new Date(reviewBy.getTime() + 60 * DAY)
  await payload.update({
    collection: 'organisations',
    id: entry.id,
    data: { reviewBy: later.toISOString() },
    user: room.editor,
    draft: true,
    overrideAccess: false,
  })
  await publish(room, entry)
  await followReviewDates(payload, new Date(later.getTime() - 1))
  expect(await mails()).toHaveLength(1)
  await followReviewDates(payload, later)
  expect(await mails()).toHaveLength(2)
  await act(payload, room.editor, entry, 'withdraw', { reason: 'Over.' })
  await followReviewDates(payload, new Date(later.getTime() + DAY))
  expect(await mails()).toHaveLength(2)
})

it('is stale in the Content API at that instant, with nobody telling the replica', async () => {
  const { payload } = portal
  const reviewBy = new Date(Date.now() + 4_000)
  const entry = await draft(room, 'organisations', {
    name: 'Soon stale',
    kind: 'company',
    slug: 'soon-stale',
    reviewBy: reviewBy.toISOString(),
  })
  await publish(room, entry)
  const delivery = openDelivery({
    file: ':memory:',
    publicUrl: 'http://localhost:3999',
    siteName: 'Test',
    filesDir: portal.dataDir,
  })
  delivery.apply(await rowsAfter(payload, 0))
  const read = async () => {
    const { headers, body } = await ask(delivery, '/content/v1/organisations/soon-stale')
    return { etag: headers.get('etag'), stale: JSON.parse(body).data.stale as boolean }
  }
  const before = await read()
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, reviewBy.getTime() - Date.now()) + 20))
  const after = await read()
  expect(after.stale).toBe(true)
  if (!before.stale) expect(after.etag).not.toBe(before.etag)
  delivery.close()
})

it('lets nothing be submitted or published whose date has passed, and names the field', async () => {
  const past = new Date(Date.now() - DAY).toISOString()
  const entry = await draft(room, 'organisations', { name: 'Past already', kind: 'company', reviewBy: past })
  await expect(act(portal.payload, room.editor, entry, 'submit')).rejects.toMatchObject({
    status: 422,
    data: { obstacles: [{ path: 'reviewBy', code: 'review_date_past' }] },
  })
})
