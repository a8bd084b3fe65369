import { expect, it } from 'vitest'
import { ageOf, distanceOf } from './age'

const NOW = Date.parse('2026-11-24T12:00:00Z')

it.each([
  ['2026-11-24T12:00:00Z', 'now'],
  ['2026-11-24T11:59:31Z', 'now'],
  ['2026-11-24T11:58:59Z', '1 minute ago'],
  ['2026-11-24T11:00:00Z', '1 hour ago'],
  ['2026-11-23T12:00:01Z', '23 hours ago'],
  ['2026-11-23T12:00:00Z', 'yesterday'],
  ['2026-11-21T12:00:00Z', '3 days ago'],
  ['2026-11-10T12:00:00Z', '2 weeks ago'],
  ['2026-09-20T12:00:00Z', '2 months ago'],
  ['2024-11-20T12:00:00Z', '2 years ago'],
  // A clock that runs ahead makes nothing come from the future.
  ['2026-11-24T12:05:00Z', 'now'],
])('%s is %s', (at, words) => {
  expect(ageOf(at, 'en', NOW)).toBe(words)
})

it('speaks the language of the admin', () => {
  expect(ageOf('2026-11-21T12:00:00Z', 'fr', NOW)).toBe('il y a 3 jours')
  expect(ageOf('2026-11-21T12:00:00Z', 'ar', NOW)).toMatch(/3|٣/)
})

it.each([
  ['2026-11-24T12:00:30Z', 'now'],
  ['2026-11-24T12:05:00Z', 'in 5 minutes'],
  ['2026-11-25T12:00:00Z', 'tomorrow'],
  ['2026-11-27T17:00:00Z', 'in 3 days'],
  ['2026-11-22T12:00:00Z', '2 days ago'],
])('%s is %s, before or behind', (at, words) => {
  expect(distanceOf(at, 'en', NOW)).toBe(words)
})
