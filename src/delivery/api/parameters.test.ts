import { describe, expect, test } from 'vitest'
import { Problem } from '../responses/problem'
import { LIST_PARAMETERS, readParameters, SEARCH_PARAMETERS, SYNC_PARAMETERS } from './parameters'

const read = (query: string) => readParameters(LIST_PARAMETERS.practice, new URLSearchParams(query))

function errorsOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.members.errors
    throw error
  }
  return undefined
}

describe('parameters of a list', () => {
  test('come with their defaults', () => {
    expect(read('')).toEqual({ limit: 20, sort: '-publishedAt' })
  })

  test('are read', () => {
    expect(read('limit=5&sort=title&theme=supply-chain&year=2020&fields=title,slug&locale=fr')).toEqual({
      limit: 5,
      sort: 'title',
      theme: 'supply-chain',
      year: 2020,
      fields: ['title', 'slug'],
      locale: 'fr',
    })
  })

  test.each([
    ['limt=5', { name: 'limt', detail: 'Unknown parameter. Did you mean “limit”?', nearest: 'limit' }],
    ['qqqqqqqqqq=5', { name: 'qqqqqqqqqq', detail: 'Unknown parameter.' }],
    ['limit=5&limit=6', { name: 'limit', detail: 'Given more than once.' }],
    ['theme=suply-chain', { name: 'theme', nearest: 'supply-chain' }],
    ['fields=title,sumary', { name: 'fields', nearest: 'summary' }],
    ['fields=', { name: 'fields' }],
    ['locale=de', { name: 'locale' }],
    ['kind=company', { name: 'kind' }],
    ['__proto__=1', { name: '__proto__' }],
    ['updatedSince=yesterday', { name: 'updatedSince' }],
    ['updatedSince=2026-01-01', { name: 'updatedSince' }],
    ['updatedSince=2026-02-30T00:00:00Z', { name: 'updatedSince' }],
    ['organisation=a%27%20OR%201', { name: 'organisation' }],
  ])('%s is refused', (query, error) => {
    expect(errorsOf(() => read(query))).toEqual([expect.objectContaining(error)])
  })

  test.each(['0', '101', '-1', '1.5', '1e1', ' 5', '', '0x5', 'NaN'])('limit=%s is refused', (limit) => {
    expect(errorsOf(() => read(`limit=${encodeURIComponent(limit)}`))).toEqual([
      expect.objectContaining({ name: 'limit' }),
    ])
  })

  test('are all named, not the first alone', () => {
    expect(
      errorsOf(() => read('limit=0&locale=de&x=1'))
        ?.map(({ name }) => name)
        .sort(),
    ).toEqual(['limit', 'locale', 'x'])
  })
})

test('search wants something to look for', () => {
  for (const query of ['', 'q=', 'q=%20', `q=${'x'.repeat(201)}`]) {
    expect(errorsOf(() => readParameters(SEARCH_PARAMETERS, new URLSearchParams(query)))).toHaveLength(1)
  }
})

test('sync takes a number, or what a page gave as next', () => {
  const since = (value: string) =>
    readParameters(SYNC_PARAMETERS, new URLSearchParams({ since: value })).since
  expect(since('12')).toBe('12')
  expect(since('12~0a1b-2c')).toBe('12~0a1b-2c')
  for (const value of ['-1', 'x', '12~', '1e3']) expect(errorsOf(() => since(value))).toHaveLength(1)
})
