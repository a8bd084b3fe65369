import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../src/workflow/audit'
import { verifyAuditLog } from '../../src/workflow/audit-log/verify'
import { inTransaction } from '../../src/workflow/transaction'
import { openPortal, type TestPortal } from './support/portal'
import { approve, draft, type Newsroom } from './support/stories'

const ROWS = 40
const EDITS = 12

let portal: TestPortal
let payload: Payload
let room: Newsroom
let databaseUrl: string | undefined

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
afterAll(() => portal?.close())

interface Other {
  begin(): void
  line(): Promise<string>
  ended: Promise<number | null>
}

async function startOther(ids: string[]): Promise<Other> {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [
      '--conditions=production',
      '--import',
      'tsx',
      'tests/integration/support/audit-writer.process.ts',
      String(ROWS),
      ...ids,
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
  const lines: Interface = createInterface({ input: child.stdout })
  const iterator = lines[Symbol.asyncIterator]()
  const line = async (): Promise<string> => {
    for (;;) {
      const { value, done } = await iterator.next()
      if (done) throw new Error('The other process ended.')
      // The database adapter greets on the same stream.
      if (/^(ready|\[\d|\[\])/.test(value)) return value
    }
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  expect(await line()).toBe('ready')
  return { begin: () => child.stdin.write('x'), line, ended }
}

describe('two processes on one database', () => {
  it('keep one chain: actions are tried again, and an edit that lost saves nothing and says so', async () => {
    const approved = async () => {
      const entry = await draft(room, 'organisations', { name: randomUUID(), kind: 'company' })
      await approve(room, entry)
      return entry.id
    }
    const [mine, theirs]: [string[], string[]] = [[], []]
    for (let n = 0; n < EDITS; n++) {
      mine.push(await approved())
      theirs.push(await approved())
    }
    const other = await startOther(theirs)
    const before = (await verifyAuditLog(payload)).rows
    other.begin()
    for (let n = 0; n < ROWS; n++)
      await inTransaction(payload, null, (req) => recordAudit(req, { action: 'raced', subject: 'this' }))
    const statuses: unknown[] = []
    for (const id of mine) {
      const edit = payload.update({ collection: 'organisations', id, data: { name: `This ${id}` } })
      statuses.push(
        await edit.then(
          () => 200,
          (error: { status?: number; name?: string }) => error.status ?? error.name,
        ),
      )
    }
    statuses.push(...(JSON.parse(await other.line()) as unknown[]))
    expect(await other.ended).toBe(0)
    const saved = statuses.filter((status) => status === 200).length
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([])
    const { rows, fault } = await verifyAuditLog(payload)
    expect(fault).toBeNull()
    expect(rows - before).toBe(2 * ROWS + saved)
    const { totalDocs } = await payload.count({
      collection: 'audit-log',
      where: { action: { equals: 'voided by edit' } },
    })
    expect(totalDocs).toBe(saved)
  }, 120_000)
})
