import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, firstWeekday, isMonth, monthAfter, spanOf, weeksOf } from './month'

describe('a month', () => {
  it.each([
    ['2026-11', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-1', false],
    ['9999-01', false],
    ['', false],
    [null, false],
  ])('%s is one: %s', (value, expected) => {
    expect(isMonth(value)).toBe(expected)
  })

  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', 0, '2026-03'],
  ])('%s and %d months are %s', (month, count, expected) => {
    expect(monthAfter(month, count)).toBe(expected)
  })

  it('is made of whole weeks that hold each of its days once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 6 }),
        (year, number, firstDay) => {
          const month = `${year}-${String(number).padStart(2, '0')}`
          const weeks = weeksOf(month, firstDay)
          const days = weeks.flat()
          const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
          expect(weeks.every((week) => week.length === 7)).toBe(true)
          expect(days.filter(({ inside }) => inside).map((day) => day.number)).toEqual(
            Array.from({ length }, (_, index) => index + 1),
          )
          expect(new Date(`${days[0]?.key}T00:00:00Z`).getUTCDay()).toBe(firstDay)
          const { from, to } = spanOf(weeks)
          expect(Date.parse(to) - Date.parse(from)).toBe((days.length + 2) * 86_400_000)
        },
      ),
    )
  })
})

describe('the first day of the week', () => {
  it.each([
    ['en', [], 0],
    ['en', ['en-GB', 'en'], 1],
    ['en', ['en-US'], 0],
    ['en', ['de-DE'], 0],
    ['fr', [], 1],
    ['ar', [], 6],
    ['ar', ['ar-AE'], 1],
    ['zh', [], 0],
    ['ru', ['ru-RU'], 1],
  ])('of %s in %j is %d', (language, regional, expected) => {
    const hasWeeks = 'getWeekInfo' in Intl.Locale.prototype || 'weekInfo' in Intl.Locale.prototype
    if (hasWeeks || regional.length === 0) expect(firstWeekday(language, regional)).toBe(expected)
  })
})

describe('the day of a moment', () => {
  it.each([
    ['2026-11-24T23:30:00Z', 'UTC', '2026-11-24'],
    ['2026-11-24T23:30:00Z', 'Asia/Amman', '2026-11-25'],
    ['2026-11-24T03:30:00Z', 'America/New_York', '2026-11-23'],
  ])('%s in %s is %s', (at, timeZone, expected) => {
    expect(dayOf(at, timeZone)).toBe(expected)
  })
})
