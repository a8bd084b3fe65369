import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAfter } from '../../src/publishing/log'
import { verifyAuditLog } from '../../src/workflow/audit-log/verify'
import { performOnRelease } from '../../src/workflow/releases/actions'
import { describeRelease } from '../../src/workflow/releases/describe'
import { runDueSchedules } from '../../src/workflow/schedules/run'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, type Newsroom, practiceData } from './support/stories'

/** How many entries the release has; each refers to another one of it. */
const ENTRIES = 200
const HOUR = 3_600_000

let portal: TestPortal
let payload: Payload
let room: Newsroom

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(() => portal?.close())

it(`${ENTRIES} entries are scheduled, refused for one of them, and go live in one transaction`, async () => {
  const owner = await draft(room, 'organisations', { name: 'Owner of all', kind: 'company' })
  await approve(room, owner)
  const entries = []
  for (let n = 1; n < ENTRIES; n++) {
    const entry = await draft(room, 'practices', practiceData(owner))
    await approve(room, entry)
    entries.push(entry)
  }
  const all = [...entries, owner]
  const release = await payload.create({
    collection: 'releases',
    data: {
      title: 'Everything',
      state: 'open',
      entries: all.map(({ collection, id }) => ({ relationTo: collection, value: id })),
    },
    user: room.editor,
    overrideAccess: false,
    depth: 0,
  })
  const id = String(release.id)
  const status = await describeRelease(payload, room.editor, release)
  expect(status.entries.filter(({ inTheWay }) => inTheWay)).toEqual([])

  const now = new Date()
  const at = new Date(now.getTime() + HOUR)
  await performOnRelease(payload, room.editor, id, 'schedule', { at: at.toISOString(), now })
  // What the practices refer to goes away: nothing of the release may go live.
  await act(payload, room.reviewer, owner, 'request-changes', { reason: 'One more look' })
  expect(await payload.findByID({ collection: 'releases', id, depth: 0 })).toMatchObject({ state: 'failed' })
  await runDueSchedules(payload, at)
  expect(await rowsAfter(payload, 0)).toEqual([])

  await approve(room, owner)
  const later = new Date(at.getTime() + HOUR)
  await performOnRelease(payload, room.editor, id, 'schedule', { at: later.toISOString(), now })
  await runDueSchedules(payload, later)
  const rows = [...(await rowsAfter(payload, 0)), ...(await rowsAfter(payload, 200))]
  expect(rows).toHaveLength(ENTRIES)
  expect(rows[0]?.entry).toBe(owner.id)
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
  expect(new Set(rows.map(({ at: moment }) => moment))).toEqual(new Set([later.toISOString()]))
  expect((await verifyAuditLog(payload)).fault).toBeNull()
}, 480_000)
