import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Router } from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeApp } from './app'

const MEGABYTE = 1024 * 1024
const logger = { error: vi.fn() }
const router = Router()
router.get('/content/v1/practices', (_req, res) => {
  res.json({ data: [] })
})

let origin: string
let server: http.Server
const send = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init)
const post = (path: string, type: string, body: string) =>
  send(path, { method: 'POST', headers: { 'Content-Type': type }, body })

beforeAll(async () => {
  const app = makeApp({
    env: {
      trustProxy: false,
      publicUrl: 'https://portal.example.org',
      maxPhotoBytes: 2 * MEGABYTE,
      maxDocumentBytes: 8 * MEGABYTE,
    },
    logger,
    routers: [router],
    // Stands for Next: answers with what reached it, and can fail.
    next: async (req, res) => {
      if (req.url === '/api/broken') throw new Error('a secret of the house')
      if (req.url === '/api/half') {
        res.write('half')
        throw new Error('too late')
      }
      let length = 0
      for await (const chunk of req) length += (chunk as Buffer).length
      res.setHeader('Content-Type', 'application/json')
      res.end(JSON.stringify({ url: req.url, length, id: req.headers['x-request-id'] }))
    },
  })
  server = http.createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => logger.error.mockClear())

describe('every answer', () => {
  it('of the newsroom may run what Next streams, and of everything else nothing inline', async () => {
    const policyOf = async (path: string) => (await send(path)).headers.get('Content-Security-Policy')
    for (const path of ['/admin', '/admin/login', '/api/users/me', '/_next/static/x.js']) {
      expect(await policyOf(path)).toContain("default-src 'self'")
    }
    for (const path of ['/', '/en/good-practices', '/administration', '/ar/search?q=/admin']) {
      const policy = await policyOf(path)
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("style-src 'self';")
    }
  })

  it.each(['/content/v1/practices', '/admin', '/api/users/me'])(
    'of %s has the security headers',
    async (path) => {
      const { headers } = await send(path)
      expect(headers.get('Content-Security-Policy')).toContain("object-src 'none'")
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d+/)
      expect(headers.get('X-Powered-By')).toBeNull()
    },
  )

  it('has a name of its own, which the client does not choose', async () => {
    const { headers, ...answer } = await send('/admin', { headers: { 'X-Request-Id': 'mine' } }).then(
      async (response) => ({ headers: response.headers, body: await response.json() }),
    )
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.body.id).toBe(headers.get('X-Request-Id'))
  })
})

describe('the way of a request', () => {
  it('ends at the Content API where that has an answer', async () => {
    expect(await (await send('/content/v1/practices')).json()).toEqual({ data: [] })
  })

  it('reaches Next with its body unread', async () => {
    const answer = await post('/api/practices', 'application/json', '{"title":"x"}')
    expect(await answer.json()).toMatchObject({ url: '/api/practices', length: 13 })
  })
})

describe('an address that cannot be read', () => {
  it.each([
    '/api/practices/%E0%A4%A',
    '/%zz',
    '/api/practices?where=%7Bbad',
    '/api/practices?depth=0&where={',
    '/api/practices?data=[',
  ])('%s is 400', async (path) => {
    const answer = await send(path)
    expect(answer.status).toBe(400)
    expect((await answer.json()).errors[0].message).toBeTruthy()
  })

  it.each(['/api/practices?where={}', '/api/practices?where[title][equals]=x', '/caf%C3%A9?where='])(
    '%s goes on',
    async (path) => {
      expect((await send(path)).status).toBe(200)
    },
  )
})

describe('a body', () => {
  const FORM = 'multipart/form-data; boundary=x'

  it('as large as the largest file, in a form, goes on', async () => {
    expect((await post('/api/photos', FORM, 'x'.repeat(8 * MEGABYTE))).status).toBe(200)
  })

  it.each([
    ['a form', FORM, 9 * MEGABYTE + 1],
    ['anything else', 'application/json', 5 * MEGABYTE + 1],
    ['what calls itself nothing', '', 5 * MEGABYTE + 1],
  ])('of %s that is too large is 413', async (_name, type, length) => {
    const answer = await post('/api/photos', type, 'x'.repeat(length))
    expect(answer.status).toBe(413)
    expect((await answer.json()).errors[0].message).toMatch(/\d+ MB at most/)
  })

  it.each(['POST', 'PATCH', 'GET'])('of unknown length is 411 (%s)', async (method) => {
    const status = await new Promise((resolve) => {
      const request = http.request(
        `${origin}/api/photos`,
        { method, headers: { 'Transfer-Encoding': 'chunked' } },
        (res) => resolve(res.resume().statusCode),
      )
      request.end('x')
    })
    expect(status).toBe(411)
  })
})

describe('a fault of ours', () => {
  it('is told to the log, and to the client only as such', async () => {
    const answer = await send('/api/broken')
    expect(answer.status).toBe(500)
    const body = await answer.text()
    expect(body).not.toContain('secret')
    expect(JSON.parse(body).errors).toHaveLength(1)
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ request: answer.headers.get('X-Request-Id') }),
    )
  })

  it('after the answer has begun cuts it off, so that no half passes for a whole', async () => {
    await expect(send('/api/half').then((answer) => answer.text())).rejects.toThrow()
    expect(logger.error).toHaveBeenCalledOnce()
  })
})
