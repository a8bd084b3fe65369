import type { ClockTask } from '../../clock/clock'
import { followReviewDates } from './clock'

/** What the clock does about the dates by which entries are looked at again. */
export const REVIEW_DATE_TASKS: readonly ClockTask[] = [
  { name: 'review-dates', every: 10_000, run: followReviewDates },
]
