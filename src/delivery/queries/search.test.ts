import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
