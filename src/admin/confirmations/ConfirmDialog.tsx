'use client'
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { useTexts } from '../useTexts'

interface ConfirmDialogProps {
  /** @returns what went wrong, in words; null where it was done */
  confirm: (note: string) => Promise<string | null>
  onClose: () => void
}

/** Safeguarding says how it is known that a profile may stay. */
export const ConfirmDialog = ({ confirm, onClose }: ConfirmDialogProps) => {
  const text = useTexts()
  const field = useId()
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async () => {
    if (note.trim() === '') return setFault(text('confirmation_noteMissing'))
    setBusy(true)
    const failure = await confirm(note.trim())
    setBusy(false)
    if (failure !== null) return setFault(failure)
    toast.success(text('confirmation_done'))
    onClose()
  }

  return (
    <Modal title={text('confirmation_confirm')} busy={busy} onClose={onClose}>
      <p>{text('confirmation_confirmHelp')}</p>
      <div className="gl-dialog__field">
        <label htmlFor={`${field}-note`}>{text('confirmation_note')}</label>
        <textarea
          id={`${field}-note`}
          rows={4}
          maxLength={2_000}
          dir="auto"
          value={note}
          aria-required
          aria-invalid={fault !== null}
          aria-errormessage={fault === null ? undefined : `${field}-fault`}
          onChange={({ target }) => {
            setFault(null)
            setNote(target.value)
          }}
        />
      </div>
      {fault !== null && (
        <p className="gl-dialog__missing" id={`${field}-fault`} role="alert">
          {fault}
        </p>
      )}
      <ModalButtons
        confirm="confirmation"
        label={text('confirmation_confirm')}
        busy={busy}
        onCancel={onClose}
        onConfirm={() => void send()}
      />
    </Modal>
  )
}
