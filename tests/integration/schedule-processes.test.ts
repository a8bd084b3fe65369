import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { LogRow } from '../../src/publishing/compiled'
import { rowsAfter } from '../../src/publishing/log'
import { verifyAuditLog } from '../../src/workflow/audit-log/verify'
import { performOnRelease } from '../../src/workflow/releases/actions'
import { runDueSchedules } from '../../src/workflow/schedules/run'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, type Newsroom } from './support/stories'

const HOUR = 3_600_000
const PLANS = 10

let portal: TestPortal
let payload: Payload
let room: Newsroom
let databaseUrl: string | undefined
let hour = Date.now()
const children = new Set<Child>()

type Child = ChildProcessByStdio<Writable, Readable, null>

beforeAll(async () => {
  if (process.env.MONGODB_TEST_URL) {
    const url = new URL(process.env.MONGODB_TEST_URL)
    url.pathname = `/test-${randomUUID()}`
    databaseUrl = url.toString()
  }
  portal = await openPortal({ env: databaseUrl ? { DATABASE_URL: databaseUrl } : {} })
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
})
afterAll(() => portal?.close())

async function plan(count: number): Promise<{ ids: string[]; due: Date }> {
  hour += HOUR
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const entry = await draft(room, 'organisations', { name: randomUUID(), kind: 'company' })
    await approve(room, entry)
    await act(payload, room.editor, entry, 'schedule', { at: new Date(hour + n).toISOString() })
    ids.push(entry.id)
  }
  return { ids, due: new Date(hour + count) }
}

/** A portal of its own process, ready to begin. */
async function runner(due: Date, mode = 'run') {
  const child: Child = spawn(
    process.execPath,
    [
      '--conditions=production',
      '--import',
      'tsx',
      'tests/integration/support/schedule-runner.process.ts',
      due.toISOString(),
      mode,
    ],
    {
      env: {
        ...process.env,
        DATA_DIR: portal.dataDir,
        LOG_LEVEL: 'silent',
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  children.add(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const until = async (wanted: string) => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error(`The other process ended before it said “${wanted}”.`)
      if (value === wanted) return
    }
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await until('ready')
  return {
    begin: () => child.stdin.write('x'),
    until,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function log(): Promise<LogRow[]> {
  const rows: LogRow[] = []
  for (let more = await rowsAfter(payload, 0); more.length > 0; more = await rowsAfter(payload, rows.length))
    rows.push(...more)
  return rows
}

/** Every plan was carried out once, in a log without a gap, and every row of the audit log hangs on the one before. */
async function expectEachOnce(ids: string[]): Promise<void> {
  const rows = await log()
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
  expect(
    rows
      .map(({ entry }) => entry)
      .filter((id) => ids.includes(id))
      .sort(),
  ).toEqual([...ids].sort())
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { entry: { in: ids } },
    pagination: false,
  })
  expect(docs.map(({ status }) => status)).toEqual(ids.map(() => 'done'))
  const audit = await payload.count({
    collection: 'audit-log',
    where: { and: [{ entry: { in: ids } }, { action: { equals: 'published' } }] },
  })
  expect(audit.totalDocs).toBe(ids.length)
  expect((await verifyAuditLog(payload)).fault).toBeNull()
}

/** Until nothing is left: what lost against another process, or hung on a dead one, is done at a later turn of the clock. */
async function runToTheEnd(due: Date): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    const trouble = await runDueSchedules(payload, due).then(
      () => null,
      (error: unknown) => error,
    )
    if (!trouble) return
    await sleep(500)
  }
}

it('two processes carry out each plan once', async () => {
  const { ids, due } = await plan(PLANS)
  const other = await runner(due)
  other.begin()
  await Promise.all([runToTheEnd(due), other.until('done')])
  await runToTheEnd(due)
  await expectEachOnce(ids)
}, 240_000)

it('a process that dies before its commit loses nothing, and the next one begins anew', async () => {
  const { ids, due } = await plan(2)
  const other = await runner(due, 'stall')
  other.begin()
  await other.until('stalled')
  expect((await log()).filter(({ entry }) => ids.includes(entry))).toEqual([])
  await other.kill()
  await runToTheEnd(due)
  await expectEachOnce(ids)
}, 240_000)

it('a process that dies anywhere loses nothing and doubles nothing', async () => {
  const { ids, due } = await plan(PLANS)
  const other = await runner(due)
  other.begin()
  // The first of them is done, so the next is somewhere between its first write and its commit.
  while ((await log()).every(({ entry }) => !ids.includes(entry))) await sleep(3)
  await other.kill()
  const done = (await log()).filter(({ entry }) => ids.includes(entry)).length
  expect(done).toBeGreaterThan(0)
  await runToTheEnd(due)
  await expectEachOnce(ids)
}, 240_000)

it('two processes take a release live once', async () => {
  hour += HOUR
  const entries = []
  for (let n = 0; n < PLANS; n++) {
    const entry = await draft(room, 'organisations', { name: randomUUID(), kind: 'company' })
    await approve(room, entry)
    entries.push(entry)
  }
  const { id } = await payload.create({
    collection: 'releases',
    data: {
      title: 'Together',
      entries: entries.map((one) => ({ relationTo: one.collection, value: one.id })),
    },
  })
  const due = new Date(hour)
  await performOnRelease(payload, room.editor, String(id), 'schedule', {
    at: due.toISOString(),
    now: new Date(),
  })
  const other = await runner(due)
  other.begin()
  await Promise.all([runToTheEnd(due), other.until('done')])
  await runToTheEnd(due)
  await expectEachOnce(entries.map((entry) => entry.id))
  expect(await payload.findByID({ collection: 'releases', id, depth: 0 })).toMatchObject({
    state: 'published',
  })
}, 240_000)
