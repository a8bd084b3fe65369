'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Modal } from './Modal'
import { useTexts } from './useTexts'

interface LinkShownProps {
  title: string
  /** The link, which nobody can look up again. */
  link: string
  onClose: () => void
  children: ReactNode
}

/** A link that is told once, to be copied. */
export const LinkShown = ({ title, link, onClose, children }: LinkShownProps) => {
  const text = useTexts()
  const field = useId()
  const shown = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  const copy = async () => {
    shown.current?.select()
    // A page that is not on HTTPS has no clipboard: the link is selected then, to be copied by hand.
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied(done === true)
  }

  return (
    <Modal title={title} className="gl-invite" onClose={onClose}>
      {children}
      <div className="gl-dialog__field">
        <label htmlFor={field}>{text('guestsLink')}</label>
        <input
          id={field}
          ref={shown}
          type="text"
          name="guest-link"
          dir="ltr"
          readOnly
          value={link}
          onFocus={({ target }) => target.select()}
        />
      </div>
      <p className="gl-invite__kept">{text('guestsLinkOnce')}</p>
      <p role="status">{copied ? text('guestsCopied') : ''}</p>
      <div className="gl-dialog__buttons">
        <Button
          buttonStyle="secondary"
          margin={false}
          extraButtonProps={{ 'data-copy': '' }}
          onClick={() => void copy()}
        >
          {text('guestsCopy')}
        </Button>
        <Button buttonStyle="primary" margin={false} extraButtonProps={{ 'data-done': '' }} onClick={onClose}>
          {text('guestsDone')}
        </Button>
      </div>
    </Modal>
  )
}
