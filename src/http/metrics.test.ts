import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import { makeMetrics } from './metrics'

const counts = { hits: 3, misses: 2, refused: 1, cachedAnswers: 1, cachedBytes: 10, lastNumber: 7 }
const TOKEN = 'a token of the metrics, long enough'
let close = () => undefined as unknown

async function open(token: string | null) {
  const metrics = makeMetrics({
    token,
    delivery: { counts: () => counts },
    gauges: {
      queue: { help: 'A queue.', read: () => Promise.resolve(4) },
      broken: { help: 'Cannot be had.', read: () => Promise.reject(new Error('away')) },
    },
  })
  const server = express().use(metrics.router).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  close = () => server.close()
  const { port } = server.address() as AddressInfo
  const ask = (headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}/metrics`, { headers })
  return { metrics, ask }
}
afterEach(() => close())

it('says nothing where no token is set', async () => {
  const { ask } = await open(null)
  expect((await ask({ Authorization: 'Bearer null' })).status).toBe(404)
})

it('is for who says the token', async () => {
  const { ask } = await open(TOKEN)
  expect((await ask()).status).toBe(401)
  expect((await ask({ Authorization: `Bearer ${TOKEN}x` })).status).toBe(401)
})

it('tells the counts, the queues and how soon a publish was visible', async () => {
  const { ask, metrics } = await open(TOKEN)
  metrics.visible([{ at: new Date().toISOString() }, { at: '2020-01-01T00:00:00.000Z' }])
  const text = await (await ask({ Authorization: `Bearer ${TOKEN}` })).text()
  expect(text).toContain('greenlight_content_hits 3')
  expect(text).toContain('greenlight_content_last_number 7')
  expect(text).toContain('greenlight_queue 4')
  expect(text).toMatch(/greenlight_event_loop_utilization [0-9.e-]+\n/)
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  // A row that was caught up with is no publish of now.
  expect(text).toContain('greenlight_publish_to_visible_seconds_count 1')
})
