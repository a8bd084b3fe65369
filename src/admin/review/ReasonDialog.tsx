'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { type Action, MAX_REASON, TRANSITIONS } from '../../workflow/transitions'
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

/**
 * Asks for the reason of an action, or for a note. The browser's own modal dialog keeps the focus inside and gives it back.
 * It stands inside the form of the entry, so it holds no form of its own.
 */
export const ReasonDialog = ({ action, required, onCancel, onConfirm }: ReasonDialogProps) => {
  const text = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const id = useId()

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // The drawer that the form may be in listens for Escape too, and keeps the browser from closing what lies over it.
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      shown?.close()
    }
    shown?.addEventListener('keydown', close)
    return () => shown?.removeEventListener('keydown', close)
  }, [])

  const confirm = () => {
    if (!required || reason.trim()) return onConfirm(reason)
    setMissing(true)
    dialog.current?.querySelector('textarea')?.focus()
  }

  return (
    <dialog ref={dialog} className="gl-dialog" aria-labelledby={`${id}-title`} onClose={onCancel}>
      <h2 id={`${id}-title`}>{text(`action_${action}`)}</h2>
      <label htmlFor={`${id}-reason`}>{text(required ? 'reason' : 'note')}</label>
      <p id={`${id}-help`}>{text(helpFor(action))}</p>
      <textarea
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
        <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
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
    </dialog>
  )
}
