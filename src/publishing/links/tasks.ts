import type { ClockTask } from '../../clock/clock'
import { checkDueLinks } from './nightly'

const MINUTE = 60_000

/** What the clock does about links. */
export const LINK_TASKS: readonly ClockTask[] = [
  { name: 'links', every: 10 * MINUTE, run: (payload, now) => checkDueLinks(payload, now) },
]
