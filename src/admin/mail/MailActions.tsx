'use client'
import { Button, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { useTexts } from '../useTexts'
import { useMailRequest } from './useMailRequest'
import './mail.css'

/** Beside a mail that failed: try again, or give up. */
export const MailActions = () => {
  const text = useTexts()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const state = useFormFields(([fields]) => fields.state?.value)
  const { busy, outcome, send } = useMailRequest()
  const [asking, setAsking] = useState(false)
  const [handled, setHandled] = useState(false)
  const again = async () => {
    if (await send(`${id}/again`, ({ queued = 0 }) => text('mailQueuedAgain', { count: queued })))
      setHandled(true)
  }
  const discard = async () => {
    if (!(await send(`${id}/discard`, () => text('mailDiscarded')))) return
    setHandled(true)
    router.push(formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/mails' }))
  }
  if (state !== 'failed' && !handled) return null
  return (
    <div className="gl-mail-actions">
      {!handled && (
        <>
          {asking && <p id="gl-mail-sure">{text('mailDiscardSure')}</p>}
          <div className="gl-mail-actions__buttons">
            <Button buttonStyle="primary" size="medium" disabled={busy} onClick={again} id="gl-mail-again">
              {text('mailSendAgain')}
            </Button>
            <Button
              buttonStyle="secondary"
              size="medium"
              disabled={busy}
              onClick={asking ? discard : () => setAsking(true)}
              extraButtonProps={asking ? { 'aria-describedby': 'gl-mail-sure' } : undefined}
              id="gl-mail-discard"
            >
              {text(asking ? 'mailDiscardYes' : 'mailDiscard')}
            </Button>
          </div>
        </>
      )}
      <p role="status">{outcome}</p>
    </div>
  )
}
