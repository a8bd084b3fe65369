import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompiledImage, RightsWindow } from '../publishing/compiled'
import { shownNow } from './replica/rights'
import { credit, image, makeLog, practice, refer, section } from './testing/rows'
import { type Served, serve } from './testing/serve'

const START = Date.UTC(2026, 5, 1)
const END = START + 3_600_000
const window = (from: number, until: number | null): RightsWindow => ({
  from: new Date(from).toISOString(),
  until: until === null ? null : new Date(until).toISOString(),
})
const shown = (rights: RightsWindow[] | undefined): CompiledImage => ({ ...image('a', 'c'), rights })

let served: Served
let folder: string
const clock = (time: number) => vi.setSystemTime(time)

const open = async (rights: RightsWindow[] | undefined) => {
  const log = makeLog()
  log.publish(credit('c'))
  log.publish(practice('p', { heroPhoto: shown(rights) }))
  log.publish(section('s', { entries: [refer('practice', 'p')] }))
  served = await serve(log.rows, { filesDir: folder })
  return log
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  folder = mkdtempSync(path.join(os.tmpdir(), 'greenlight-rights-'))
  mkdirSync(path.join(folder, 'photos'))
  for (const name of ['a.webp', 'a-400.webp']) writeFileSync(path.join(folder, 'photos', name), name)
})
afterEach(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
  vi.useRealTimers()
})

const PATHS = ['/practices/p', '/practices', '/sections/s', '/sync?since=0']
const FILES = ['/media/photos/a.webp', '/media/photos/a-400.webp']

describe('when rights end', () => {
  it('every answer leaves the photograph out from that instant on, ready bytes and all, with another ETag', async () => {
    await open([window(START, END)])
    const before = new Map<string, unknown>()
    for (const one of PATHS) {
      const { text, headers } = await served.get(one)
      expect(text, one).toContain('/media/photos/a.webp')
      expect(text, one).not.toContain('"rights"')
      before.set(one, headers.etag)
    }
    for (const file of FILES) expect((await served.ask(file)).status).toBe(200)
    clock(END - 1)
    for (const one of PATHS) expect((await served.get(one)).text, one).toContain('/media/photos/a.webp')
    for (const file of FILES) expect((await served.ask(file)).status).toBe(200)
    clock(END)
    for (const one of PATHS) {
      const etag = String(before.get(one))
      const answer = await served.get(one, { 'if-none-match': etag })
      expect(answer.status, one).toBe(200)
      expect(answer.text, one).not.toContain('/media/photos/')
      expect(answer.headers.etag, one).not.toBe(etag)
    }
    for (const file of FILES) expect((await served.ask(file)).status).toBe(410)
  })

  it('no cache in front is given leave to keep it for longer', async () => {
    await open([window(START, END)])
    const control = async (one: string) => String((await served.get(one)).headers['cache-control'])
    expect(await control('/practices/p')).toContain('stale-while-revalidate')
    clock(END - 70_000)
    for (const one of PATHS) expect(await control(one), one).toBe('public, no-cache')
    const file = async () => (await served.ask('/media/photos/a.webp')).headers['cache-control']
    expect(await file()).toBe('public, max-age=70, s-maxage=70, must-revalidate')
    clock(END - 400)
    expect(await file()).toBe('public, max-age=0, s-maxage=0, must-revalidate')
    clock(END)
    expect(await control('/practices/p')).toContain('stale-while-revalidate')
  })

  it('is shown from the instant on at which an embargo ends', async () => {
    await open([window(END, null)])
    expect((await served.get('/practices/p')).text).not.toContain('/media/')
    expect((await served.ask('/media/photos/a.webp')).status).toBe(410)
    clock(END)
    expect((await served.get('/practices/p')).text).toContain('/media/')
    expect((await served.ask('/media/photos/a.webp')).status).toBe(200)
  })

  it('goes at once with a row that takes all rights away', async () => {
    const log = await open([window(START, null)])
    expect((await served.get('/practices/p')).text).toContain('/media/')
    served.delivery.apply([log.publish(practice('p', { heroPhoto: shown([]) }))])
    for (const one of PATHS) expect((await served.get(one)).text, one).not.toContain('/media/')
    for (const file of FILES) expect((await served.ask(file)).status).toBe(410)
  })

  it('a file stays where another entry shows it by right', async () => {
    const log = await open([window(START, END)])
    served.delivery.apply([log.publish(practice('q', { heroPhoto: shown([window(START, null)]) }))])
    clock(END)
    expect((await served.get('/practices/p')).text).not.toContain('/media/')
    expect((await served.get('/practices/q')).text).toContain('/media/')
    expect((await served.ask('/media/photos/a.webp')).status).toBe(200)
  })

  it('shows what is from before there were rights', async () => {
    await open(undefined)
    clock(END * 2)
    expect((await served.get('/practices/p')).text).toContain('/media/')
  })
})

it('knows at every instant whether it is shown, and until when', () => {
  served = { close: async () => undefined } as Served
  const edge = fc.integer({ min: 0, max: 40 })
  const rights = fc
    .uniqueArray(edge, { maxLength: 6 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) => edges.flatMap((from, n) => (n % 2 === 0 ? [window(from, edges[n + 1] ?? null)] : [])))
  fc.assert(
    fc.property(rights, fc.integer({ min: -2, max: 45 }), (windows, at) => {
      const is = (time: number) => shownNow(shown(windows), time).isShown
      const { isShown, until } = shownNow(shown(windows), at)
      const next = Array.from({ length: 60 }, (_, n) => at + 1 + n).find((time) => is(time) !== isShown)
      expect(until).toBe(next ?? Number.POSITIVE_INFINITY)
    }),
  )
})
