import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRIORITIES, type Priority, STATES, type State } from '../../config/vocabulary'
import type { DeskEntry } from './desk'
import { byUrgency, isDueSoon, isOverdue } from './order'

const NOW = new Date('2026-11-24T12:00:00.000Z')
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000).toISOString()

type Ordered = Pick<DeskEntry, 'id' | 'collection' | 'dueAt' | 'state' | 'priority' | 'since'>

const entry = (id: string, more: Partial<Ordered> = {}): Ordered => ({
  id,
  collection: 'practices',
  dueAt: null,
  state: 'in_review',
  priority: null,
  since: days(-1),
  ...more,
})

describe('what comes first', () => {
  it.each<[string, Ordered[]]>([
    [
      'what is overdue, whatever its priority',
      [
        entry('low but overdue', { dueAt: days(-1), priority: 'low' }),
        entry('urgent', { priority: 'urgent' }),
      ],
    ],
    [
      'by priority, none being normal',
      [
        entry('urgent', { priority: 'urgent', dueAt: days(6) }),
        entry('high', { priority: 'high' }),
        entry('none', { since: days(-3) }),
        entry('normal', { priority: 'normal', since: days(-2) }),
        entry('low', { priority: 'low', dueAt: days(1) }),
      ],
    ],
    [
      'by due date, and what has none last',
      [entry('today', { dueAt: days(0.1) }), entry('next week', { dueAt: days(7) }), entry('none')],
    ],
    ['what waits longest', [entry('b', { since: days(-9) }), entry('a', { since: days(-2) })]],
    ['the same order every time', [entry('a'), entry('b')]],
    [
      'no date where the review is over',
      [
        entry('older', { state: 'approved', since: days(-5) }),
        entry('was due', { state: 'approved', dueAt: days(-1), since: days(-2) }),
      ],
    ],
  ])('%s', (_, expected) => {
    expect([...expected].reverse().sort(byUrgency(NOW))).toEqual(expected)
    expect([...expected].sort(byUrgency(NOW))).toEqual(expected)
  })

  it('is one order, however the entries came', () => {
    const any = fc.record({
      id: fc.uuid(),
      collection: fc.constant('practices' as const),
      dueAt: fc.option(fc.integer({ min: -9, max: 9 }).map(days)),
      state: fc.constantFrom<State>(...STATES),
      priority: fc.option(fc.constantFrom<Priority>(...PRIORITIES)),
      since: fc.integer({ min: -9, max: 0 }).map(days),
    })
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 }), (entries) => {
        const sorted = [...entries].sort(byUrgency(NOW))
        expect([...entries].reverse().sort(byUrgency(NOW))).toEqual(sorted)
        const overdue = sorted.map((one) => isOverdue(one, NOW))
        expect(overdue).toEqual([...overdue].sort((a, b) => Number(b) - Number(a)))
      }),
    )
  })
})

describe('a due date', () => {
  it.each<[string | null, State, boolean, boolean]>([
    [days(0), 'in_review', true, false],
    [days(-3), 'draft', true, false],
    [days(-3), 'changes_requested', true, false],
    [days(0.01), 'in_review', false, true],
    [days(7), 'draft', false, true],
    [days(7.01), 'draft', false, false],
    [days(-3), 'approved', false, false],
    [days(3), 'published', false, false],
    [days(3), 'withdrawn', false, false],
    [null, 'draft', false, false],
  ])('%s in %s: overdue %s, due soon %s', (dueAt, state, overdue, soon) => {
    expect(isOverdue({ dueAt, state }, NOW)).toBe(overdue)
    expect(isDueSoon({ dueAt, state }, NOW)).toBe(soon)
  })
})
