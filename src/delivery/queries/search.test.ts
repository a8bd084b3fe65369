import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../config/vocabulary'
import { openReplica, type Replica } from '../replica/replica'
import { makeLog, organisation, practice, profile, refer } from '../testing/rows'
import { type SearchQuery, search } from './search'

let replica: Replica

beforeAll(() => {
  const log = makeLog()
  const theme = { key: 'supply-chain' as const, label: 'Supply chain' }
  log.publish(organisation('lego', { title: 'LEGO', searchText: 'Toys for children' }))
  log.publish(
    practice('training', {
      title: 'Supplier training',
      searchText: 'Trains suppliers to protect children',
      organisations: [refer('organisation', 'lego')],
      themes: [theme],
    }),
  )
  log.publish(
    practice('children', { title: 'Children first', searchText: 'A policy' }),
    practice('children', { locale: 'zh', title: '儿童优先', searchText: '保护儿童的政策' }),
    practice('children', { locale: 'ar', title: 'الأطفال أولاً', searchText: 'حِماية الأطفال' }),
  )
  log.publish(profile('moderator', { title: 'A moderator', searchText: 'Zürich, children and café' }))
  replica = openReplica(':memory:')
  replica.apply(log.rows)
})
afterAll(() => replica.close())

const find = (q: string, fields: Partial<SearchQuery> = {}) =>
  search(replica, { q, locale: 'en', filters: [], limit: 20, offset: 0, ...fields })
const ids = (q: string, fields: Partial<SearchQuery> = {}) => find(q, fields).hits.map(({ id }) => id)

describe('search', () => {
  test('puts a title before a text', () => {
    const found = ids('children')
    expect(found[0]).toBe('children')
    expect([...found].sort()).toEqual(['children', 'lego', 'moderator', 'training'])
  })

  test.each([
    ['suppl', ['training']],
    ['zurich CAFE', ['moderator']],
    ['"protect children"', ['training']],
    ['"children protect"', []],
    ['children policy', ['children']],
    ['nothing', []],
  ])('for %j finds %j', (q, expected) => {
    expect(ids(q)).toEqual(expected)
  })

  test('finds Chinese words of one character or more, and Arabic without vowel marks', () => {
    expect(ids('儿童', { locale: 'zh' })).toEqual(['children'])
    expect(ids('政策', { locale: 'zh' })).toEqual(['children'])
    expect(ids('童儿', { locale: 'zh' })).toEqual([])
    expect(ids('حماية الاطفال', { locale: 'ar' })).toEqual(['children'])
  })

  test('looks at the translation where there is one, and at English where there is none', () => {
    expect(ids('policy', { locale: 'zh' })).toEqual([])
    expect(ids('suppliers', { locale: 'zh' })).toEqual(['training'])
  })

  test('counts each facet over what was found, and filters by it', () => {
    const { facets, total } = find('children')
    expect(total).toBe(4)
    expect(facets).toEqual({
      type: [
        { value: 'practice', count: 2 },
        { value: 'organisation', count: 1 },
        { value: 'profile', count: 1 },
      ],
      organisation: [{ value: 'lego', count: 1 }],
      theme: [{ value: 'supply-chain', count: 1 }],
      region: [],
    })
    expect(ids('children', { type: 'profile' })).toEqual(['moderator'])
    expect(ids('children', { filters: ['organisation:lego', 'theme:supply-chain'] })).toEqual(['training'])
  })

  test('pages without losing the total', () => {
    const all = ids('children')
    const second = find('children', { limit: 1, offset: 1 })
    expect(second.hits.map(({ id }) => id)).toEqual(all.slice(1, 2))
    expect(second.total).toBe(4)
  })
})

describe('did you mean', () => {
  test.each([
    ['childern', 'children'],
    ['chilren polcy', 'children policy'],
    ['suplier', 'supplier'],
    ['uspplier', 'supplier'],
    ['zuirch', 'zürich'],
    ['"protct children"', 'protect children'],
  ])('for %j says %j', (q, expected) => {
    const { total, didYouMean } = find(q)
    expect(total).toBe(0)
    expect(didYouMean).toBe(expected)
    expect(find(didYouMean ?? '').total).toBeGreaterThan(0)
  })

  test.each(['children', 'qqqqqqq', 'x', '???', '儿童'])('for %j says nothing', (q) => {
    expect(find(q).didYouMean).toBeNull()
  })

  test('names nothing that the filters leave out, and nothing that was withdrawn', () => {
    expect(find('suplier', { type: 'profile' }).didYouMean).toBeNull()
    const log = makeLog()
    log.publish(practice('secret', { title: 'Clandestine' }))
    log.publish(practice('other', { title: 'Other' }))
    log.withdraw('practice', 'secret')
    const own = openReplica(':memory:')
    own.apply(log.rows)
    expect(
      search(own, { q: 'clandestin', locale: 'en', filters: [], limit: 1, offset: 0 }).didYouMean,
    ).toBeNull()
    expect(own.all("SELECT term FROM vocabulary WHERE term = 'clandestine'")).toEqual([])
    own.close()
  })
})

test('property: whatever is typed is a query, and what it finds holds its words', () => {
  const syntax = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    'NEAR',
    'AND',
    'OR',
    'NOT',
    '-',
    '+',
    '^',
    ':',
    '{',
    '}',
    'title:',
    "'",
    '\\',
    '\0',
  )
  const typed = fc
    .array(
      fc.oneof(
        syntax,
        fc.constantFrom('children', 'suplier', '儿童', 'الأطفال', 'é'),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(
      fc.oneof(typed, fc.string({ unit: 'binary', maxLength: 200 })),
      fc.constantFrom(...LOCALES),
      (q, locale) => {
        const found = find(q, { locale })
        expect(found.total).toBeGreaterThanOrEqual(found.hits.length)
        if (found.didYouMean !== null) expect(find(found.didYouMean, { locale }).total).toBeGreaterThan(0)
      },
    ),
    { numRuns: 2_000 },
  )
})
