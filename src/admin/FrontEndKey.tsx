'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from './useTexts'

/** Makes a key for a front end and shows it this once. */
export const FrontEndKey = () => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const [made, setMade] = useState<{ key: string; formerKeyUntil: string | null } | null>(null)
  const [failed, setFailed] = useState(false)
  if (!id) return <p>{text('keySaveFirst')}</p>
  const make = async (body: { overlapHours?: number }) => {
    const answer = await fetch(`${config.routes.api}/front-ends/${id}/key`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    setFailed(!answer.ok)
    if (answer.ok) setMade((await answer.json()) as NonNullable<typeof made>)
  }
  return (
    <div>
      <Button buttonStyle="secondary" size="small" onClick={() => make({})}>
        {text('newKey')}
      </Button>{' '}
      <Button buttonStyle="secondary" size="small" onClick={() => make({ overlapHours: 0 })}>
        {text('newKeyAtOnce')}
      </Button>
      <div role="status">
        {failed && <p>{text('keyFailed')}</p>}
        {made && (
          <p>
            {text('keyOnce')}
            <br />
            <code>{made.key}</code>
            {made.formerKeyUntil && (
              <>
                <br />
                {text('keyBeforeUntil', {
                  until: new Date(made.formerKeyUntil).toLocaleString(i18n.language),
                })}
              </>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
