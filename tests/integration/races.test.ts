import { setTimeout } from 'node:timers/promises'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsAfter } from '../../src/publishing/log'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, type Newsroom, publish } from './support/stories'

/** Pairs of each kind: `RACE_PAIRS=1000` in CI. */
const PAIRS = Number(process.env.RACE_PAIRS ?? 60)
/** Pairs that run at the same time. */
const AT_ONCE = 5
/** The longest head start that either of a pair gets: milliseconds, or turns of the queue of promises. */
const HEAD_START = { milliseconds: 40, turns: 400 }

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
})
afterAll(() => portal?.close())

const isWorkflowRefusal = (outcome: PromiseSettledResult<unknown>): boolean => {
  if (outcome.status === 'fulfilled') return true
  const { status } = outcome.reason as { status?: number }
  return typeof status === 'number' && status >= 400 && status < 500
}

/** What begins a little later: for half of the pairs within the same moment, where who comes first is not plain. */
const later = (number: number, step: () => Promise<unknown>) => async () => {
  if (number % 4 < 2) await setTimeout(Math.random() * HEAD_START.milliseconds)
  else for (let turn = Math.random() * HEAD_START.turns; turn > 0; turn -= 1) await null
  return step()
}

/** Runs pairs, some at a time, each in either order and with another head start, and counts who came through. */
async function race(pair: (number: number) => Promise<[() => Promise<unknown>, () => Promise<unknown>]>) {
  const seen = { pairs: 0, both: 0, first: 0, second: 0, neither: 0 }
  const one = async (number: number) => {
    const [first, second] = await pair(number)
    const inOrder = number % 2 === 0
    const outcomes = await Promise.allSettled(
      inOrder ? [first(), later(number, second)()] : [second(), later(number, first)()],
    )
    expect(outcomes.every(isWorkflowRefusal), JSON.stringify(outcomes)).toBe(true)
    const [a, b] = (inOrder ? outcomes : outcomes.reverse()).map(({ status }) => status === 'fulfilled')
    seen.pairs += 1
    seen[a && b ? 'both' : a ? 'first' : b ? 'second' : 'neither'] += 1
  }
  for (let number = 0; number < PAIRS; number += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => one(number + at)))
  }
  return seen
}

const edit = (id: string, name: string) =>
  payload.update({
    collection: 'organisations',
    id,
    data: { name },
    user: room.editor,
    overrideAccess: false,
  })

const newest = (id: string) => payload.findByID({ collection: 'organisations', id, draft: true, depth: 0 })

const organisation = (name: string) => draft(room, 'organisations', { name, kind: 'company' })

/** Every entry's rows take turns between going live and going down, and the numbers have no gap and no double. */
async function expectSoundLog(): Promise<number> {
  const rows: Awaited<ReturnType<typeof rowsAfter>> = []
  for (
    let page = await rowsAfter(payload, 0);
    page.length > 0;
    page = await rowsAfter(payload, rows.length)
  ) {
    rows.push(...page)
  }
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1))
  const downTwice = rows.filter((row, at) => {
    const before = rows.slice(0, at).findLast(({ entry }) => entry === row.entry)
    return row.action === 'withdraw' && before?.action === 'withdraw'
  })
  expect(downTwice).toEqual([])
  return rows.length
}

const report = (what: string, seen: object) => process.stdout.write(`${what}: ${JSON.stringify(seen)}\n`)

describe('races', () => {
  it(`approve against edit: no approval outlives an edit (${PAIRS} pairs)`, async () => {
    const seen = await race(async (number) => {
      const entry = await organisation(`Edited ${number}`)
      const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
      return [
        () => act(payload, room.reviewer, entry, 'approve', { revision }),
        async () => {
          await edit(entry.id, `Edited otherwise ${number}`)
          const after = await newest(entry.id)
          expect(after.state === 'approved', 'an edit is never approved').toBe(false)
        },
      ]
    })
    const { docs } = await payload.find({
      collection: 'organisations',
      draft: true,
      where: { and: [{ state: { equals: 'approved' } }, { name: { like: 'Edited' } }] },
      pagination: false,
      depth: 0,
    })
    expect(docs.map(({ name }) => name)).toEqual([])
    report('approve against edit', seen)
    expect(seen.pairs).toBeGreaterThanOrEqual(PAIRS)
    expect(seen.second, 'an edit that came first has refused the approval').toBeGreaterThan(0)
  }, 3_600_000)

  it(`publish against withdraw: one row each, in order (${PAIRS} pairs)`, async () => {
    const seen = await race(async (number) => {
      const entry = await organisation(`Live ${number}`)
      await publish(room, entry)
      await edit(entry.id, `Live again ${number}`)
      await approve(room, entry)
      return [
        () => act(payload, room.editor, entry, 'publish'),
        () => act(payload, room.reviewer, entry, 'withdraw', { reason: 'Wrong' }),
      ]
    })
    report('publish against withdraw', { ...seen, rows: await expectSoundLog() })
    expect(seen.neither).toBe(0)
  }, 3_600_000)

  it(`schedule against kill: what was killed is never scheduled (${PAIRS} pairs)`, async () => {
    const ids: string[] = []
    const seen = await race(async (number) => {
      const entry = await organisation(`Planned ${number}`)
      await publish(room, entry)
      await edit(entry.id, `Planned again ${number}`)
      await approve(room, entry)
      ids.push(entry.id)
      const at = new Date(Date.now() + 3_600_000).toISOString()
      return [
        () => act(payload, room.editor, entry, 'schedule', { at }),
        () => act(payload, safeguarding, entry, 'kill', { reason: 'Danger' }),
      ]
    })
    expect(seen.first + seen.neither, 'a kill always comes through').toBe(0)
    for (const id of ids) {
      expect(await newest(id)).toMatchObject({ state: 'withdrawn', liveHash: null, scheduledAt: null })
    }
    const { totalDocs } = await payload.count({
      collection: 'schedules',
      where: { and: [{ entry: { in: ids.slice(0, 500) } }, { status: { equals: 'pending' } }] },
    })
    expect(totalDocs).toBe(0)
    report('schedule against kill', { ...seen, rows: await expectSoundLog() })
  }, 3_600_000)
})
