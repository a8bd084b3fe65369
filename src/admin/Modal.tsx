'use client'
import { type KeyboardEventHandler, type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface ModalProps {
  title: string
  onClose: () => void
  className?: string
  busy?: boolean
  onKeyDown?: KeyboardEventHandler
  children: ReactNode
}

/**
 * The browser's own modal dialog: it keeps the focus inside and gives it back. It stands inside the form of the entry, so it holds no
 * form of its own.
 */
export const Modal = ({ title, onClose, className, busy, onKeyDown, children }: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // A drawer that the form may be in listens for Escape too, and keeps the browser from closing what lies over it.
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      // What is under way is waited for.
      if (shown?.ariaBusy !== 'true') shown?.close()
    }
    shown?.addEventListener('keydown', close)
    return () => {
      shown?.removeEventListener('keydown', close)
      // Closed before it goes, it gives the focus back.
      shown?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={['gl-dialog', className].filter(Boolean).join(' ')}
      aria-labelledby={id}
      aria-busy={busy}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
