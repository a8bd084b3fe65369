import fc from 'fast-check'
import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { STATES } from '../config/vocabulary'
import { stateOf, withState } from './state-query'

const other = fc.constantFrom<Where>(
  { themes: { in: ['safety-by-design'] } },
  { year: { greater_than: 2019 } },
  { title: { like: 'state' } },
  { state: { not_equals: 'draft' } },
)
const group = fc.array(other, { maxLength: 3 })
const anyWhere = fc.oneof(
  fc.constant<Where | undefined>(undefined),
  fc.constant<Where>({}),
  other,
  group.map((and): Where => ({ and })),
  fc.array(group, { maxLength: 3 }).map((groups): Where => ({ or: groups.map((and) => ({ and })) })),
)
const state = fc.constantFrom(...STATES)

describe('a list narrowed to one state', () => {
  it('says which one it is', () => {
    fc.assert(fc.property(anyWhere, state, (where, one) => stateOf(withState(where, one)) === one))
  })

  it('forgets the state that it was narrowed to before', () => {
    fc.assert(
      fc.property(anyWhere, state, state, (where, before, after) => {
        expect(withState(withState(where, before), after)).toEqual(withState(where, after))
      }),
    )
  })

  it('is as before once every state is shown again', () => {
    fc.assert(
      fc.property(anyWhere, state, (where, one) => {
        expect(withState(withState(where, one), null)).toEqual(withState(where, null))
        expect(stateOf(withState(where, null))).toBeNull()
      }),
    )
  })

  it('keeps what else was asked for', () => {
    const where: Where = { or: [{ and: [{ year: { equals: 2020 } }, { state: { equals: 'draft' } }] }] }
    expect(withState(where, 'approved')).toEqual({
      or: [{ and: [{ state: { equals: 'approved' } }, { year: { equals: 2020 } }] }],
    })
    expect(withState(where, null)).toEqual({ or: [{ and: [{ year: { equals: 2020 } }] }] })
  })

  it.each<[Where | undefined, string | null]>([
    [undefined, null],
    [{ state: { equals: 'draft' } }, 'draft'],
    [{ and: [{ state: { equals: 'approved' } }] }, 'approved'],
    [{ or: [{ and: [{ state: { equals: 'draft' } }] }, { and: [{ state: { equals: 'approved' } }] }] }, null],
    [{ or: [{ and: [{ state: { equals: 'draft' } }] }, { and: [{ year: { equals: 2020 } }] }] }, null],
    [{ state: { equals: 'no such state' } }, null],
  ])('%j shows %s', (where, expected) => {
    expect(stateOf(where)).toBe(expected)
  })
})
