import { expect, test } from 'vitest'
import { byteRangeOf } from './byte-range'

test.each([
  [undefined, null],
  ['bytes=0-6', { start: 0, end: 6 }],
  ['bytes=5-', { start: 5, end: 16 }],
  ['bytes=-5', { start: 12, end: 16 }],
  ['bytes=-500', { start: 0, end: 16 }],
  ['bytes=10-900', { start: 10, end: 16 }],
  ['bytes=16-16', { start: 16, end: 16 }],
  ['bytes=17-', 'unsatisfiable'],
  ['bytes=900-901', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=6-2', null],
  ['bytes=0-1,3-4', null],
  ['items=0-1', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  [`bytes=${'9'.repeat(40)}-`, null],
])('of %j', (header, range) => {
  expect(byteRangeOf(header, 17)).toEqual(range)
})
