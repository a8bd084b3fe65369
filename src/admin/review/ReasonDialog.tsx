'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../useTexts'

const MAX_REASON = 5_000

interface ReasonDialogProps {
  title: string
  required: boolean
  onCancel: () => void
  onConfirm: (reason: string) => void
}

/** Asks for the reason of an action. The browser's own dialog keeps the focus and closes on Escape. */
export const ReasonDialog = ({ title, required, onCancel, onConfirm }: ReasonDialogProps) => {
  const text = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    // The dialog stands inside the form of the entry, which must not be submitted.
    event.stopPropagation()
    if (!required || reason.trim()) onConfirm(reason.trim())
  }
  return (
    <dialog ref={dialog} className="gl-dialog" aria-labelledby={`${id}-title`} onClose={onCancel}>
      <h2 id={`${id}-title`}>{title}</h2>
      <label htmlFor={`${id}-reason`}>{text('reason')}</label>
      <p id={`${id}-hint`}>{text(required ? 'reasonRequired' : 'reasonOptional')}</p>
      <textarea
        id={`${id}-reason`}
        aria-describedby={`${id}-hint`}
        required={required}
        maxLength={MAX_REASON}
        rows={5}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="gl-dialog__count">
        {reason.length} / {MAX_REASON}
      </p>
      <div className="gl-dialog__buttons">
        <Button buttonStyle="secondary" onClick={() => dialog.current?.close()}>
          {text('cancel')}
        </Button>
        <Button onClick={confirm} disabled={required && !reason.trim()}>
          {title}
        </Button>
      </div>
    </dialog>
  )
}
