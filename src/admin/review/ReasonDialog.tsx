'use client'
import { Button } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { type Action, MAX_REASON, TRANSITIONS } from '../../workflow/transitions'
import { Dialog } from '../Dialog'
import type { TextKey } from '../translations/texts'
import { useTexts } from '../useTexts'
import { DANGEROUS } from './offers'

interface ReasonDialogProps {
  action: Action
  required: boolean
  onCancel: () => void
  onConfirm: (reason: string) => void
}

const helpFor = (action: Action): TextKey =>
  TRANSITIONS[action].reason === 'required' ? (`reasonHelp_${action}` as TextKey) : 'noteHelp'

/** Asks for the reason of an action, or for a note. */
export const ReasonDialog = ({ action, required, onCancel, onConfirm }: ReasonDialogProps) => {
  const text = useTexts()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const id = useId()

  const confirm = () => {
    if (!required || reason.trim()) return onConfirm(reason)
    setMissing(true)
    field.current?.focus()
  }

  return (
    <Dialog title={text(`action_${action}`)} onClose={onCancel}>
      <label htmlFor={`${id}-reason`}>{text(required ? 'reason' : 'note')}</label>
      <p id={`${id}-help`}>{text(helpFor(action))}</p>
      <textarea
        ref={field}
        id={`${id}-reason`}
        aria-describedby={`${id}-help ${id}-count`}
        aria-required={required}
        aria-invalid={missing}
        aria-errormessage={missing ? `${id}-missing` : undefined}
        maxLength={MAX_REASON}
        rows={6}
        dir="auto"
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
          setMissing(false)
        }}
      />
      <p className="gl-dialog__count" id={`${id}-count`}>
        {text('characters', { used: reason.length, max: MAX_REASON })}
      </p>
      {missing && (
        <p className="gl-dialog__missing" id={`${id}-missing`} role="alert">
          {text('reasonRequired')}
        </p>
      )}
      <div className="gl-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
          {text('cancel')}
        </Button>
        <Button
          buttonStyle={DANGEROUS.includes(action) ? 'secondary' : 'primary'}
          className={DANGEROUS.includes(action) ? 'gl-danger' : undefined}
          margin={false}
          extraButtonProps={{ 'data-confirm': action }}
          onClick={confirm}
        >
          {text(`action_${action}`)}
        </Button>
      </div>
    </Dialog>
  )
}
