'use client'
import { Button, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from '../useTexts'

/** Beside a delivery that is settled: send it once more. */
export const SendAgain = () => {
  const text = useTexts()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const state = useFormFields(([fields]) => fields.state?.value)
  const [outcome, setOutcome] = useState<'queued' | 'failed' | null>(null)
  if (state === 'queued') return <p>{text('targetWaits')}</p>
  const again = async () => {
    const address = `${config.routes.api}/deliveries/${id}/again`
    const answer = await fetch(address, { method: 'POST', credentials: 'include' }).catch(() => null)
    setOutcome(answer?.ok ? 'queued' : 'failed')
  }
  return (
    <div>
      {outcome !== 'queued' && (
        <Button buttonStyle="secondary" size="medium" onClick={again} id="gl-target-again">
          {text('targetAgain')}
        </Button>
      )}
      <p role="status">
        {outcome === 'queued' && text('targetQueued')}
        {outcome === 'failed' && text('targetAgainFailed')}
      </p>
    </div>
  )
}
