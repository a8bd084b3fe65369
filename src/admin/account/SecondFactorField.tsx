'use client'
import { Button, useAuth, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from '../useTexts'
import { post } from './post'
import { useRefusal } from './useRefusal'
import './account.css'

/** In the form of an account: whether it has a second factor; one's own can be managed, that of others be reset. */
export const SecondFactorField = ({ path }: { path: string }) => {
  const text = useTexts()
  const refusal = useRefusal()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { value, setValue } = useField<boolean>({ path })
  const [asks, setAsks] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  if (!id) return null
  const isOwn = user?.id === id
  const reset = async () => {
    setAsks(false)
    const answer = await post(`${config.routes.api}/users/${id}/second-factor/reset`)
    if (answer.ok) setValue(false, true)
    setSaid(answer.ok ? text('account_factorResetDone') : refusal(answer.code))
  }
  const canReset =
    !isOwn && value === true && (user as { roles?: string[] } | null)?.roles?.includes('administrator')
  return (
    <div className="field-type gl-account__panel">
      <h3>{text('account_factor')}</h3>
      <p>{text(value ? 'account_factorOn' : 'account_factorOff')}</p>
      {isOwn && <a href={`${config.routes.admin}/second-factor`}>{text('account_factorManage')}</a>}
      {canReset && !asks && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setAsks(true)}>
          {text('account_factorReset')}
        </Button>
      )}
      {canReset && asks && (
        <>
          <p>{text('account_factorResetSure')}</p>
          <div className="gl-account__buttons">
            <Button buttonStyle="secondary" className="gl-danger" size="small" margin={false} onClick={reset}>
              {text('account_factorReset')}
            </Button>
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setAsks(false)}>
              {text('account_cancel')}
            </Button>
          </div>
        </>
      )}
      <div role="status">{said && <p>{said}</p>}</div>
    </div>
  )
}
