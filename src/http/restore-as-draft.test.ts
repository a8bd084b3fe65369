import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { restoreAsDraft } from './restore-as-draft'

let server: Server
let base: string

beforeAll(async () => {
  const app = express()
  app.use('/api', restoreAsDraft)
  app.use((req, res) => {
    res.json([req.url, req.originalUrl])
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const seen = async (method: string, path: string): Promise<string[]> =>
  (await fetch(`${base}${path}`, { method })).json() as Promise<string[]>

it.each([
  ['/api/practices/versions/abc', '/api/practices/versions/abc?draft=true'],
  ['/api/photo-credits/versions/7', '/api/photo-credits/versions/7?draft=true'],
  ['/api/practices/versions/abc?draft=false', '/api/practices/versions/abc?draft=true'],
  ['/api/practices/versions/abc?draft=false&draft=no', '/api/practices/versions/abc?draft=true'],
  [
    '/api/practices/versions/abc?depth=1&locale=fr',
    '/api/practices/versions/abc?depth=1&locale=fr&draft=true',
  ],
])('the restore %s asks for a draft', async (path, expected) => {
  expect(await seen('POST', path)).toEqual([expected, expected])
})

it.each([
  ['GET', '/api/practices/versions/abc'],
  ['POST', '/api/practices'],
  ['POST', '/api/practices/abc?draft=false'],
  ['POST', '/api/practices/versions'],
  ['PATCH', '/api/practices/versions/abc'],
  ['POST', '/practices/versions/abc'],
])('%s %s goes on as it came', async (method, path) => {
  expect(await seen(method, path)).toEqual([path, path])
})
