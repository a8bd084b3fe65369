'use client'
import { Button } from '@payloadcms/ui'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Action } from '../../workflow/transitions'
import { Modal } from '../Modal'
import { useTexts } from '../useTexts'
import { DANGEROUS } from './offers'

interface DialogProps {
  title: string
  /** The words on the button that goes on. */
  confirmLabel?: string
  /** Named in `data-confirm`, and coloured as a danger where it is one. */
  action: Action
  busy?: boolean
  onCancel: () => void
  /** Left out, there is nothing to go on with, only to close. */
  onConfirm?: () => void
  children: ReactNode
}

/** What an action asks before it is taken. */
export const Dialog = ({
  title,
  confirmLabel,
  action,
  busy = false,
  onCancel,
  onConfirm,
  children,
}: DialogProps) => {
  const text = useTexts()
  // Enter in a field would save the entry, whose form this stands in.
  const confirmOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (!busy) onConfirm?.()
  }

  const dangerous = DANGEROUS.includes(action)
  return (
    <Modal title={title} busy={busy} onClose={onCancel} onKeyDown={confirmOnEnter}>
      {children}
      <div className="gl-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
          {text(onConfirm ? 'cancel' : 'bulk_close')}
        </Button>
        {onConfirm && (
          <Button
            buttonStyle={dangerous ? 'secondary' : 'primary'}
            className={dangerous ? 'gl-danger' : undefined}
            margin={false}
            disabled={busy}
            extraButtonProps={{ 'data-confirm': action }}
            onClick={onConfirm}
          >
            {busy ? text('working') : confirmLabel}
          </Button>
        )}
      </div>
    </Modal>
  )
}
