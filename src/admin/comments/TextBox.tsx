'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../useTexts'

/** As the portal takes it at most. Characters. */
const MAX_BODY = 5_000

interface TextBoxProps {
  label: string
  /** What the button says that sends it. */
  action: string
  value: string
  onChange: (text: string) => void
  /** @returns why it was refused, in words; null where it was done */
  onSend: () => Promise<string | null>
  onCancel: () => void
  children?: ReactNode
}

/** A text with its buttons. It stands inside the form of the entry, so it holds no form of its own. */
export const TextBox = ({ label, action, value, onChange, onSend, onCancel, children }: TextBoxProps) => {
  const text = useTexts()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async () => {
    if (value.trim() === '') return setRefusal(text('commentEmpty'))
    setBusy(true)
    setRefusal(await onSend())
    setBusy(false)
  }
  return (
    <div className="gl-comment-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to write.
        autoFocus
        rows={4}
        dir="auto"
        maxLength={MAX_BODY}
        value={value}
        aria-invalid={refusal !== null}
        aria-errormessage={refusal ? `${id}-refusal` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          setRefusal(null)
        }}
        onKeyDown={(event) => {
          // Return would send the form of the entry in some browsers, and ends a line here.
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault()
            void send()
          }
        }}
      />
      {children}
      {refusal && (
        <p className="gl-comment-box__refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      )}
      <div className="gl-comment-box__buttons">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onCancel}>
          {text('cancel')}
        </Button>
        <Button
          size="small"
          margin={false}
          disabled={busy}
          extraButtonProps={{ 'data-comment-send': true }}
          onClick={() => void send()}
        >
          {busy ? text('working') : action}
        </Button>
      </div>
    </div>
  )
}
