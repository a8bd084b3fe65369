import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { enqueueNew } from '../../src/publishing/targets/enqueue'
import { makePost, type Post } from '../../src/publishing/targets/post'
import { pruneDeliveries } from '../../src/publishing/targets/prune'
import { MOST_TRIES, sendDue, WAITS } from '../../src/publishing/targets/send'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, publish } from './support/stories'

interface Got {
  method: string
  headers: IncomingHttpHeaders
  body: string
}

let portal: TestPortal
let room: Newsroom
let administrator: Client
let post: Post
let status = 204
const got: Got[] = []
const server = createServer((req, res) => {
  let body = ''
  req.on('data', (chunk) => {
    body += chunk
  })
  req.on('end', () => {
    got.push({ method: req.method ?? '', headers: req.headers, body })
    res.writeHead(status, { Location: 'http://127.0.0.1:1/' }).end('words of the other side')
  })
})
let address: string

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  administrator = await signIn(portal, await portal.user('administrator'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}/hook`
  post = makePost({ privateHosts: [`127.0.0.1:${port}`] })
})
afterAll(async () => {
  await post?.close()
  server.close()
  await portal?.close()
})
beforeEach(async () => {
  status = 204
  got.length = 0
  await portal.payload.db.deleteMany({ collection: 'deliveries', where: {} })
  await portal.payload.db.deleteMany({ collection: 'targets', where: {} })
})

async function add(data: object = {}) {
  const { body, status: answered } = await administrator.send('POST', '/targets', {
    name: 'Site',
    kind: 'webhook',
    url: address,
    ...data,
  })
  expect(answered, JSON.stringify(body)).toBe(201)
  return body.doc as { id: string; secret: string }
}
const tell = async (now: Date) => {
  await enqueueNew(portal.payload, now)
  await sendDue(portal.payload, post, now)
}
const log = async () =>
  (await portal.payload.find({ collection: 'deliveries', sort: 'number', depth: 0, pagination: false })).docs

it('tells what happens from now on, signed, once, in order', async () => {
  await liveOrganisation(room)
  const { secret } = await add()
  const entry = await liveOrganisation(room)
  await act(portal.payload, room.editor, entry, 'withdraw', { reason: 'No longer right.' })
  const now = new Date()
  await Promise.all([tell(now), tell(now)])
  await tell(now)
  const told = got.map(({ headers, body }) =>
    new Webhook(secret).verify(body, headers as Record<string, string>),
  )
  expect(
    told.sort(
      (a, b) =>
        (a as { data: { number: number } }).data.number - (b as { data: { number: number } }).data.number,
    ),
  ).toMatchObject([
    { type: 'entry.published', data: { type: 'organisation', id: entry.id } },
    { type: 'entry.withdrawn', data: { type: 'organisation', id: entry.id } },
  ])
  expect(await log()).toMatchObject([
    { state: 'done', tries: 1, lastStatus: 204 },
    { state: 'done', tries: 1, lastStatus: 204 },
  ])
})

it('tries again for a day with back-off, then gives up; an administrator sends it again', async () => {
  await add()
  await liveOrganisation(room)
  status = 500
  let now = new Date()
  await tell(now)
  await tell(now)
  expect(got).toHaveLength(1)
  for (const wait of WAITS) {
    now = new Date(now.getTime() + wait)
    await tell(now)
  }
  expect(got).toHaveLength(MOST_TRIES)
  const [failed] = await log()
  expect(failed).toMatchObject({ state: 'failed', lastStatus: 500, lastError: 'HTTP 500' })
  expect(JSON.stringify(failed)).not.toContain('words of the other side')
  const day = 86_400_000
  expect(WAITS.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(0.95 * day)
  status = 200
  const editor = await signIn(portal, room.editor)
  expect((await editor.send('POST', `/deliveries/${failed?.id}/again`)).status).toBe(403)
  expect((await administrator.send('POST', `/deliveries/${failed?.id}/again`)).status).toBe(200)
  await sendDue(portal.payload, post, new Date(Date.now() + 1_000))
  expect(await log()).toMatchObject([{ state: 'done' }])
})

it('ends at once where the other side is gone for good, and follows no redirect', async () => {
  await add()
  await liveOrganisation(room)
  status = 302
  const now = new Date()
  await tell(now)
  expect(await log()).toMatchObject([{ state: 'queued', lastError: 'HTTP 302' }])
  status = 410
  await tell(new Date(now.getTime() + 60_000))
  expect(await log()).toMatchObject([{ state: 'failed', lastError: 'HTTP 410' }])
})

it('asks no private address, by its number or by a name', async () => {
  const { port } = server.address() as AddressInfo
  await add({ url: `http://localhost:${port}/` })
  await add({ url: 'http://169.254.169.254/latest/meta-data' })
  await add({ url: 'http://0x7f000001/' })
  await liveOrganisation(room)
  const now = new Date()
  await tell(now)
  expect(got).toEqual([])
  const rows = await log()
  expect(rows).toHaveLength(3)
  for (const row of rows) expect(row).toMatchObject({ state: 'queued', lastError: 'PRIVATE_ADDRESS' })
})

it('purges caches by the keys that fall', async () => {
  for (const kind of ['fastly', 'cloudflare', 'varnish']) await add({ kind, secret: 'token' })
  const entry = await liveOrganisation(room)
  await tell(new Date())
  expect(got.map(({ method }) => method).sort()).toEqual(['POST', 'POST', 'PURGE'])
  const keys = `organisation:${entry.id}`
  for (const { headers, body } of got)
    expect(`${headers['surrogate-key']} ${headers.xkey} ${body}`).toContain(keys)
})

it('keeps secrets and the log from everybody but administrators, and refuses what is no address', async () => {
  await add()
  const editor = await signIn(portal, room.editor)
  const nobody = await signIn(portal, null)
  for (const client of [editor, nobody])
    for (const place of ['/targets', '/deliveries'])
      expect((await client.send('GET', place)).status).toBe(403)
  for (const url of ['x', 'ftp://a.example/', 'https://name:word@a.example/'])
    expect((await administrator.send('POST', '/targets', { name: 'x', kind: 'webhook', url })).status).toBe(
      400,
    )
  const bad = { name: 'x', kind: 'webhook', url: address, secret: 'guess' }
  expect((await administrator.send('POST', '/targets', bad)).status).toBe(400)
})

it('forgets after a month what was settled', async () => {
  await add()
  await publish(room, await draft(room, 'organisations', { name: 'Old', kind: 'company' }))
  const now = new Date()
  await tell(now)
  expect(await log()).toHaveLength(1)
  await pruneDeliveries(portal.payload, new Date(now.getTime() + 31 * 86_400_000))
  expect(await log()).toEqual([])
})
