import type { ClockTask } from '../../clock/clock'
import { followDueRights, noticeEndingRights } from './clock'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** What the clock does about the rights of photographs. */
export const RIGHTS_TASKS: readonly ClockTask[] = [
  { name: 'rights', every: SECOND, run: followDueRights },
  { name: 'rights-notices', every: HOUR, run: noticeEndingRights },
]
