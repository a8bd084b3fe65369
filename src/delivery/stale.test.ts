import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeLog, practice, refer, section } from './testing/rows'
import { type Served, serve } from './testing/serve'

const START = Date.UTC(2026, 5, 1)
const DATE = START + 3_600_000
const PATHS = ['/practices/p', '/practices', '/sections/s', '/sync?since=0', '/practices?fields=stale']

let served: Served
const open = async (reviewBy?: string) => {
  const log = makeLog()
  log.publish(practice('p', reviewBy ? { reviewBy } : {}))
  log.publish(practice('q'))
  log.publish(section('s', { entries: [refer('practice', 'p')] }))
  served = await serve(log.rows)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
})
afterEach(async () => {
  await served.close()
  vi.useRealTimers()
})

describe('an entry with a review date', () => {
  it('is stale from that instant on in every answer, ready bytes and all, with another ETag', async () => {
    await open(new Date(DATE).toISOString())
    const before = new Map<string, unknown>()
    for (const one of PATHS) {
      const { text, headers } = await served.get(one)
      expect(text, one).not.toContain('"stale":true')
      before.set(one, headers.etag)
    }
    vi.setSystemTime(DATE - 1)
    for (const one of PATHS) expect((await served.get(one)).headers.etag, one).toBe(before.get(one))
    vi.setSystemTime(DATE)
    for (const one of PATHS) {
      const etag = String(before.get(one))
      const answer = await served.get(one, { 'if-none-match': etag })
      expect(answer.status, one).toBe(200)
      expect(answer.text, one).toContain('"stale":true')
      expect(answer.headers.etag, one).not.toBe(etag)
    }
  })

  it('gives no cache in front leave to keep it for longer', async () => {
    await open(new Date(DATE).toISOString())
    vi.setSystemTime(DATE - 30_000)
    expect((await served.get('/practices/p')).headers['cache-control']).toBe('public, no-cache')
    expect((await served.get('/practices/q')).headers['cache-control']).toContain('stale-while-revalidate')
  })

  it('says when it is', async () => {
    await open(new Date(DATE).toISOString())
    const { data } = JSON.parse((await served.get('/practices/p')).text)
    expect(data).toMatchObject({ reviewBy: '2026-06-01T01:00:00.000Z', stale: false })
    const other = JSON.parse((await served.get('/practices/q')).text)
    expect(other.data).toMatchObject({ reviewBy: null, stale: false })
  })
})
