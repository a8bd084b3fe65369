'use client'
import { useId } from 'react'
import { PRIORITIES, type Priority } from '../../config/vocabulary'
import { useTexts } from '../useTexts'

interface PriorityFieldProps {
  value: Priority | undefined
  /** Offers to leave it as it is. */
  keep: boolean
  onChange: (value: Priority | undefined) => void
}

export const PriorityField = ({ value, keep, onChange }: PriorityFieldProps) => {
  const text = useTexts()
  const id = useId()
  return (
    <div className="gl-dialog__field">
      <label htmlFor={id}>{text('assignment_priority')}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(PRIORITIES.find((priority) => priority === target.value))}
      >
        {keep && <option value="">{text('bulk_keep')}</option>}
        {PRIORITIES.map((priority) => (
          <option key={priority} value={priority}>
            {text(`assignment_priority_${priority}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
