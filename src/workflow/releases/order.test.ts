import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf, type Member } from './members'
import { type Ordered, referencedFirst } from './order'

const practice = (id: string): Member => ({ collection: 'practices', id })
const entry = (id: string, ...needs: string[]): Ordered => ({
  loaded: practice(id),
  needs: needs.map(practice),
})
const idsOf = (entries: readonly Ordered[]) => entries.map(({ loaded }) => loaded.id)

describe('the order in which a release goes live', () => {
  it.each<[string, Ordered[], string[]]>([
    ['keeps a list in which nothing refers to anything', [entry('a'), entry('b')], ['a', 'b']],
    ['puts what is referred to first', [entry('a', 'b'), entry('b')], ['b', 'a']],
    ['follows a chain', [entry('a', 'b'), entry('b', 'c'), entry('c')], ['c', 'b', 'a']],
    ['leaves what is not in it', [entry('a', 'elsewhere')], ['a']],
    ['ends in a circle', [entry('a', 'b'), entry('b', 'a'), entry('c')], ['b', 'a', 'c']],
    ['ends at itself', [entry('a', 'a')], ['a']],
    ['is of nothing', [], []],
  ])('%s', (_, entries, expected) => {
    expect(idsOf(referencedFirst(entries))).toEqual(expected)
  })

  it('holds every entry once, and each after what it needs wherever there is no circle', () => {
    const id = fc.integer({ min: 0, max: 11 })
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), fc.shuffledSubarray([...Array(12).keys()]), (pairs, list) => {
        // An entry needs smaller numbers alone, so there is no circle.
        const edges = pairs.filter(([from, to]) => from > to)
        const entries = list.map((one) =>
          entry(String(one), ...edges.filter(([from]) => from === one).map(([, to]) => String(to))),
        )
        const ordered = referencedFirst(entries)
        expect(idsOf(ordered).sort()).toEqual(idsOf(entries).sort())
        const place = new Map(ordered.map(({ loaded }, index) => [keyOf(loaded), index]))
        for (const { loaded, needs } of ordered) {
          for (const needed of needs) {
            const before = place.get(keyOf(needed))
            if (before !== undefined) expect(before).toBeLessThan(place.get(keyOf(loaded)) ?? -1)
          }
        }
      }),
    )
  })
})
