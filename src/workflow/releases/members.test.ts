import { describe, expect, it } from 'vitest'
import type { Release } from '../../payload-types'
import { keyOf, membersOf } from './members'
import { inWords } from './words'

const release = (entries: unknown) => ({ entries }) as Pick<Release, 'entries'>

describe('the entries of a release', () => {
  it('are each there once, in the order of its list, whole or by their ids', () => {
    expect(
      membersOf(
        release([
          { relationTo: 'practices', value: 'a' },
          { relationTo: 'profiles', value: { id: 'a', displayName: 'x' } },
          { relationTo: 'practices', value: { id: 'a' } },
          { relationTo: 'practices', value: 7 },
        ]),
      ),
    ).toEqual([
      { collection: 'practices', id: 'a' },
      { collection: 'profiles', id: 'a' },
      { collection: 'practices', id: '7' },
    ])
  })

  it.each([[null], [undefined], [[]]])('are none of %j', (entries) => {
    expect(membersOf(release(entries))).toEqual([])
  })

  it('are named by their collection and id', () => {
    expect(keyOf({ collection: 'practices', id: 'a' })).toBe('practices/a')
  })
})

describe('what stands in the way of a release, in words', () => {
  const entry = (title: string, ...obstacles: string[]) => ({
    collection: 'practices' as const,
    id: title,
    title,
    code: 'unfit',
    message: 'It is not fit.',
    obstacles: obstacles.map((message) => ({ path: 'x', code: 'x', message })),
  })

  it('names each entry with everything that is wanting', () => {
    expect(inWords([entry('One', 'No title.', 'No text.'), entry('Two')])).toBe(
      '“One”: It is not fit. No title. No text. “Two”: It is not fit.',
    )
    const { obstacles: _obstacles, ...bare } = entry('Bare')
    expect(inWords([bare])).toBe('“Bare”: It is not fit.')
    expect(inWords([])).toBe('')
  })

  it('names eight of them, and says how many there are more', () => {
    const many = (count: number) => inWords(Array.from({ length: count }, (_, n) => entry(`E${n}`)))
    expect(many(8)).toContain('“E7”')
    expect(many(8)).not.toContain('more')
    expect(many(11)).not.toContain('“E8”')
    expect(many(11)).toMatch(/And 3 more\.$/)
  })
})
