import type { Priority } from '../../config/vocabulary'
import type { ActionInput } from '../../workflow/input'
import type { WorkflowStatus } from '../../workflow/status'
import { fieldOf, momentOf } from './due'

/** What the fields of an assignment hold. */
export interface AssignmentFields {
  /** Id of the reviewer; null for the pool. Undefined, as below: several entries keep what each has. */
  assignee: string | null | undefined
  /** As the browser's field for a date and time has it. */
  due: string
  priority: Priority | undefined
}

/** The fields for several entries at once, before anything is said. */
export const UNCHANGED: AssignmentFields = { assignee: undefined, due: '', priority: undefined }

export const fieldsOf = ({ assignee, dueAt, priority }: WorkflowStatus['assignment']): AssignmentFields => ({
  assignee: assignee?.id ?? null,
  due: fieldOf(dueAt),
  priority: priority ?? 'normal',
})

/**
 * What an action is told of an assignment: what changed, and nothing else. A due date that has passed is not sent again, as it
 * would be refused.
 */
export const changeOf = (
  before: AssignmentFields,
  now: AssignmentFields,
): Pick<ActionInput, 'assignee' | 'dueAt' | 'priority'> => ({
  ...(now.assignee === before.assignee ? {} : { assignee: now.assignee }),
  ...(now.due === before.due ? {} : { dueAt: momentOf(now.due) }),
  ...(now.priority === before.priority ? {} : { priority: now.priority }),
})
