import { once } from 'node:events'
import { createServer, type OutgoingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limitBody } from './limit-body'

const MEGABYTE = 1024 * 1024
const LARGEST_FILE = 2 * MEGABYTE
const LIMIT = LARGEST_FILE + MEGABYTE
const FORM = { 'Content-Type': 'multipart/form-data; boundary=x' }

let server: Server
let port: number
let reached: number

beforeAll(async () => {
  const app = express()
  app.use(limitBody(LARGEST_FILE))
  app.use((req, res, next) => {
    text(req).then((body) => {
      reached += 1
      res.json({ length: body.length })
    }, next)
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function send(method: string, headers: OutgoingHttpHeaders, body: string | null) {
  reached = 0
  const req = request({ port, host: '127.0.0.1', method, headers, agent: false })
  req.on('error', () => {})
  req.end(body ?? undefined)
  const [res] = await once(req, 'response')
  return { status: res.statusCode as number, headers: res.headers, body: JSON.parse(await text(res)) }
}

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  '%s takes a form up to the limit and turns the next byte away',
  async (method) => {
    const exact = await send(method, { ...FORM, 'Content-Length': LIMIT }, 'x'.repeat(LIMIT))
    expect([exact.status, exact.body, reached]).toEqual([200, { length: LIMIT }, 1])
    const more = await send(method, { ...FORM, 'Content-Length': LIMIT + 1 }, 'x'.repeat(LIMIT + 1))
    expect([more.status, reached]).toEqual([413, 0])
    expect(more.body).toEqual({ errors: [{ message: 'The body is too large: 3 MB at most.' }] })
  },
)

it('takes less of what is no form', async () => {
  const longest = 5 * MEGABYTE
  const json = { 'Content-Type': 'application/json' }
  const exact = await send('POST', { ...json, 'Content-Length': longest }, 'x'.repeat(longest))
  expect(exact.body).toEqual({ length: longest })
  expect(
    (await send('POST', { ...json, 'Content-Length': longest + 1 }, 'x'.repeat(longest + 1))).status,
  ).toBe(413)
})

it('answers 413 before a byte of the body came', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${10 * LIMIT}\r\n\r\n`)
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /)
  socket.destroy()
})

it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('%s without a length is 411', async (method) => {
  const { status, body } = await send(method, { 'Transfer-Encoding': 'chunked' }, 'x')
  expect([status, reached]).toEqual([411, 0])
  expect(body.errors[0].message).toContain('Content-Length')
})

it('lets pass what has no body', async () => {
  for (const method of ['GET', 'OPTIONS']) expect((await send(method, {}, null)).status).toBe(200)
  expect((await send('POST', { 'Content-Length': 0 }, null)).status).toBe(200)
})

it.each([LIMIT + MEGABYTE, 50 * MEGABYTE])(
  'is read by a client that goes on sending %d bytes',
  async (length) => {
    const body = Buffer.alloc(length)
    for (let round = 0; round < 10; round += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: FORM, body })
      expect([answer.status, (await answer.json()).errors.length]).toEqual([413, 1])
    }
  },
)
