import { describe, expect, it } from 'vitest'
import type { Revision } from '../../workflow/revisions/list-revisions'
import { pairOf, quickChoices } from './choices'

const revision = (id: string, more: Partial<Revision> = {}): Revision => ({
  id,
  number: 1,
  at: '2026-05-01T00:00:00.000Z',
  by: null,
  state: 'draft',
  reached: ['draft'],
  contentHash: id,
  newest: false,
  live: false,
  liveAt: null,
  seen: false,
  ...more,
})

const story = [
  revision('4', { newest: true }),
  revision('3', { seen: true }),
  revision('2', { reached: ['draft', 'in_review', 'approved'] }),
  revision('1', { live: true, reached: ['draft', 'approved', 'published'] }),
]

describe('what to compare', () => {
  it('offers what there is to compare with', () => {
    expect(quickChoices(story)).toEqual([
      { since: 'live', from: '1' },
      { since: 'seen', from: '3' },
      { since: 'approval', from: '2' },
    ])
    expect(quickChoices([revision('1')])).toEqual([])
  })

  it('shows what changed since it was live, or since the revision before', () => {
    expect(pairOf(story, {})).toEqual({ from: '1', to: '4' })
    expect(pairOf([revision('2'), revision('1')], {})).toEqual({ from: '1', to: '2' })
  })

  it('shows what the address asks for, as far as it exists', () => {
    expect(pairOf(story, { from: '2', to: '3' })).toEqual({ from: '2', to: '3' })
    expect(pairOf(story, { from: 'gone', to: 'gone' })).toEqual({ from: '1', to: '4' })
  })

  it('shows nothing where there is nothing to compare', () => {
    expect(pairOf([], {})).toBeNull()
    expect(pairOf([revision('1')], {})).toBeNull()
  })
})
