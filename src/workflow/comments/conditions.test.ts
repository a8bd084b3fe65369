import { describe, expect, it } from 'vitest'
import { type Condition, conditionsRefusal, openConditions } from './conditions'

const comment: Condition = {
  id: 'c1',
  field: 'title',
  locale: 'fr',
  body: 'Say it shorter.',
  blocking: true,
  resolved: false,
}

describe('openConditions', () => {
  it('are the open comments that block, each at its field', () => {
    const obstacles = openConditions([
      comment,
      { ...comment, resolved: true },
      { ...comment, blocking: false },
      { ...comment, field: null, locale: null, body: 'x'.repeat(5_000) },
    ])
    expect(obstacles).toEqual([
      { path: 'title.fr', code: 'open_comment', message: 'Say it shorter.' },
      { path: '', code: 'open_comment', message: `${'x'.repeat(199)}…` },
    ])
  })

  it('refuse with a list, and not where there are none', () => {
    expect(conditionsRefusal([])).toBeNull()
    const [one] = openConditions([comment])
    expect(one && conditionsRefusal([one])).toMatchObject({
      status: 422,
      code: 'open_comments',
      obstacles: [one],
    })
    expect(one && conditionsRefusal([one, one])?.message).toContain('2 open comments')
  })
})
