import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Clock, type ClockTask, startClock } from './clock'
import { wakeClock } from './wake'

const payload = {} as Payload
const logged: unknown[] = []
const logger = { error: (line: unknown) => logged.push(line) } as unknown as Payload['logger']
let clock: Clock | null = null

const start = (tasks: ClockTask[], time?: () => Date) => {
  clock = startClock({ payload, tasks, logger, time })
  return clock
}

beforeEach(() => {
  logged.length = 0
})
afterEach(async () => {
  vi.useRealTimers()
  await clock?.stop()
  clock = null
})

/** A task that counts its runs and how many of them there are at a time, each as long as `milliseconds`. */
function counting(name: string, every: number, milliseconds = 0) {
  const seen = { runs: 0, now: 0, most: 0 }
  const task: ClockTask = {
    name,
    every,
    run: async () => {
      seen.runs += 1
      seen.now += 1
      seen.most = Math.max(seen.most, seen.now)
      await sleep(milliseconds)
      seen.now -= 1
    },
  }
  return { seen, task }
}

describe('the clock', () => {
  it('runs a task at once, and again at each turn, with the time of its turn', async () => {
    vi.useFakeTimers()
    const times: string[] = []
    const run = async (_: Payload, now: Date) => {
      times.push(now.toISOString())
    }
    vi.setSystemTime('2026-03-29T00:59:00Z')
    start([{ name: 'a', every: 60_000, run }])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(times).toEqual([
      '2026-03-29T00:59:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T01:01:00.000Z',
    ])
  })

  it('hands over the payload and the time that it is told', async () => {
    const run = vi.fn(async () => undefined)
    const then = new Date('2031-01-01T00:00:00Z')
    start([{ name: 'a', every: 60_000, run }], () => then)
    expect(run).toHaveBeenCalledWith(payload, then)
  })

  it('never runs one task twice at a time, and does not let one task wait for another', async () => {
    const slow = counting('slow', 5, 60)
    const quick = counting('quick', 5)
    start([slow.task, quick.task])
    await sleep(100)
    expect(slow.seen.most).toBe(1)
    expect(slow.seen.runs).toBeLessThan(4)
    expect(quick.seen.runs).toBeGreaterThan(4)
  })

  it('runs a task at once when it is woken, and only that one', async () => {
    const a = counting('a', 60_000)
    const b = counting('b', 60_000)
    start([a.task, b.task])
    await sleep(10)
    wakeClock('a')
    wakeClock('unknown')
    await sleep(10)
    expect([a.seen.runs, b.seen.runs]).toEqual([2, 1])
  })

  it('runs once more after a run during which it was woken, however often', async () => {
    const { seen, task } = counting('a', 60_000, 30)
    start([task])
    wakeClock('a')
    wakeClock('a')
    wakeClock('a')
    await sleep(120)
    expect(seen).toMatchObject({ runs: 2, most: 1 })
  })

  it('logs an error by its code, and goes on with everything', async () => {
    let tries = 0
    const failing: ClockTask = {
      name: 'failing',
      every: 5,
      run: () => {
        tries += 1
        throw Object.assign(new Error('550 noor@example.org'), { code: 'EENVELOPE' })
      },
    }
    const other = counting('other', 5)
    start([failing, other.task])
    await sleep(60)
    expect(tries).toBeGreaterThan(2)
    expect(other.seen.runs).toBeGreaterThan(2)
    expect(logged[0]).toEqual({ task: 'failing', code: 'EENVELOPE', msg: 'A task of the clock failed.' })
    expect(JSON.stringify(logged)).not.toContain('example.org')
  })

  it('stops: waits for what is under way, and starts nothing more', async () => {
    const { seen, task } = counting('a', 5, 50)
    const { stop } = start([task])
    wakeClock('a')
    await stop()
    expect(seen).toMatchObject({ runs: 1, now: 0 })
    wakeClock('a')
    await sleep(30)
    expect(seen.runs).toBe(1)
  })

  it('stops without what takes too long', async () => {
    const { task } = counting('endless', 60_000, 600)
    const { stop } = start([task])
    const began = performance.now()
    await stop(50)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
