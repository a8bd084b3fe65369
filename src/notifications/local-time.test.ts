import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../config/vocabulary'
import { momentIn, morningBefore, nextMorning, startOfDay } from './local-time'

const at = (iso: string) => new Date(iso)

describe('the next morning', () => {
  it.each([
    ['UTC', '2026-05-01T06:59:59.999Z', '2026-05-01T07:00:00.000Z'],
    ['UTC', '2026-05-01T07:00:00.000Z', '2026-05-02T07:00:00.000Z'],
    ['Asia/Kolkata', '2026-05-01T01:29:00Z', '2026-05-01T01:30:00.000Z'],
    ['Asia/Kathmandu', '2026-05-01T12:00:00Z', '2026-05-02T01:15:00.000Z'],
    // 29 March 2026, clocks go forward at 01:00 UTC; 25 October back.
    ['Europe/Berlin', '2026-03-28T06:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T05:00:00Z', '2026-03-30T05:00:00.000Z'],
    ['Europe/Berlin', '2026-10-24T05:00:00Z', '2026-10-25T06:00:00.000Z'],
    // 8 March and 1 November 2026.
    ['America/New_York', '2026-03-07T12:00:00Z', '2026-03-08T11:00:00.000Z'],
    ['America/New_York', '2026-10-31T11:00:00Z', '2026-11-01T12:00:00.000Z'],
    // The southern half: forward on 4 October 2026, by half an hour on Lord Howe.
    ['Australia/Lord_Howe', '2026-10-03T00:00:00Z', '2026-10-03T20:00:00.000Z'],
    // The far ends of the clock.
    ['Pacific/Kiritimati', '2026-01-01T00:00:00Z', '2026-01-01T17:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-01-01T00:00:00Z', '2026-01-01T18:00:00.000Z'],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', '2011-12-29T20:00:00Z', '2011-12-30T17:00:00.000Z'],
  ])('in %s after %s is at %s', (zone, after, expected) => {
    expect(nextMorning(at(after), zone).toISOString()).toBe(expected)
  })

  it('is always later, never more than 25 hours on, and seven o’clock there', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const between = { min: at('2015-01-01'), max: at('2035-01-01'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.date(between), (zone, after) => {
        const morning = nextMorning(after, zone)
        const wait = morning.getTime() - after.getTime()
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(25 * 60 * 60 * 1000)
        const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
        expect(clock.format(morning)).toBe('07:00')
      }),
      { numRuns: 3_000 },
    )
  })
})

it.each([
  ['Europe/Berlin', '2026-03-29T22:30:00Z', '2026-03-29T05:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29T10:00:00Z', '2026-03-28T06:00:00.000Z'],
  ['America/New_York', '2026-06-02T03:59:00Z', '2026-05-31T11:00:00.000Z'],
])('the morning of the day before, in %s, of %s is %s', (zone, moment, expected) => {
  expect(morningBefore(at(moment), zone).toISOString()).toBe(expected)
})

it('a day begins on the clock of its place', () => {
  expect(startOfDay(at('2026-03-29T22:30:00Z'), 'Europe/Berlin').toISOString()).toBe(
    '2026-03-29T22:00:00.000Z',
  )
  expect(startOfDay(at('2026-03-29T21:30:00Z'), 'Europe/Berlin').toISOString()).toBe(
    '2026-03-28T23:00:00.000Z',
  )
})

it('a moment is told in every language, on the reader’s clock', () => {
  const told = LOCALES.map((locale) => momentIn(at('2026-07-01T22:30:00Z'), locale, 'Asia/Tokyo'))
  expect(told[0]).toMatch(/Thursday,? (2 July|July 2),? 2026/)
  expect(told[0]).toMatch(/7:30/)
  expect(new Set(told).size).toBe(LOCALES.length)
})
