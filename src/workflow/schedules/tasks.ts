import type { ClockTask } from '../../clock/clock'
import { runDueSchedules } from './run'

/** What the clock does about schedules. A plan is carried out within five seconds of its time. */
export const SCHEDULE_TASKS: readonly ClockTask[] = [
  { name: 'schedules', every: 5_000, run: runDueSchedules },
]
