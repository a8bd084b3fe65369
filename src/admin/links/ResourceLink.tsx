'use client'
import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { useFailureText } from '../review/useWorkflow'
import { useDay } from '../rights/useDay'
import { useTexts } from '../useTexts'
import { useLink } from './useLink'
import './links.css'

/** In the form of an entry, below a resource that is a link: what the last check found, and a button that checks it now. */
export const ResourceLink = ({ path }: { path: string }) => {
  const text = useTexts()
  const day = useDay()
  const failureText = useFailureText()
  const { id } = useDocumentInfo()
  const row = path.slice(0, path.lastIndexOf('.'))
  const url = useFormFields(([fields]) => fields[`${row}.url`])
  const document = useFormFields(([fields]) => fields[`${row}.document`]?.value)
  const isSaved = id !== undefined && url?.value === url?.initialValue
  const address = typeof url?.value === 'string' && url.value !== '' && !document ? url.value : null
  const { known, act } = useLink(isSaved ? address : null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  if (address === null) return null
  if (!isSaved) return <p className="gl-link">{text('links_saveFirst')}</p>
  if (!known) return null
  const send = async (action: 'check' | 'stand') => {
    setBusy(true)
    const answer = await act(action)
    setBusy(false)
    setTrouble(answer.ok ? '' : failureText(answer))
  }
  const { status, lastCheckedAt, failure } = known
  const mayStand = status === 'broken' || status === 'review-again'
  return (
    <div className="gl-link">
      <p className="gl-link__status" role="status">
        <strong data-status={status}>{text(`links_status_${status}`)}</strong>{' '}
        {lastCheckedAt ? text('links_checkedAt', { when: day(lastCheckedAt) }) : text('links_never')}
        {failure && (
          <>
            {' '}
            {text('links_failure')} <code dir="ltr">{failure}</code>
          </>
        )}
      </p>
      <div className="gl-link__buttons">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          aria-label={`${text('links_checkNow')}: ${address}`}
          onClick={() => void send('check')}
        >
          {text(busy ? 'working' : 'links_checkNow')}
        </Button>
        {mayStand && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy}
            aria-label={`${text('links_stand')}: ${address}`}
            onClick={() => void send('stand')}
          >
            {text('links_stand')}
          </Button>
        )}
      </div>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
