'use client'
import { useId } from 'react'
import { PRIORITIES, type Priority } from '../../config/vocabulary'
import { useTexts } from '../useTexts'

interface PriorityFieldProps {
  value: Priority
  onChange: (value: Priority) => void
}

export const PriorityField = ({ value, onChange }: PriorityFieldProps) => {
  const text = useTexts()
  const id = useId()
  return (
    <div className="gl-dialog__field">
      <label htmlFor={id}>{text('assignment_priority')}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = PRIORITIES.find((priority) => priority === target.value)
          if (chosen) onChange(chosen)
        }}
      >
        {PRIORITIES.map((priority) => (
          <option key={priority} value={priority}>
            {text(`assignment_priority_${priority}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
