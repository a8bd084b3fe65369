import type { ClockTask } from '../../clock/clock'
import { followConfirmations } from './clock'

const HOUR = 3_600_000

/** What the clock does about the yearly confirmation of profiles. */
export const CONFIRMATION_TASKS: readonly ClockTask[] = [
  { name: 'confirmations', every: HOUR, run: followConfirmations },
]
