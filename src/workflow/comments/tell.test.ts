import { describe, expect, it } from 'vitest'
import { isTold, participantsOf } from './tell'

const now = new Date('2026-05-03T10:00:00.000Z')
const said = (
  id: string,
  thread: string | null,
  author: string | null,
  minutes: number,
  removed = false,
) => ({
  id,
  thread,
  author,
  removed,
  createdAt: new Date(now.getTime() - minutes * 60_000).toISOString(),
})

describe('a comment is told', () => {
  const told = (comments: Parameters<typeof isTold>[0], thread: string | null = null) =>
    isTold(comments, { author: 'rahul', thread, now })

  it('once for many in a row of one person', () => {
    expect(told([])).toBe(true)
    expect(told([said('t1', null, 'rahul', 9)])).toBe(false)
    expect(told([said('t1', null, 'rahul', 11)])).toBe(true)
    expect(told([said('t1', null, 'ella', 1)])).toBe(true)
  })

  it('by thread, where it answers in one', () => {
    const comments = [
      said('t1', null, 'ella', 30),
      said('t2', null, 'rahul', 1),
      said('r1', 't2', 'rahul', 1),
    ]
    expect(told(comments, 't1')).toBe(true)
    expect(told(comments, 't2')).toBe(false)
    expect(told([said('t1', null, 'ella', 30), said('r1', 't1', 'rahul', 1)])).toBe(true)
  })
})

it('participants are those of the thread, once each, without who took back what they said', () => {
  const comments = [
    said('t1', null, 'ella', 30),
    said('r1', 't1', 'rahul', 20),
    said('r2', 't1', 'ella', 10),
    said('r3', 't1', 'gone', 10, true),
    said('r4', 't1', null, 10),
    said('t2', null, 'cleo', 10),
  ]
  expect(participantsOf(comments, 't1')).toEqual(['ella', 'rahul'])
  expect(participantsOf(comments, null)).toEqual([])
})
