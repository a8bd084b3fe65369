import { describe, expect, it } from 'vitest'
import { rowsOf, targetKey } from './rows'

describe('the index of uses', () => {
  it('names a target by its collection and its id', () => {
    expect(targetKey({ collection: 'photos', id: '7' })).toBe('photos/7')
  })

  it('finds the rows of one entry, of one revision or of both', () => {
    const entry = { collection: 'practices', id: '7' } as const
    const both = [{ entry: { equals: '7' } }, { entryCollection: { equals: 'practices' } }]
    expect(rowsOf(entry)).toEqual({ and: both })
    expect(rowsOf(entry, 'live')).toEqual({ and: [...both, { standing: { equals: 'live' } }] })
  })
})
