'use client'
import { useId } from 'react'
import { useTexts } from '../useTexts'
import { fieldOf, QUICK, type QuickName, quickDue } from './due'

interface DueFieldProps {
  /** As the browser's field for a date and time has it; empty for none. */
  value: string
  /** Empty means that every entry keeps its date. */
  keep: boolean
  fault: string | null
  /** @param incomplete a date without a time, or the other way round */
  onChange: (value: string, incomplete: boolean) => void
}

const NAMES = Object.keys(QUICK) as QuickName[]

/** By when the review is wanted: a quick choice, or a date and time in the time zone of whoever chooses. */
export const DueField = ({ value, keep, fault, onChange }: DueFieldProps) => {
  const text = useTexts()
  const id = useId()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const now = new Date()
  return (
    <div className="gl-dialog__field">
      <label htmlFor={`${id}-due`}>{text('assignment_due')}</label>
      <p id={`${id}-help`}>
        {text('assignment_dueHelp')} <bdi>{zone}</bdi>
      </p>
      <div className="gl-due">
        <input
          id={`${id}-due`}
          type="datetime-local"
          value={value}
          min={fieldOf(now.toISOString())}
          aria-describedby={`${id}-help`}
          aria-invalid={fault !== null}
          aria-errormessage={fault === null ? undefined : `${id}-fault`}
          onChange={({ target }) => onChange(target.value, target.validity.badInput)}
          onBlur={({ target }) => onChange(target.value, target.validity.badInput)}
        />
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            data-due={name}
            aria-pressed={value === quickDue(name, now)}
            onClick={() => onChange(quickDue(name, new Date()), false)}
          >
            {text(`assignment_${name}`)}
          </button>
        ))}
        <button type="button" data-due="none" aria-pressed={value === ''} onClick={() => onChange('', false)}>
          {text(keep ? 'bulk_keep' : 'assignment_noDue')}
        </button>
      </div>
      {fault !== null && (
        <p className="gl-dialog__missing" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
