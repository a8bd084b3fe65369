import { expect, it } from 'vitest'
import { standingOf } from './rows'

const NOW = new Date('2027-03-01T12:00:00Z')
const LATER = '2027-03-08T12:00:00.000Z'
const NEWEST = { contentHash: 'a' }

it.each([
  ['open', { expiresAt: LATER, contentHash: 'a' }],
  ['open', { expiresAt: '2027-03-01T12:00:00.001Z', contentHash: 'a' }],
  ['expired', { expiresAt: '2027-03-01T12:00:00.000Z', contentHash: 'a' }],
  ['expired', { expiresAt: '2027-02-01T12:00:00.000Z', contentHash: 'b' }],
  ['overtaken', { expiresAt: LATER, contentHash: 'b' }],
  ['revoked', { expiresAt: LATER, contentHash: 'a', revokedAt: '2027-02-28T12:00:00.000Z' }],
  [
    'revoked',
    { expiresAt: '2027-02-01T12:00:00.000Z', contentHash: 'b', revokedAt: '2027-02-28T12:00:00.000Z' },
  ],
] as const)('a link is %s: %j', (state, link) => {
  expect(standingOf(link, NEWEST, NOW)).toBe(state)
})
