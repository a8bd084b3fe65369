import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, inWords, type Meaning, meaningOf, zoneName } from './local-time'

const once = (at: string): Meaning => ({ kind: 'once', at })
const never = (next: string): Meaning => ({ kind: 'never', next })
const twice = (first: string, second: string): Meaning => ({ kind: 'twice', first, second })

describe('a time on the clocks of a zone', () => {
  // Changes of clocks: IANA tz database, 2026 unless the year says otherwise.
  it.each<[string, string, Meaning]>([
    ['UTC', '2026-05-03T09:00', once('2026-05-03T09:00:00.000Z')],
    ['Asia/Kathmandu', '2026-05-03T09:00', once('2026-05-03T03:15:00.000Z')],
    ['Africa/Nairobi', '2026-03-29T02:30', once('2026-03-28T23:30:00.000Z')],
    // Berlin: 02:00 to 03:00 on 29 March, back at 03:00 on 25 October.
    ['Europe/Berlin', '2026-03-29T01:59', once('2026-03-29T00:59:00.000Z')],
    ['Europe/Berlin', '2026-03-29T02:00', never('2026-03-29T03:00')],
    ['Europe/Berlin', '2026-03-29T02:59', never('2026-03-29T03:00')],
    ['Europe/Berlin', '2026-03-29T03:00', once('2026-03-29T01:00:00.000Z')],
    ['Europe/Berlin', '2026-10-25T01:59', once('2026-10-24T23:59:00.000Z')],
    ['Europe/Berlin', '2026-10-25T02:00', twice('2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z')],
    ['Europe/Berlin', '2026-10-25T02:59', twice('2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z')],
    ['Europe/Berlin', '2026-10-25T03:00', once('2026-10-25T02:00:00.000Z')],
    // New York: 8 March and 1 November, at 02:00.
    ['America/New_York', '2026-03-08T02:15', never('2026-03-08T03:00')],
    ['America/New_York', '2026-11-01T01:30', twice('2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z')],
    // Southern summer: Santiago goes forward at midnight on 6 September, so that day has none.
    ['America/Santiago', '2026-09-06T00:00', never('2026-09-06T01:00')],
    ['America/Santiago', '2026-04-04T23:30', twice('2026-04-05T02:30:00.000Z', '2026-04-05T03:30:00.000Z')],
    // Half an hour: Lord Howe Island, 4 October and 5 April.
    ['Australia/Lord_Howe', '2026-10-04T02:15', never('2026-10-04T02:30')],
    [
      'Australia/Lord_Howe',
      '2026-04-05T01:45',
      twice('2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'),
    ],
    // Jordan gave up changing clocks in October 2022; Egypt took it up again in 2023: at midnight on 24 April.
    ['Asia/Amman', '2026-03-27T00:30', once('2026-03-26T21:30:00.000Z')],
    ['Africa/Cairo', '2026-04-24T00:30', never('2026-04-24T01:00')],
    // Samoa left out a whole day.
    ['Pacific/Apia', '2011-12-30T12:00', never('2011-12-31T00:00')],
    ['Pacific/Apia', '2011-12-31T00:00', once('2011-12-30T10:00:00.000Z')],
  ])('in %s %s', (timeZone, local, expected) => {
    expect(meaningOf(local, timeZone)).toEqual(expected)
  })

  it.each(['', '2026-02-30T09:00', '2026-13-01T09:00', 'tomorrow', '2026-05-03', '2026-05-03T25:00'])(
    '“%s” is none',
    (local) => {
      expect(meaningOf(local, 'Europe/Berlin')).toEqual({ kind: 'nothing' })
    },
  )

  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'UTC',
  )
  const minutes = fc
    .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
    .map((minute) => new Date(minute * 60_000).toISOString())

  it('shown and read again is the same moment, or one of the two', () => {
    fc.assert(
      fc.property(zones, minutes, (timeZone, at) => {
        const meaning = meaningOf(fieldOf(at, timeZone), timeZone)
        const found =
          meaning.kind === 'once'
            ? [meaning.at]
            : meaning.kind === 'twice'
              ? [meaning.first, meaning.second]
              : []
        expect(found).toContain(at)
      }),
      { numRuns: 3_000 },
    )
  })

  it('the first time after a gap exists', () => {
    fc.assert(
      fc.property(zones, minutes, (timeZone, at) => {
        const meaning = meaningOf(at.slice(0, 16), timeZone)
        if (meaning.kind !== 'never') return
        expect(meaningOf(meaning.next, timeZone).kind).toBe('once')
        expect(meaning.next > at.slice(0, 16)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('a zone', () => {
  it('is named with how far it is from UTC at that moment', () => {
    expect(zoneName('Europe/Berlin', '2026-01-01T00:00:00Z', 'en')).toBe('Europe/Berlin (GMT+1)')
    expect(zoneName('Europe/Berlin', '2026-07-01T00:00:00Z', 'en')).toBe('Europe/Berlin (GMT+2)')
    expect(zoneName('America/New_York', '2026-07-01T00:00:00Z', 'en')).toBe('America/New York (GMT-4)')
    expect(zoneName('UTC', '2026-07-01T00:00:00Z', 'en')).toBe('UTC')
  })

  it('gives a moment its words', () => {
    expect(inWords('2026-03-29T07:00:00.000Z', 'Europe/Berlin', 'en-GB')).toContain('29 March 2026')
    expect(inWords('2026-03-29T23:00:00.000Z', 'Asia/Amman', 'en-GB')).toContain('30 March 2026')
  })
})
