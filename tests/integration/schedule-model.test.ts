import fc from 'fast-check'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAfter } from '../../src/publishing/log'
import { performOnRelease } from '../../src/workflow/releases/actions'
import { runDueSchedules } from '../../src/workflow/schedules/run'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, type Newsroom } from './support/stories'

/**
 * Sequences in one run of the test; more with `SCHEDULE_SEQUENCES`. In each, people approve, plan, edit and send back three entries, by
 * themselves and in a release, while the clock jumps.
 */
const SEQUENCES = Number(process.env.SCHEDULE_SEQUENCES ?? 40)
const ENTRIES = 3
const HOUR = 3_600_000

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

type Entry = Awaited<ReturnType<typeof draft>>
type Step =
  | { do: 'approve' | 'edit' | 'reopen' | 'send-back' | 'unschedule' | 'kill'; entry: number }
  | { do: 'schedule'; entry: number; hours: number }
  | { do: 'schedule-release'; hours: number }
  | { do: 'unschedule-release' }
  | { do: 'approve-all' }
  | { do: 'jump'; hours: number }

const entry = fc.nat({ max: ENTRIES - 1 })
const hours = fc.integer({ min: 1, max: 6 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('approve-all' as const) }), weight: 5 },
  { arbitrary: fc.record({ do: fc.constant('approve' as const), entry }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant('schedule' as const), entry, hours }), weight: 6 },
  { arbitrary: fc.record({ do: fc.constant('schedule-release' as const), hours }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant('jump' as const), hours }), weight: 5 },
  {
    arbitrary: fc.record({
      do: fc.constantFrom('edit' as const, 'reopen' as const, 'send-back' as const, 'unschedule' as const),
      entry,
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ do: fc.constant('kill' as const), entry }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('unschedule-release' as const) }), weight: 1 },
)

/** What the test knows of an entry without asking the portal: its text, who approved which one, and what is planned. */
interface Known {
  text: number
  approved: number | null
  plan: { at: number; text: number; together: boolean } | null
  live: number[]
  killed: boolean
}

const nameOf = (run: number, index: number, text: number) => `Run ${run} entry ${index} text ${text}`

/** The model: what each step does, if the portal lets it. Written by hand, and ignorant of how the portal does it. */
class Model {
  readonly known: Known[] = Array.from({ length: ENTRIES }, () => ({
    text: 0,
    approved: null,
    plan: null,
    live: [],
    killed: false,
  }))

  isApproved = ({ text, approved, killed }: Known) => !killed && approved === text

  dropRelease(): void {
    for (const one of this.known) if (one.plan?.together) one.plan = null
  }

  /** An entry leaves its plan; a release goes down with it. */
  leave(one: Known): void {
    if (one.plan?.together) this.dropRelease()
    one.plan = null
  }

  run(now: number): void {
    const moments = [...new Set(this.known.flatMap(({ plan }) => (plan && plan.at <= now ? [plan.at] : [])))]
    for (const at of moments.sort((a, b) => a - b)) {
      for (const one of this.known) {
        if (one.plan?.at !== at) continue
        one.live.push(one.plan.text)
        one.approved = null
        one.plan = null
      }
    }
  }
}

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => false,
    (error: { refusal?: unknown }) => {
      if (!error.refusal) throw error
      return true
    },
  )

let runs = 0
let steps = 0
let went = 0

async function check(sequence: Step[]): Promise<void> {
  const run = ++runs
  const model = new Model()
  // Far from every other sequence, so that the clock meets this one alone.
  let now = Date.now() + run * 10_000 * HOUR
  const entries: Entry[] = []
  for (let index = 0; index < ENTRIES; index++) {
    entries.push(await draft(room, 'organisations', { name: nameOf(run, index, 0), kind: 'company' }))
  }
  const { id: release } = await payload.create({
    collection: 'releases',
    data: {
      title: `Release ${run}`,
      entries: entries.map(({ collection, id }) => ({ relationTo: collection, value: id })),
    },
  })
  const states = () =>
    Promise.all(entries.map(async (one) => (await payload.findByID({ ...one, draft: true, depth: 0 })).state))
  let released = false

  for (const one of sequence) {
    steps += 1
    const before = await states()
    if (one.do === 'approve-all') {
      for (const [index, known] of model.known.entries()) {
        const target = entries[index]
        if (!target || !['draft', 'changes_requested'].includes(String(before[index]))) continue
        await approve(room, target)
        known.approved = known.text
      }
    } else if (one.do === 'jump') {
      now += one.hours * HOUR
      const together = model.known.find(({ plan }) => plan?.together)?.plan
      if (together && together.at <= now) released = true
      model.run(now)
      await runDueSchedules(payload, new Date(now))
    } else if (one.do === 'schedule-release') {
      const at = now + one.hours * HOUR
      const all = model.known.every(
        (known, index) =>
          model.isApproved(known) && ['approved', 'scheduled'].includes(String(before[index])),
      )
      const no = await refused(
        performOnRelease(payload, room.editor, String(release), 'schedule', {
          at: new Date(at).toISOString(),
          now: new Date(now),
        }),
      )
      expect(no).toBe(!all || released)
      if (!no) for (const known of model.known) known.plan = { at, text: known.text, together: true }
    } else if (one.do === 'unschedule-release') {
      const no = await refused(
        performOnRelease(payload, room.editor, String(release), 'unschedule', { now: new Date(now) }),
      )
      expect(no).toBe(!model.known.some(({ plan }) => plan?.together))
      if (!no) model.dropRelease()
    } else {
      const known = model.known[one.entry]
      const target = entries[one.entry]
      if (!known || !target) continue
      const state = before[one.entry]
      if (one.do === 'approve') {
        if (!['draft', 'changes_requested'].includes(String(state))) continue
        await approve(room, target)
        known.approved = known.text
      } else if (one.do === 'edit') {
        if (state === 'withdrawn') continue
        known.text += 1
        await payload.update({
          ...target,
          data: { name: nameOf(run, one.entry, known.text) },
          user: room.editor,
          draft: true,
        })
        model.leave(known)
      } else if (one.do === 'schedule') {
        const at = now + one.hours * HOUR
        const no = await refused(
          act(payload, room.editor, target, 'schedule', {
            at: new Date(at).toISOString(),
            now: new Date(now),
          }),
        )
        expect(no).toBe(!model.isApproved(known) || Boolean(known.plan?.together))
        if (!no) known.plan = { at, text: known.text, together: false }
      } else if (one.do === 'unschedule') {
        if (await refused(act(payload, room.editor, target, 'unschedule'))) continue
        known.plan = null
      } else if (one.do === 'kill') {
        if (await refused(act(payload, safeguarding, target, 'kill', { reason: 'Never' }))) continue
        known.killed = true
        model.leave(known)
      } else {
        const action = one.do === 'reopen' ? 'reopen' : 'request-changes'
        const user = action === 'reopen' ? room.editor : room.reviewer
        if (await refused(act(payload, user, target, action, { reason: 'Once more' }))) continue
        known.approved = null
        model.leave(known)
      }
    }
  }

  // At the end of time everything that was planned, and whose text still is the approved one, has gone live: once, and nothing else.
  now += 100 * HOUR
  model.run(now)
  await runDueSchedules(payload, new Date(now))
  await runDueSchedules(payload, new Date(now))
  const rows: { entry: string; action: string; title: string | undefined }[] = []
  for (let last = 0, more = true; more; ) {
    const page = await rowsAfter(payload, last)
    for (const row of page)
      rows.push({ entry: row.entry, action: row.action, title: row.documents?.en?.title })
    last += page.length
    more = page.length > 0
  }
  for (const [index, known] of model.known.entries()) {
    const titles = rows
      .filter((row) => row.entry === entries[index]?.id && row.action === 'publish')
      .map(({ title }) => title)
    // A kill takes the text out of the log, but not that there was one.
    expect(titles).toEqual(known.live.map((text) => (known.killed ? undefined : nameOf(run, index, text))))
    went += titles.length
  }
  const left = await payload.count({
    collection: 'schedules',
    where: { and: [{ status: { equals: 'pending' } }, { entry: { in: entries.map(({ id }) => id) } }] },
  })
  expect(left.totalDocs).toBe(0)
}

it(`${SEQUENCES} sequences: a planned text goes live once, exactly if it is the approved one at its time`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), check), {
    numRuns: SEQUENCES,
    endOnFailure: true,
  })
  process.stdout.write(`${runs} sequences, ${steps} steps, ${went} publications by the clock\n`)
  expect(went).toBeGreaterThan(0)
}, 600_000)
