'use client'
import { Button, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import '../mail/mail.css'

/** Beside a link: ask for it now, or say that what it answers is as it should be. */
export const LinkActions = () => {
  const text = useTexts()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const router = useRouter()
  const url = useEntryUrl('link-checks', String(id ?? ''))
  const failureText = useFailureText()
  const status = useFormFields(([fields]) => fields.status?.value)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState('')
  if (id === undefined) return null
  const send = async (action: 'check' | 'stand') => {
    setBusy(true)
    const answer = await ask<{ status: string }>(url(`/${action}`), {
      method: 'POST',
      language: i18n.language,
    })
    setBusy(false)
    setOutcome(answer.ok ? text(`links_done_${action}`) : failureText(answer))
    if (answer.ok) router.refresh()
  }
  return (
    <div className="gl-mail-actions">
      <div className="gl-mail-actions__buttons">
        <Button size="medium" disabled={busy} onClick={() => void send('check')} id="gl-link-check">
          {text(busy ? 'working' : 'links_checkNow')}
        </Button>
        {status !== 'ok' && status !== 'unchecked' && (
          <Button
            buttonStyle="secondary"
            size="medium"
            disabled={busy}
            onClick={() => void send('stand')}
            id="gl-link-stand"
          >
            {text('links_stand')}
          </Button>
        )}
      </div>
      <p role="status">{outcome}</p>
    </div>
  )
}
