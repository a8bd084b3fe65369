import fc from 'fast-check'
import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { STATES } from '../../config/vocabulary'
import { stateOf, withState } from '../state-query'
import { ASSIGNMENT_FILTERS, isOn, toggled } from './list-filters'

const PRESENT = { user: 'u1', now: new Date('2026-11-24T12:00:00Z') }
const name = fc.constantFrom(...ASSIGNMENT_FILTERS)
const other = fc.constantFrom<Where>(
  { year: { greater_than: 2019 } },
  { title: { like: 'mine' } },
  { dueAt: { exists: true } },
)
const where = fc.oneof(
  fc.constant<Where | undefined>(undefined),
  other,
  fc.array(other, { maxLength: 2 }).map((and): Where => ({ or: [{ and }] })),
)

describe('a filter by assignment', () => {
  it('is on when it was put on and off when it was taken off, whatever else is asked for', () => {
    fc.assert(
      fc.property(where, name, (before, one) => {
        const on = toggled(before, one, PRESENT)
        expect(isOn(before, one)).toBe(false)
        expect(isOn(on, one)).toBe(true)
        expect(isOn(toggled(on, one, PRESENT), one)).toBe(false)
      }),
    )
  })

  it('stands beside the other and beside a state', () => {
    fc.assert(
      fc.property(where, fc.constantFrom(...STATES), (before, state) => {
        const both = toggled(toggled(withState(before, state), 'mine', PRESENT), 'overdue', PRESENT)
        expect(stateOf(both)).toBe(state)
        expect(ASSIGNMENT_FILTERS.every((one) => isOn(both, one))).toBe(true)
        const left = withState(toggled(both, 'overdue', PRESENT), null)
        expect([isOn(left, 'mine'), isOn(left, 'overdue'), stateOf(left)]).toEqual([true, false, null])
      }),
    )
  })

  it('asks what it says', () => {
    expect(toggled(undefined, 'mine', PRESENT)).toEqual({ or: [{ and: [{ assignee: { equals: 'u1' } }] }] })
    expect(toggled(undefined, 'overdue', PRESENT)).toEqual({
      or: [
        {
          and: [
            { dueAt: { less_than_equal: '2026-11-24T12:00:00.000Z' } },
            { state: { not_in: 'approved,scheduled,published,withdrawn' } },
          ],
        },
      ],
    })
  })
})
