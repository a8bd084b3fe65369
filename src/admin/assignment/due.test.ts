import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, isOverdue, momentOf, QUICK, type QuickName, quickDue } from './due'

const NOW = new Date(2026, 10, 24, 22, 15, 40)

describe('a due date', () => {
  it.each<[QuickName, string]>([
    ['tomorrow', '2026-11-25T17:00'],
    ['inThreeDays', '2026-11-27T17:00'],
    ['inAWeek', '2026-12-01T17:00'],
  ])('chosen as “%s” is %s', (name, field) => {
    expect(quickDue(name, NOW)).toBe(field)
  })

  it('is always still to come when it is chosen quickly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(QUICK) as QuickName[])),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (name, now) => Date.parse(momentOf(quickDue(name, now)) ?? '') > now.getTime(),
      ),
    )
  })

  it('is the same minute in the field and out of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2100-01-01') }),
        (milliseconds) => {
          const minute = new Date(Math.floor(milliseconds / 60_000) * 60_000).toISOString()
          expect(momentOf(fieldOf(minute))).toBe(minute)
        },
      ),
    )
  })

  it.each([null, '', 'soon'])('of %j is none', (at) => {
    expect(fieldOf(at)).toBe('')
    expect(momentOf(fieldOf(at))).toBeNull()
  })

  it('is overdue from its own moment on', () => {
    const at = '2026-11-24T12:00:00.000Z'
    expect(isOverdue(at, Date.parse(at))).toBe(true)
    expect(isOverdue(at, Date.parse(at) - 1)).toBe(false)
    expect(isOverdue(null, Date.parse(at))).toBe(false)
  })
})
