'use client'
import { Button } from '@payloadcms/ui'
import { useTexts } from '../useTexts'
import { useMailRequest } from './useMailRequest'
import './mail.css'

/** Above the list: everything that failed goes back into the queue, as after an outage of the mail server. */
export const MailQueueActions = () => {
  const text = useTexts()
  const { busy, outcome, send } = useMailRequest()
  const again = () =>
    send('again', ({ queued = 0 }) =>
      queued === 0 ? text('mailNoneFailed') : text('mailQueuedAgain', { count: queued }),
    )
  return (
    <div className="gl-mail-actions">
      <Button buttonStyle="secondary" size="medium" disabled={busy} onClick={again} id="gl-mail-all-again">
        {text('mailSendAllAgain')}
      </Button>
      <p role="status">{outcome}</p>
    </div>
  )
}
