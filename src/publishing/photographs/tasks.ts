import type { ClockTask } from '../../clock/clock'
import { PHOTOGRAPHS } from './changed'
import { remakeDue } from './remake'

const MINUTE = 60_000

/** What the clock does about the files of photographs. */
export const PHOTOGRAPH_TASKS: readonly ClockTask[] = [{ name: PHOTOGRAPHS, every: MINUTE, run: remakeDue }]
