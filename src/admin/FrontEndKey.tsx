'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from './useTexts'

/** Makes a key for a front end and shows it this once. */
export const FrontEndKey = () => {
  const text = useTexts()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const [key, setKey] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  if (!id) return <p>{text('keySaveFirst')}</p>
  const make = async () => {
    const answer = await fetch(`${config.routes.api}/front-ends/${id}/key`, {
      method: 'POST',
      credentials: 'include',
    })
    setFailed(!answer.ok)
    if (answer.ok) setKey(((await answer.json()) as { key: string }).key)
  }
  return (
    <div>
      <Button buttonStyle="secondary" size="small" onClick={make}>
        {text('newKey')}
      </Button>
      <div role="status">
        {failed && <p>{text('keyFailed')}</p>}
        {key && (
          <p>
            {text('keyOnce')}
            <br />
            <code>{key}</code>
          </p>
        )}
      </div>
    </div>
  )
}
