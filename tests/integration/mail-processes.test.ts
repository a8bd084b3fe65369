import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sendDue } from '../../src/notifications/queue/send'
import { emptyQueue, queueOf, testMail } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { type MailServer, mailServer } from './support/smtp'
import { act, draft, type Newsroom } from './support/stories'

const ROOT = path.resolve(import.meta.dirname, '../..')
const MINUTE = 60_000

let portal: TestPortal
let payload: Payload
let room: Newsroom
let server: MailServer
let databaseUrl: string

beforeAll(async () => {
  server = await mailServer()
  portal = await openPortal({ email: testMail({ smtpUrl: server.url }) })
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  const { db } = payload as unknown as { db: { url?: string; clientConfig?: { url: string } } }
  databaseUrl = db.url ?? db.clientConfig?.url ?? ''
})
afterAll(async () => {
  await portal?.close()
  await server?.close()
})
beforeEach(async () => {
  await emptyQueue(payload)
  server.behave('well')
  server.received.length = 0
})

const organisation = (name: string) => draft(room, 'organisations', { name, kind: 'company' })

interface Running {
  child: ChildProcessByStdio<Writable, Readable, Readable>
  ended: Promise<[number | null, NodeJS.Signals | null]>
  printed(): string
}

/** A process of its own on the same database, ready to begin. */
async function start(job: Record<string, unknown>): Promise<Running> {
  const env = {
    DATA_DIR: portal.dataDir,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://localhost:3999',
    LOG_LEVEL: 'silent',
    SMTP_URL: server.url,
  }
  const child = spawn(
    process.execPath,
    [
      '--conditions=production',
      // The sources as they are, in one process, so that a kill meets it and nothing around it.
      '--import=tsx',
      path.join(ROOT, 'tests/integration/support/mail.process.ts'),
      JSON.stringify({ env, now: new Date().toISOString(), ...job }),
    ],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const ended = once(child, 'exit') as Running['ended']
  while (!printed.includes('ready')) {
    if (child.exitCode !== null) throw new Error(`The process ended:\n${printed}`)
    await sleep(50)
  }
  return { child, ended, printed: () => printed }
}

const subjects = () => server.received.map(({ mail }) => mail.subject).sort()

it('a mail is there after a crash between the commit and its sending', async () => {
  const entry = await organisation('Crash')
  const running = await start({ do: 'submit-and-die', user: room.editor.id, entry: entry.id })
  running.child.stdin.write('go\n')
  expect(await running.ended, running.printed()).toEqual([null, 'SIGKILL'])
  expect(await payload.findByID({ ...entry, draft: true })).toMatchObject({ state: 'in_review' })
  expect(await queueOf(payload)).toMatchObject([{ state: 'queued', tries: 0 }])
  await sendDue(payload, new Date())
  expect(subjects()).toEqual(['Review requested: Crash'])
})

it('a process that is killed while it sends keeps the mail for a minute, and loses it not', async () => {
  await act(payload, room.editor, await organisation('Killed'), 'submit')
  server.behave('hang')
  const now = new Date()
  const running = await start({ do: 'send', now: now.toISOString() })
  running.child.stdin.write('go\n')
  while ((await queueOf(payload))[0]?.tries !== 1) await sleep(20)
  running.child.kill('SIGKILL')
  expect(await running.ended).toEqual([null, 'SIGKILL'])
  server.behave('well')
  await sendDue(payload, now)
  expect(subjects(), 'the mail is still that process’s').toEqual([])
  await sendDue(payload, new Date(now.getTime() + 2 * MINUTE))
  expect(subjects()).toEqual(['Review requested: Killed'])
})

it('two processes on one database send each mail once', async () => {
  const names = Array.from({ length: 30 }, (_, number) => `Number ${number}`)
  for (const name of names) await act(payload, room.editor, await organisation(name), 'submit')
  const both = await Promise.all([start({ do: 'send' }), start({ do: 'send' })])
  for (const { child } of both) child.stdin.write('go\n')
  for (const { ended, printed } of both) expect(await ended, printed()).toEqual([0, null])
  expect(subjects()).toEqual(names.map((name) => `Review requested: ${name}`).sort())
  expect((await queueOf(payload)).map(({ state, tries }) => [state, tries])).toEqual(
    names.map(() => ['sent', 1]),
  )
})
