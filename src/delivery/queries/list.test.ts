import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { sortKeyOf } from '../replica/derive'
import { openReplica, type Replica } from '../replica/replica'
import { Problem } from '../responses/problem'
import { makeLog, practice, refer } from '../testing/rows'
import type { Bound } from './filters'
import { type ListQuery, listIds, listSql, readCursor, SORTS, type Source } from './list'

const opened: Replica[] = []
const filled = (rows: ReturnType<typeof makeLog>['rows']) => {
  const replica = openReplica(':memory:')
  opened.push(replica)
  replica.apply(rows)
  return replica
}
afterEach(() => {
  for (const replica of opened.splice(0)) replica.close()
})

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString()
const query = (fields: Partial<ListQuery> = {}): ListQuery => ({
  type: 'practice',
  locale: 'en',
  limit: 2,
  sort: '-publishedAt',
  filters: [],
  ...fields,
})

const since = (number: number): Bound[] => [
  { field: 'updatedAt', operator: '>=', value: new Date(Date.UTC(2026, 0, number)).toISOString() },
]

const five = () => {
  const log = makeLog()
  for (const [index, id] of ['e', 'd', 'c', 'b', 'a'].entries()) {
    log.publish(
      practice(id, {
        publishedAt: day(index + 1),
        updatedAt: day(index + 11),
        year: index % 2 === 0 ? 2020 : 2021,
        themes: index > 0 ? [{ key: 'supply-chain', label: 'Supply chain' }] : [],
        organisations: [refer('organisation', 'lead')],
      }),
    )
  }
  return log
}

/** Follows the cursor to the end. `between` happens after each page. */
function walk(replica: Replica, asked: Partial<ListQuery>, between: () => void = () => undefined) {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = listIds(replica, query({ ...asked, cursor }))
    ids.push(...page.ids)
    cursor = page.next ?? undefined
    between()
  } while (cursor)
  return ids
}

describe('a list', () => {
  test.each([
    ['-publishedAt', 'abcde'],
    ['publishedAt', 'edcba'],
    ['title', 'abcde'],
    ['-title', 'edcba'],
  ] as const)('sorted by %s comes in that order, page by page', (sort, order) => {
    expect(walk(filled(five().rows), { sort }).join('')).toBe(order)
  })

  test('counts what fits, with no filter, one, several, and a date', () => {
    const replica = filled(five().rows)
    const totals = [
      {},
      { filters: ['theme:supply-chain'] },
      { filters: ['theme:supply-chain', 'year:2020'] },
      { filters: ['theme:supply-chain', 'year:2020'], sort: 'title' as const },
      { bounds: since(13) },
      { bounds: since(13), filters: ['year:2020'] },
      { filters: ['theme:national-action'] },
    ].map((asked) => listIds(replica, query(asked)).total)
    expect(totals).toEqual([5, 4, 2, 2, 3, 2, 0])
  })

  test('sorts titles by their letters in each locale, English where there is no translation', () => {
    const log = makeLog()
    log.publish(practice('x', { title: 'Élan' }), practice('x', { locale: 'fr', title: 'zèbre' }))
    log.publish(practice('y', { title: 'Zebra' }), practice('y', { locale: 'fr', title: 'Âne' }))
    log.publish(practice('z', { title: 'mango' }))
    const replica = filled(log.rows)
    expect(walk(replica, { sort: 'title' })).toEqual(['x', 'z', 'y'])
    expect(walk(replica, { sort: 'title', locale: 'fr' })).toEqual(['y', 'z', 'x'])
  })

  test('holds its place by cursor while entries go live and are withdrawn', () => {
    const log = five()
    const replica = filled(log.rows)
    let isFirst = true
    const seen = walk(replica, {}, () => {
      if (!isFirst) return
      isFirst = false
      log.publish(practice('new', { publishedAt: day(30) }))
      log.withdraw('practice', 'b')
      replica.apply(log.rows)
    })
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('a cursor', () => {
  test.each(['', 'x', '!!', 'W10', Buffer.from('["a"]').toString('base64url'), 'bnVsbA'])(
    'that is none (%j) is a bad parameter',
    (cursor) => {
      expect(() => readCursor(cursor, 'title')).toThrow(Problem)
    },
  )

  test('of another order is a bad parameter', () => {
    const { next } = listIds(filled(five().rows), query())
    expect(() => readCursor(next ?? '', 'title')).toThrow('It belongs to a list sorted by publishedAt.')
  })
})

test('property: all ways to read a list give the same entries in the same order', () => {
  const THEMES = ['supply-chain', 'national-action', 'safety-by-design'] as const
  const entry = fc.record({
    title: fc.string({ maxLength: 3 }),
    day: fc.integer({ min: 1, max: 5 }),
    themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
    year: fc.constantFrom(2020, 2021, null),
  })
  const filter = fc.constantFrom(...THEMES.map((key) => `theme:${key}`), 'year:2020')
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 20 }),
      fc.uniqueArray(filter, { maxLength: 3 }),
      fc.boolean(),
      (entries, filters, isSince) => {
        const log = makeLog()
        for (const [index, { title, themes, year, ...at }] of entries.entries()) {
          const date = day(at.day)
          log.publish(
            practice(`id-${index}`, {
              title,
              year,
              themes: themes.map((key) => ({ key, label: key })),
              publishedAt: date,
              updatedAt: date,
            }),
          )
        }
        const replica = openReplica(':memory:')
        replica.apply(log.rows)
        const bounds = isSince ? since(3) : []
        const read = (source: Source, sort: ListQuery['sort']) => {
          const { page, pageValues, count, countValues } = listSql(
            source,
            query({ sort, filters, bounds, limit: 100 }),
          )
          return {
            ids: replica.all<{ id: string }>(page, ...pageValues).map(({ id }) => id),
            total: replica.get<{ total: number }>(count, ...countValues)?.total,
          }
        }
        const expected = entries.filter(
          ({ themes, year, day: at }) =>
            filters.every((tag) => [...themes.map((key) => `theme:${key}`), `year:${year}`].includes(tag)) &&
            (!isSince || at >= 3),
        ).length
        expect(read('tagged titles', 'title')).toEqual(read('titles', 'title'))
        const byDate = read('tags', '-publishedAt')
        expect(byDate.ids).toHaveLength(expected)
        expect(byDate.total).toBe(expected)
        expect(read('updated', '-publishedAt')).toEqual(byDate)
        const paged = walk(replica, { filters, bounds, sort: 'title', limit: 2 })
        expect(paged).toEqual(read('titles', 'title').ids)
        replica.close()
      },
    ),
    { numRuns: 80 },
  )
})

test('property: filters, groups, ranges and orders are what a plain list says', () => {
  const THEMES = ['supply-chain', 'national-action', 'safety-by-design'] as const
  const tag = fc.constantFrom(...THEMES.map((key) => `theme:${key}`), 'year:2020', 'year:2021', 'year:1999')
  const entry = fc.record({
    title: fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '\uffff'), maxLength: 2 }),
    published: fc.integer({ min: 1, max: 4 }),
    updated: fc.integer({ min: 1, max: 4 }),
    themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
    year: fc.constantFrom(2020, 2021, 2022, null),
  })
  const bound = fc.record({
    field: fc.constantFrom('publishedAt' as const, 'updatedAt' as const),
    operator: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const),
    value: fc.integer({ min: 1, max: 4 }).map(day),
  })
  const FITS = {
    '>=': (a: string, b: string) => a >= b,
    '>': (a: string, b: string) => a > b,
    '<=': (a: string, b: string) => a <= b,
    '<': (a: string, b: string) => a < b,
  }
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 25 }),
      fc.uniqueArray(tag, { maxLength: 2 }),
      fc.array(fc.uniqueArray(tag, { maxLength: 3 }), { maxLength: 2 }),
      fc.array(bound, { maxLength: 2 }),
      fc.constantFrom(...SORTS),
      (entries, filters, anyOf, bounds, sort) => {
        const log = makeLog()
        const all = entries.map(({ title, themes, year, published, updated }, index) => ({
          id: `id-${index}`,
          tags: [...themes.map((key) => `theme:${key}`), ...(year ? [`year:${year}`] : [])],
          document: practice(`id-${index}`, {
            title,
            year,
            themes: themes.map((key) => ({ key, label: key })),
            publishedAt: day(published),
            updatedAt: day(updated),
          }),
        }))
        for (const { document } of all) log.publish(document)
        const replica = openReplica(':memory:')
        replica.apply(log.rows)
        const field = sort.replace('-', '') as 'title' | 'publishedAt' | 'updatedAt'
        const keyOf = ({ document }: (typeof all)[0]) =>
          Buffer.from(field === 'title' ? sortKeyOf(document.title) : document[field])
        const expected = all
          .filter(
            ({ tags, document }) =>
              filters.every((one) => tags.includes(one)) &&
              anyOf.every((group) => group.some((one) => tags.includes(one))) &&
              bounds.every((one) => FITS[one.operator](document[one.field], one.value)),
          )
          .sort((a, b) => Buffer.compare(keyOf(a), keyOf(b)) || (a.id < b.id ? -1 : 1))
          .map(({ id }) => id)
        if (sort.startsWith('-')) expected.reverse()
        const asked = { filters, anyOf, bounds, sort, limit: 3 }
        expect(walk(replica, asked)).toEqual(expected)
        expect(listIds(replica, query(asked)).total).toBe(expected.length)
        replica.close()
      },
    ),
    { numRuns: 300 },
  )
})
