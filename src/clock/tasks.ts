import type { ClockTask } from './clock'

/** Everything that the clock of a portal runs. One line a task; each stands in the room that it belongs to. */
export const TASKS: readonly ClockTask[] = []
