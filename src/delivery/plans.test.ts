import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateRows } from '../../tests/bench/generate'
import { type Bound, YEARS_SQL } from './queries/filters'
import { ADDRESS_SQL, GONE_SQL, LIVE_SQL } from './queries/find'
import { FRAGMENT_SQL, FRAGMENTS_SQL, SHOWN_LOCALES_SQL } from './queries/fragments'
import { COUNT_SQL, countOfGroupSql, type ListQuery, listSql, SORTS, type Source } from './queries/list'
import { DOCUMENT_SQL, LOCALES_SQL, POINTERS_SQL, REFERENCE_SQL } from './queries/present'

import { searchSql } from './queries/search'
import { CHANGES_INSIDE_SQL, CHANGES_SQL } from './queries/sync'
import { openReplica, type Replica } from './replica/replica'
import { ADDRESSES_SQL, NEWEST_SQL } from './routes/feeds'
import { KNOWN_MEDIA_SQL, LIVE_MEDIA_SQL } from './routes/media'

let replica: Replica
beforeAll(() => {
  replica = openReplica(':memory:')
  replica.apply([...generateRows({ practices: 200 })])
})
afterAll(() => replica.close())

const planOf = (sql: string, values: readonly (string | number)[]) =>
  replica.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail)

/** A step that reads a whole table or index; the full-text index reads by its own, and a list of tags or ids is a value of ours. */
const isScan = (step: string) =>
  /^SCAN /.test(step) && !/VIRTUAL TABLE INDEX \d+:\S+|^SCAN (json_each|wanted)/.test(step)

const POINTS: [string, (string | number)[]][] = [
  [LIVE_SQL, ['practice', 'a']],
  [GONE_SQL, ['practice', 'a']],
  [ADDRESS_SQL, ['a', 'practice']],
  [COUNT_SQL, ['practice', '']],
  [DOCUMENT_SQL, ['a', 'en']],
  [REFERENCE_SQL, ['a', 'en']],
  [POINTERS_SQL, ['practice', 'organisation:a', 'fr', 'en']],
  [FRAGMENT_SQL, ['en', 'practice', 'a']],
  [FRAGMENTS_SQL, ['["a"]', 'en']],
  [LOCALES_SQL, ['a']],
  [YEARS_SQL, ['practice']],
  [CHANGES_SQL, [5, 10]],
  [CHANGES_INSIDE_SQL, [5, 'a', 10]],
  [NEWEST_SQL, ['practice', '', 5]],
  [ADDRESSES_SQL, ['practice', 5]],
  [LIVE_MEDIA_SQL, ['/media/photos/a.webp', 0]],
  [KNOWN_MEDIA_SQL, ['/media/photos/a.webp']],
]

describe('every query is answered by an index', () => {
  test.each(POINTS)('%s', (sql, values) => {
    const plan = planOf(sql, values)
    expect(plan.filter(isScan)).toEqual([])
    expect(plan.join()).not.toContain('TEMP B-TREE')
  })

  test('the locales of an entry, without an order', () => {
    expect(planOf(SHOWN_LOCALES_SQL, ['a']).filter(isScan)).toEqual([])
  })

  const cursorOf = (sort: string) =>
    Buffer.from(JSON.stringify([sort.replace('-', ''), '2020', 'a'])).toString('base64url')
  const lists = (['tags', 'updated', 'titles', 'tagged titles'] satisfies Source[]).flatMap((source) =>
    SORTS.filter(
      (sort) =>
        sort.includes('title') === source.includes('titles') &&
        (source === 'updated' || !sort.includes('updatedAt')),
    ).flatMap((sort) =>
      [[], ['theme:supply-chain'], ['theme:supply-chain', 'year:2020']].flatMap((filters) =>
        [undefined, cursorOf(sort)].map((cursor) => ({ source, sort, filters, cursor })),
      ),
    ),
  )

  test.each(lists)(
    'a list from $source by $sort, filters $filters, cursor $cursor',
    ({ source, ...list }) => {
      const asked: ListQuery = { type: 'practice', locale: 'en', limit: 20, ...list }
      const since: Bound = { field: 'updatedAt', operator: '>=', value: '2020-01-01T00:00:00.000Z' }
      const bounds = source === 'updated' ? [since] : []
      const { page, pageValues, count, countValues } = listSql(source, { ...asked, bounds })
      const plan = planOf(page, pageValues)
      expect([...plan, ...planOf(count, countValues)].filter(isScan)).toEqual([])
      // Where the order is that of the index, nothing is sorted: a page costs the same however many there are.
      const isSorted = plan.join().includes('USE TEMP B-TREE FOR ORDER BY')
      expect(isSorted).toBe(
        (source === 'updated' && list.sort.includes('publishedAt')) || source === 'tagged titles',
      )
    },
  )

  test('one tag of a group, and its count', () => {
    const anyOf = [['theme:supply-chain', 'theme:safety-by-design']]
    const asked = { type: 'practice', locale: 'en', limit: 20, sort: 'title', filters: [] } as const
    const counted = countOfGroupSql(['year:2020', 'year:2021'], { ...asked, anyOf })
    const listed = listSql('titles', { ...asked, anyOf })
    expect(planOf(counted.count, counted.countValues).filter(isScan)).toEqual([])
    expect(planOf(listed.page, listed.pageValues).filter(isScan)).toEqual([])
  })

  test('search', () => {
    const filters = ['theme:supply-chain']
    const { hits, types, tags, values } = searchSql('"child" *', {
      ...{ q: '', locale: 'fr' as const, type: 'practice' as const, filters, limit: 20, offset: 0 },
    })
    for (const [sql, more] of [
      [hits, [20, 0]],
      [types, []],
      [tags, []],
    ] as const)
      expect(planOf(sql, [...values, ...more]).filter(isScan)).toEqual([])
  })
})
