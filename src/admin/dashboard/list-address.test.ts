import { expect, it } from 'vitest'
import { listAddress } from './list-address'

it.each([
  [[], '/collections/practices'],
  [[['state', 'equals', 'draft']], '/collections/practices?where[or][0][and][0][state][equals]=draft'],
  [
    [
      ['dueAt', 'less_than_equal', '2026-11-24T12:00:00.000Z'],
      ['state', 'in', 'draft,in_review'],
    ],
    '/collections/practices?where[or][0][and][0][dueAt][less_than_equal]=2026-11-24T12%3A00%3A00.000Z&where[or][0][and][1][state][in]=draft%2Cin_review',
  ],
] as const)('%j is %s', (conditions, address) => {
  expect(listAddress('practices', conditions)).toBe(address)
})
