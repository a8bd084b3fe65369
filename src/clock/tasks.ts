import { MAIL_TASKS } from '../notifications/queue/tasks'
import { LINK_TASKS } from '../publishing/links/tasks'
import { PHOTOGRAPH_TASKS } from '../publishing/photographs/tasks'
import { TARGET_TASKS } from '../publishing/targets/tasks'
import { CONFIRMATION_TASKS } from '../workflow/confirmations/tasks'
import { expireEmergencies } from '../workflow/emergencies'
import { REVIEW_DATE_TASKS } from '../workflow/review-dates/tasks'
import { RIGHTS_TASKS } from '../workflow/rights/tasks'
import { SCHEDULE_TASKS } from '../workflow/schedules/tasks'
import type { ClockTask } from './clock'

const SECOND = 1_000

/** Everything that the clock of a portal runs. One line a task; each stands in the room that it belongs to. */
export const TASKS: readonly ClockTask[] = [
  ...SCHEDULE_TASKS,
  ...MAIL_TASKS,
  ...TARGET_TASKS,
  ...RIGHTS_TASKS,
  ...REVIEW_DATE_TASKS,
  ...PHOTOGRAPH_TASKS,
  ...LINK_TASKS,
  ...CONFIRMATION_TASKS,
  { name: 'emergencies', every: 30 * SECOND, run: expireEmergencies },
]
