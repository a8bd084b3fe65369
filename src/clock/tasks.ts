import { MAIL_TASKS } from '../notifications/queue/tasks'
import type { ClockTask } from './clock'

/** Everything that the clock of a portal runs. One line a room; each task stands in the room that it belongs to. */
export const TASKS: readonly ClockTask[] = [...MAIL_TASKS]
