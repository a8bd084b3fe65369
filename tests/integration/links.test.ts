import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TypedUser } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CompiledPractice, LogRow } from '../../src/publishing/compiled'
import { checkDueLinks } from '../../src/publishing/links/nightly'
import { lastNumber, newestOf, rowsAfter } from '../../src/publishing/log'
import { signIn } from './support/http'
import { emptyQueue, queueOf } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, practiceData, publish } from './support/stories'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Answer = (response: ServerResponse) => void
const pdf =
  (content = 'one'): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(`%PDF-1.7 ${content}`)
const page: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sorry</title>This page has moved.')
const gone: Answer = (response) => response.writeHead(404).end()

let portal: TestPortal
let room: Newsroom
let organisation: Awaited<ReturnType<typeof liveOrganisation>>
let databaseUrl: string | undefined
let answers: Record<string, Answer> = {}
const asked: string[] = []
const children = new Set<ChildProcess>()
const server = createServer((request, response) => {
  const path = String(request.url)
  asked.push(path)
  ;(answers[path] ?? gone)(response)
})
let here: string
let now: Date

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  here = `http://${host}`
  if (process.env.MONGODB_TEST_URL) {
    const url = new URL(process.env.MONGODB_TEST_URL)
    url.pathname = `/test-${randomUUID()}`
    databaseUrl = url.toString()
  }
  portal = await openPortal({
    env: { PRIVATE_LINKS: host, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  })
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  organisation = await liveOrganisation(room)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await portal?.close()
})
beforeEach(() => {
  now = new Date()
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
  asked.length = 0
  answers = {}
  await portal.payload.db.deleteMany({ collection: 'link-checks', where: {} })
  const { docs } = await portal.payload.find({
    collection: 'practices',
    where: { _status: { equals: 'published' } },
    pagination: false,
  })
  for (const { id } of docs)
    await act(portal.payload, room.editor, { collection: 'practices', id: String(id) }, 'withdraw', {
      reason: 'The test is over.',
    })
  await emptyQueue(portal.payload)
})

/** A live practice with links to the server of this test. */
async function live(...resources: (string | Record<string, unknown>)[]): Promise<string> {
  const entry = await draft(
    room,
    'practices',
    practiceData(organisation, {
      resources: resources.map((one) =>
        typeof one === 'string'
          ? { label: 'Report', url: `${here}${one}` }
          : { label: 'Report', ...one, url: `${here}${one.url}` },
      ),
    }),
  )
  await publish(room, entry)
  return entry.id
}

/** The clock goes on by so many hours, and does what is due. */
async function after(hours: number): Promise<void> {
  now = new Date(now.getTime() + hours * HOUR)
  await checkDueLinks(portal.payload, now)
}
/** One night later. The first makes the link known, and asks for it in the night that follows. */
const night = () => after(24)

async function row(path: string) {
  const { docs } = await portal.payload.find({
    collection: 'link-checks',
    where: { url: { equals: `${here}${path}` } },
    depth: 0,
  })
  return docs[0]
}
const told = (user: TypedUser) => queueOf(portal.payload, user)
const brokenMails = async () => (await told(room.editor)).filter(({ kind }) => kind === 'link-broken')
const resourceOf = (log: LogRow | null) => (log?.documents?.en as CompiledPractice | undefined)?.resources[0]
const published = async (id: string) =>
  resourceOf(await newestOf({ payload: portal.payload } as never, 'practice', id))

it('asks for the links of live entries each night, and tells the log what it found', async () => {
  answers = { '/report.pdf': pdf() }
  const id = await live('/report.pdf')
  await after(0)
  expect(asked).toEqual([])
  expect(await row('/report.pdf')).toMatchObject({ status: 'unchecked' })
  await night()
  expect(asked).toEqual(['/report.pdf'])
  await after(0.01)
  expect(asked).toHaveLength(1)
  expect(await row('/report.pdf')).toMatchObject({
    status: 'ok',
    httpStatus: 200,
    contentType: 'application/pdf',
    bytes: 12,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    lastCheckedAt: expect.any(String),
  })
  expect(await published(id)).toMatchObject({ status: 'ok', bytes: 12, lastCheckedAt: expect.any(String) })
  // Nothing new: no row of the log for each night.
  const last = await lastNumber(portal.payload)
  await night()
  expect(asked).toHaveLength(2)
  expect(await lastNumber(portal.payload)).toBe(last)
  expect(await rowsAfter(portal.payload, last)).toEqual([])
})

it('is broken after three failures within 72 hours, with one mail, and in order again when it answers', async () => {
  const id = await live('/gone.pdf')
  await after(0)
  await night()
  await night()
  expect(await row('/gone.pdf')).toMatchObject({ status: 'unchecked', failure: 'http_404' })
  expect(await brokenMails()).toHaveLength(0)
  await night()
  expect(await row('/gone.pdf')).toMatchObject({ status: 'broken', httpStatus: 404 })
  await night()
  await night()
  expect(await brokenMails()).toHaveLength(1)
  expect((await told(room.reviewer)).some(({ kind }) => kind === 'link-broken')).toBe(false)
  expect(await published(id)).toMatchObject({ status: 'broken' })
  const audit = await portal.payload.find({
    collection: 'audit-log',
    where: { action: { equals: 'link broken' } },
  })
  expect(audit.docs).toMatchObject([{ actor: 'clock', subject: 'link' }])
  answers = { '/gone.pdf': pdf() }
  await night()
  expect(await row('/gone.pdf')).toMatchObject({ status: 'ok', failure: null })
  expect(await published(id)).toMatchObject({ status: 'ok' })
})

it('is to be looked at again where it answers something else, until somebody did', async () => {
  answers = { '/report.pdf': pdf('one') }
  const id = await live('/report.pdf')
  await after(0)
  await night()
  answers = { '/report.pdf': pdf('two') }
  await night()
  expect(await row('/report.pdf')).toMatchObject({ status: 'review-again' })
  expect(await published(id)).toMatchObject({ status: 'review-again' })
  expect(await brokenMails()).toHaveLength(0)
  const reviewer = await signIn(portal, room.reviewer)
  const { status, body } = await reviewer.send('POST', `/link-checks/${(await row('/report.pdf'))?.id}/stand`)
  expect([status, body.status]).toEqual([200, 'ok'])
  await night()
  expect(await row('/report.pdf')).toMatchObject({ status: 'ok' })
})

it('is broken at once where a web page answers in the place of a PDF, also of one that was never seen', async () => {
  answers = { '/report.pdf': page, '/page': page }
  await live({ url: '/report.pdf', format: 'pdf' }, { url: '/page', format: 'html' })
  await after(0)
  await night()
  expect(await row('/report.pdf')).toMatchObject({ status: 'broken', failure: 'html_for_pdf' })
  expect(await row('/page')).toMatchObject({ status: 'ok' })
  expect(await brokenMails()).toHaveLength(1)
})

it('goes on where the clock jumps: a month ahead, back again, and a link that is live no more', async () => {
  answers = { '/report.pdf': pdf() }
  const id = await live('/report.pdf')
  await after(0)
  await after(30 * 24)
  expect(asked).toHaveLength(1)
  now = new Date(now.getTime() - 29 * DAY)
  await after(0)
  expect(asked).toHaveLength(2)
  await night()
  expect(asked).toHaveLength(3)
  await act(portal.payload, room.editor, { collection: 'practices', id }, 'withdraw', { reason: 'Old.' })
  await night()
  await night()
  expect(asked).toHaveLength(3)
})

/** Another portal on this database, that checks what is due when it is told to. */
function checker(at: Date) {
  const child = spawn(
    process.execPath,
    [
      '--conditions=production',
      '--import',
      'tsx',
      'tests/integration/support/link-checker.process.ts',
      at.toISOString(),
    ],
    {
      env: {
        ...process.env,
        DATA_DIR: portal.dataDir,
        LOG_LEVEL: 'silent',
        PRIVATE_LINKS: here.slice('http://'.length),
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  children.add(child)
  return { child, ready: once(child.stdout, 'data'), ended: once(child, 'exit') }
}

it('is asked once a night by two processes, and again by the other where one dies', async () => {
  const slow: Answer = (response) => setTimeout(() => pdf()(response), 300)
  const paths = Array.from({ length: 12 }, (_, n) => `/${n}.pdf`)
  answers = Object.fromEntries(paths.map((path) => [path, slow]))
  await live(...paths)
  await after(0)
  const at = new Date(now.getTime() + DAY)
  const other = checker(at)
  const dying = checker(new Date(at.getTime() + DAY))
  await Promise.all([other.ready, dying.ready])
  other.child.stdin.write('go\n')
  await Promise.all([checkDueLinks(portal.payload, at), other.ended])
  expect([...asked].sort()).toEqual([...paths].sort())

  asked.length = 0
  answers = Object.fromEntries(paths.map((path) => [path, () => undefined]))
  const reached = once(server, 'request')
  dying.child.stdin.write('go\n')
  await reached
  dying.child.kill('SIGKILL')
  await dying.ended
  server.closeAllConnections()
  answers = Object.fromEntries(paths.map((path) => [path, pdf()]))
  const before = new Set(asked)
  asked.length = 0
  now = new Date(at.getTime() + DAY)
  await after(0.2)
  expect(asked).toEqual(expect.arrayContaining([...before]))
  expect([...asked].sort()).toEqual([...paths].sort())
}, 300_000)

it('is asked by hand: by who may, of links in entries alone, and not again and again', async () => {
  answers = { '/draft.pdf': pdf() }
  await draft(
    room,
    'practices',
    practiceData(organisation, { resources: [{ label: 'Report', url: `${here}/draft.pdf` }] }),
  )
  const editor = await signIn(portal, room.editor)
  const url = `${here}/draft.pdf`
  expect(await editor.send('POST', '/link-checks/status', { url })).toMatchObject({
    status: 200,
    body: { id: null, status: 'unchecked' },
  })
  expect(await editor.send('POST', '/link-checks/check', { url })).toMatchObject({
    status: 200,
    body: { status: 'ok', failure: null },
  })
  expect((await editor.send('POST', '/link-checks/check', { url })).status).toBe(429)
  expect((await editor.send('POST', '/link-checks/check', { url: `${here}/other` })).status).toBe(404)
  expect((await editor.send('POST', '/link-checks/check', { url: 5 })).status).toBe(422)
  const nobody = await signIn(portal, null)
  expect((await nobody.send('POST', '/link-checks/check', { url })).status).toBe(401)
  const guard = await signIn(portal, await portal.user('safeguarding'))
  expect((await guard.send('POST', '/link-checks/check', { url })).status).toBe(403)
  expect((await editor.send('PATCH', `/link-checks/${(await row('/draft.pdf'))?.id}`, {})).status).toBe(403)
  expect((await nobody.send('GET', '/link-checks')).status).toBe(403)
  expect(asked).toEqual(['/draft.pdf'])
})

it('asks no private address that was not named', async () => {
  const entry = await draft(
    room,
    'practices',
    practiceData(organisation, { resources: [{ label: 'Report', url: 'http://127.0.0.1:1/x' }] }),
  )
  await publish(room, entry)
  const editor = await signIn(portal, room.editor)
  expect(await editor.send('POST', '/link-checks/check', { url: 'http://127.0.0.1:1/x' })).toMatchObject({
    status: 200,
    body: { status: 'unchecked', failure: 'address_refused' },
  })
})
