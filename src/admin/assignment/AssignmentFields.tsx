'use client'
import type { Obstacle } from '../../workflow/errors'
import { useObstacleText } from '../review/useObstacleText'
import { useTexts } from '../useTexts'
import type { AssignmentFields as Fields } from './change'
import { DueField } from './DueField'
import { PriorityField } from './PriorityField'
import { ReviewerField } from './ReviewerField'
import './assignment.css'

interface AssignmentFieldsProps {
  /** Where the reviewers are asked for. */
  reviewersUrl: string
  value: Fields
  /** For several entries at once: each may keep what it has. */
  keep?: boolean
  /** What the portal found wrong with what was given before. */
  faults: readonly Obstacle[]
  /** The field for the date holds half a date. */
  incomplete: boolean
  onChange: (value: Fields, incomplete: boolean) => void
}

/** Who reviews, by when, and how soon. */
export const AssignmentFields = ({
  reviewersUrl,
  value,
  keep = false,
  faults,
  incomplete,
  onChange,
}: AssignmentFieldsProps) => {
  const text = useTexts()
  const obstacleText = useObstacleText()
  const faultAt = (path: string) => {
    const found = faults.find((fault) => fault.path === path)
    return found ? obstacleText(found) : null
  }
  return (
    <>
      <ReviewerField
        url={reviewersUrl}
        value={value.assignee}
        keep={keep}
        fault={faultAt('assignee')}
        onChange={(assignee) => onChange({ ...value, assignee }, incomplete)}
      />
      <DueField
        value={value.due}
        keep={keep}
        fault={incomplete ? text('assignment_dueIncomplete') : faultAt('dueAt')}
        onChange={(due, half) => onChange({ ...value, due }, half)}
      />
      <PriorityField
        value={value.priority}
        keep={keep}
        onChange={(priority) => onChange({ ...value, priority }, incomplete)}
      />
    </>
  )
}
