import { say } from './messages'
import type { Subject, Task } from './rule'
import { oneTask } from './rule'

/** What goes live is not to be looked at again since yesterday: readers would be told at once that it may be out of date. */
export function lookAtReviewDate({ entry: { reviewBy }, at = new Date() }: Subject): Task[] {
  if (typeof reviewBy !== 'string' && !(reviewBy instanceof Date)) return []
  const past = new Date(reviewBy) <= at
  return oneTask(past ? [{ path: 'reviewBy', ...say('review_date_past') }] : [])
}
