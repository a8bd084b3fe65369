import { expect, it } from 'vitest'
import { confirmationAt } from './due'

const CONFIRMED = new Date('2027-02-01T10:00:00Z')
const after = (days: number, milliseconds = 0) =>
  new Date(CONFIRMED.getTime() + days * 86_400_000 + milliseconds)

it.each([
  [0, 0, 'confirmed'],
  [305, -1, 'confirmed'],
  [305, 0, 'soon'],
  [365, -1, 'soon'],
  [365, 0, 'due'],
  [395, -1, 'due'],
  [395, 0, 'lapsed'],
  [4_000, 0, 'lapsed'],
] as const)('after %s days and %s ms a profile is %s', (days, milliseconds, state) => {
  expect(confirmationAt(CONFIRMED, after(days, milliseconds))).toEqual({
    state,
    confirmedAt: CONFIRMED.toISOString(),
    dueAt: after(365).toISOString(),
    lapsesAt: after(395).toISOString(),
  })
})
