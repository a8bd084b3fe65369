'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { Locale } from '../../config/vocabulary'
import type { Passage } from '../../workflow/comments/passage'
import { useTexts } from '../useTexts'
import { TextBox } from './TextBox'
import { useDraft } from './useDraft'

/** What a new comment is about. */
export interface Target {
  /** Dotted path; null for the entry as a whole. */
  field: string | null
  locale: Locale | null
  passage: Passage | null
  /** In the words of the form. */
  name: string
}

interface ComposeDialogProps {
  target: Target
  draftKey: string
  maySetConditions: boolean
  onSend: (body: string, blocking: boolean) => Promise<string | null>
  onClose: () => void
}

/** Where a comment is written. The browser's own modal dialog keeps the focus inside and gives it back. */
export const ComposeDialog = ({
  target,
  draftKey,
  maySetConditions,
  onSend,
  onClose,
}: ComposeDialogProps) => {
  const text = useTexts()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [body, setBody] = useDraft(draftKey)
  const [blocking, setBlocking] = useState(false)

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector('textarea')?.focus()
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

  const send = async () => {
    const refusal = await onSend(body, blocking)
    if (refusal === null) {
      setBody('')
      dialog.current?.close()
    }
    return refusal
  }

  return (
    <dialog ref={dialog} className="gl-dialog gl-compose" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>
        {text(
          target.field === null ? 'commentOnEntry' : target.passage ? 'commentOnPassage' : 'commentOnField',
        )}
      </h2>
      {target.field !== null && (
        <p className="gl-compose__field">
          <bdi>{target.name}</bdi>
        </p>
      )}
      {target.passage && (
        <blockquote className="gl-comment-quote" dir="auto">
          {target.passage.quote}
        </blockquote>
      )}
      <TextBox
        label={text('commentText')}
        action={text('commentSend')}
        value={body}
        onChange={setBody}
        onSend={send}
        onCancel={() => dialog.current?.close()}
      >
        {maySetConditions && (
          <label className="gl-compose__condition">
            <input
              type="checkbox"
              checked={blocking}
              onChange={(event) => setBlocking(event.target.checked)}
            />
            <span>{text('commentBlocks')}</span>
          </label>
        )}
      </TextBox>
    </dialog>
  )
}
