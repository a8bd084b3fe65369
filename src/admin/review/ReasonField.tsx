'use client'
import { useId } from 'react'
import { type Action, MAX_REASON, TRANSITIONS } from '../../workflow/transitions'
import type { TextKey } from '../translations/texts'
import { useTexts } from '../useTexts'

interface ReasonFieldProps {
  action: Action
  required: boolean
  rows?: number
  value: string
  /** What is wrong with it, in words. */
  fault: string | null
  onChange: (value: string) => void
}

const helpFor = (action: Action): TextKey =>
  TRANSITIONS[action].reason === 'required' ? (`reasonHelp_${action}` as TextKey) : 'noteHelp'

/** The reason of an action, or a note where none is asked for. */
export const ReasonField = ({ action, required, rows = 6, value, fault, onChange }: ReasonFieldProps) => {
  const text = useTexts()
  const id = useId()
  return (
    <div className="gl-dialog__field">
      <label htmlFor={`${id}-reason`}>{text(required ? 'reason' : 'note')}</label>
      <p id={`${id}-help`}>{text(helpFor(action))}</p>
      <textarea
        id={`${id}-reason`}
        aria-describedby={`${id}-help ${id}-count`}
        aria-required={required}
        aria-invalid={fault !== null}
        aria-errormessage={fault === null ? undefined : `${id}-fault`}
        maxLength={MAX_REASON}
        rows={rows}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="gl-dialog__count" id={`${id}-count`}>
        {text('characters', { used: value.length, max: MAX_REASON })}
      </p>
      {fault !== null && (
        <p className="gl-dialog__missing" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
