import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { frontEndGate } from './gate'
import type { FrontEnd } from './key-ring'

const opened: { close(): void }[] = []
afterEach(() => {
  for (const server of opened.splice(0)) server.close()
})

const KEYS: Record<string, FrontEnd> = {
  'Bearer one': { id: 'one', scope: 'delivery', perMinute: 2, perDay: null },
  'Bearer two': { id: 'two', scope: 'delivery', perMinute: null, perDay: 3 },
}

async function open({
  anonymous = true,
  perMinute = 5,
  isAway = false,
  siteKey,
}: {
  anonymous?: boolean
  perMinute?: number
  isAway?: boolean
  siteKey?: string
} = {}) {
  const find = async (authorization: string | undefined) => {
    if (isAway && authorization) throw new Error('away')
    return KEYS[authorization ?? ''] ?? null
  }
  const app = express()
  app.set('trust proxy', 'loopback')
  app.use(frontEndGate({ keys: { find }, anonymous, perMinute, siteKey }), (_req, res) => {
    res.end('read')
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(server)
  const { port } = server.address() as AddressInfo
  return (key?: string, path = '/content/v1/practices', method = 'GET', from = '192.0.2.1') =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'X-Forwarded-For': from, ...(key && { Authorization: `Bearer ${key}` }) },
    })
}

describe('the gate', () => {
  test('lets everybody read where that is allowed, and nobody without a key where it is not', async () => {
    expect((await (await open())()).status).toBe(200)
    const ask = await open({ anonymous: false })
    const refused = await ask()
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(await refused.json()).toMatchObject({ status: 401, title: 'Unauthorized' })
    expect((await ask('one')).status).toBe(200)
    expect((await ask('wrong')).status).toBe(401)
  })

  test('lets the site of the house read by its own key, uncounted, and nobody by one that is like it', async () => {
    const ask = await open({ anonymous: false, siteKey: 'of-the-house', isAway: true })
    for (let n = 0; n < 12; n += 1) expect((await ask('of-the-house')).status).toBe(200)
    expect((await ask('of-the-hous')).status).toBe(503)
    expect((await ask()).status).toBe(401)
    const without = await open({ anonymous: false })
    for (const key of ['of-the-house', 'undefined', '']) expect((await without(key)).status, key).toBe(401)
  })

  test('refuses a key that does not hold, also where anybody may read', async () => {
    expect((await (await open())('wrong')).status).toBe(401)
  })

  test('leaves alone what is not the Content API, its description, and what browsers ask before', async () => {
    const ask = await open({ anonymous: false })
    for (const path of ['/admin', '/media/photos/a.webp', '/content/v1/docs', '/content/v1/openapi.json'])
      expect((await ask(undefined, path)).status).toBe(200)
    expect((await ask(undefined, '/content/v1/practices', 'OPTIONS')).status).toBe(200)
    for (const path of ['/content/v1', '/content/v1?x=1', '/content/v1/docsx', '/content/v1/openapi.jsonx'])
      expect((await ask(undefined, path)).status).toBe(401)
  })

  test('tells how much is left, and refuses what is too much, key by key', async () => {
    const ask = await open({ perMinute: 4 })
    const first = await ask('one')
    expect(first.headers.get('ratelimit')).toMatch(/^"minute"; r=1; t=\d+$/)
    expect(first.headers.get('ratelimit-policy')).toMatch(/^"minute"; q=2; w=60/)
    expect((await ask('one')).status).toBe(200)
    const refused = await ask('one')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    const statuses: number[] = []
    for (let round = 0; round < 4; round++) statuses.push((await ask('two')).status)
    // Its day has three requests, whatever its minute has.
    expect(statuses).toEqual([200, 200, 200, 429])
    const anonymous: number[] = []
    for (let round = 0; round < 5; round++) anonymous.push((await ask()).status)
    expect(anonymous).toEqual([200, 200, 200, 200, 429])
  })

  test('does not count what comes from this machine', async () => {
    const ask = await open({ perMinute: 1 })
    for (let round = 0; round < 3; round++)
      expect((await ask(undefined, '/content/v1/practices', 'GET', '127.0.0.1')).status).toBe(200)
  })

  test('says 503 for a key that cannot be checked, and goes on for everybody else', async () => {
    const ask = await open({ isAway: true })
    const refused = await ask('one')
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')
    expect((await ask()).status).toBe(200)
  })
})
