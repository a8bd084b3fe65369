import { expect, it } from 'vitest'
import { MOST_TRIES, nextTry, WAITS } from './back-off'

const HOUR = 60 * 60_000

it('waits longer and longer, and gives up after almost two days', () => {
  expect([...WAITS]).toEqual([...WAITS].sort((a, b) => a - b))
  const began = new Date('2026-01-01T00:00:00Z')
  let at = began
  for (let tries = 1; tries < MOST_TRIES; tries += 1) at = nextTry(tries, at)
  const hours = (at.getTime() - began.getTime()) / HOUR
  expect(hours).toBeGreaterThan(47)
  expect(hours).toBeLessThanOrEqual(48)
})

it('waits a minute at least, so that nobody tries while a first try is under way', () => {
  for (let tries = 1; tries < 30; tries += 1) {
    expect(nextTry(tries, new Date(0)).getTime()).toBeGreaterThanOrEqual(60_000)
  }
})
