import { describe, expect, it } from 'vitest'
import { lookAtReviewDate } from './review-date'

const AT = new Date('2027-03-01T12:00:00Z')
const found = (reviewBy: unknown, at?: Date) =>
  lookAtReviewDate({
    collection: 'practices',
    entry: { reviewBy },
    references: [],
    photos: new Map(),
    at,
  }).map(({ findings }) => findings.map(({ path, code }) => `${path} ${code}`))

describe('the date by which an entry is looked at again', () => {
  it.each([
    ['2027-03-01T12:00:00.001Z', []],
    ['2027-03-01T12:00:00.000Z', ['reviewBy review_date_past']],
    ['2020-01-01T00:00:00.000Z', ['reviewBy review_date_past']],
    [new Date('2020-01-01'), ['reviewBy review_date_past']],
    [new Date('2030-01-01'), []],
  ])('is still to come: %s', (reviewBy, findings) => {
    expect(found(reviewBy, AT)).toEqual([findings])
  })

  it.each([[null], [undefined], [7]])('is nothing to look at where it is %j', (reviewBy) => {
    expect(found(reviewBy, AT)).toEqual([])
  })

  it('is compared with now where nothing else is said', () => {
    expect(found(new Date(Date.now() - 1_000))).toEqual([['reviewBy review_date_past']])
    expect(found(new Date(Date.now() + 60_000))).toEqual([[]])
  })
})
