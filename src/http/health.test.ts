import http from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { health } from './health'

let database: () => Promise<unknown>
let replica: { ok: boolean; lastNumber: number }
let origin: string
const server = http.createServer(
  express().use(
    health({
      payload: { find: () => database() } as unknown as Payload,
      delivery: { ready: () => replica },
    }),
  ),
)
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const rows = (number: number) => async () => ({ docs: [{ number }] })
const away = async () => {
  throw new Error('mongodb://name:password@host is away')
}

it.each([
  ['everything is there', rows(7), { ok: true, lastNumber: 7 }, 200, {}],
  ['nothing was ever published', async () => ({ docs: [] }), { ok: true, lastNumber: 0 }, 200, {}],
  ['the replica is behind', rows(8), { ok: true, lastNumber: 7 }, 503, { caughtUp: false }],
  ['the replica is closed', rows(0), { ok: false, lastNumber: 0 }, 503, { replica: false }],
  ['the database is away', away, { ok: true, lastNumber: 7 }, 503, { database: false, replica: true }],
])('/readyz while %s', async (_name, find, ready, status, parts) => {
  database = find
  replica = ready
  const answer = await fetch(`${origin}/readyz`)
  expect(answer.status).toBe(status)
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({ status: status === 200 ? 'ready' : 'not ready', ...parts })
  expect(text).not.toContain('password')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
})

it('/healthz whatever the database does', async () => {
  database = away
  const answer = await fetch(`${origin}/healthz`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
})
