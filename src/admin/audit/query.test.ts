import { describe, expect, it } from 'vitest'
import { dayOf, fillSlot, readSlot, type Slot, startOfDay } from './query'

const ACTION: Slot = { field: 'action', operator: 'equals' }
const SINCE: Slot = { field: 'at', operator: 'greater_than_equal' }

describe('a slot of a list query', () => {
  it('is filled, read and emptied, and leaves the others alone', () => {
    const one = fillSlot(undefined, ACTION, 'approved')
    expect(one).toEqual({ or: [{ and: [{ action: { equals: 'approved' } }] }] })
    const both = fillSlot(one, SINCE, '2026-01-01')
    expect(readSlot(both, ACTION)).toBe('approved')
    expect(readSlot(both, SINCE)).toBe('2026-01-01')
    expect(fillSlot(fillSlot(both, ACTION, ''), SINCE, '')).toBeUndefined()
  })

  it('is filled in every group of what the filter of the list asks for', () => {
    const where = { or: [{ and: [{ reason: { like: 'a' } }] }, { and: [{ reason: { like: 'b' } }] }] }
    const filled = fillSlot(where, ACTION, 'approved')
    expect(filled?.or).toHaveLength(2)
    expect(readSlot(filled, ACTION)).toBe('approved')
    expect(fillSlot(filled, ACTION, '')).toEqual(where)
  })

  it('holds nothing where the groups differ, or the condition says more', () => {
    expect(readSlot({ or: [{ and: [{ action: { equals: 'a' } }] }, { and: [] }] }, ACTION)).toBe('')
    expect(readSlot({ action: { equals: 'a', not_equals: 'b' } }, ACTION)).toBe('')
    expect(readSlot({ action: { in: 'a' } }, ACTION)).toBe('')
  })
})

describe('a day', () => {
  it('begins at midnight where the reader is', () => {
    expect(dayOf(startOfDay('2026-03-29'))).toBe('2026-03-29')
    expect(startOfDay('2026-02-28', 1)).toBe(startOfDay('2026-03-01'))
    expect(dayOf(startOfDay('2026-12-31', 1), -1)).toBe('2026-12-31')
  })

  it('that is none is nothing', () => {
    expect(startOfDay('')).toBe('')
    expect(startOfDay('soon')).toBe('')
    expect(dayOf('soon')).toBe('')
  })
})
