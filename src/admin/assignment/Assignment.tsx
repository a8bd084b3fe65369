'use client'
import { useAuth } from '@payloadcms/ui'
import type { WorkflowStatus } from '../../workflow/status'
import { Moment } from '../review/Moment'
import { useTexts } from '../useTexts'
import { isOverdue } from './due'

/** Who reviews, by when and how soon: while there is something to review, or as far as it is known. */
export const Assignment = ({ status }: { status: Pick<WorkflowStatus, 'state' | 'assignment'> }) => {
  const text = useTexts()
  const { user } = useAuth()
  const { assignee, dueAt, priority } = status.assignment
  const inReview = status.state === 'in_review'
  if (!inReview && !assignee && !dueAt && !priority) return null
  return (
    <dl className="gl-sign-offs gl-assignment">
      {(inReview || assignee) && (
        <div>
          <dt>{text('assignment_reviewer')}</dt>
          <dd>
            {assignee ? <bdi>{assignee.name}</bdi> : text('assignment_inPool')}
            {assignee && assignee.id === user?.id && ` (${text('assignment_you')})`}
          </dd>
        </div>
      )}
      {dueAt && (
        <div>
          <dt>{text('assignment_due')}</dt>
          <dd>
            <Moment at={dueAt} />
            {isOverdue(dueAt, Date.now()) && (
              <strong className="gl-overdue"> {text('assignment_overdue')}</strong>
            )}
          </dd>
        </div>
      )}
      {priority && priority !== 'normal' && (
        <div>
          <dt>{text('assignment_priority')}</dt>
          <dd>{text(`assignment_priority_${priority}`)}</dd>
        </div>
      )}
    </dl>
  )
}
