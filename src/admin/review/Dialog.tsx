'use client'
import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Action } from '../../workflow/transitions'
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

/**
 * What an action asks before it is taken. The browser's own modal dialog keeps the focus inside and gives it back.
 * It stands inside the form of the entry, so it holds no form of its own.
 */
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
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // The drawer that the form may be in listens for Escape too, and keeps the browser from closing what lies over it.
    const close = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      shown?.close()
    }
    shown?.addEventListener('keydown', close)
    return () => shown?.removeEventListener('keydown', close)
  }, [])

  // Enter in a field would save the entry, whose form this stands in.
  const confirmOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (!busy) onConfirm?.()
  }

  const dangerous = DANGEROUS.includes(action)
  return (
    <dialog
      ref={dialog}
      className="gl-dialog"
      aria-labelledby={`${id}-title`}
      aria-busy={busy}
      onClose={onCancel}
      onKeyDown={confirmOnEnter}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <div className="gl-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
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
    </dialog>
  )
}
