'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../useTexts'
import { CodeField } from './CodeField'
import { TextField } from './TextField'
import { typed } from './typed'
import { useReady } from './useReady'
import { useRefusal } from './useRefusal'

/** @returns the code of a refusal, or null where it is done */
type Change = (proof: { password: string; code: string }) => Promise<string | null>

interface ChangeFactorProps {
  isNeeded: boolean
  onRenew: Change
  onTurnOff: Change
}

/** Renews the second factor or turns it off, for whoever gives password and code again. */
export const ChangeFactor = ({ isNeeded, onRenew, onTurnOff }: ChangeFactorProps) => {
  const text = useTexts()
  const refusal = useRefusal()
  const ready = useReady()
  const [tries, setTries] = useState(0)
  const [error, setError] = useState<string | null>(null)
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const turnsOff = submitter instanceof HTMLElement && submitter.dataset.change === 'off'
    const proof = { password: typed(event, 'password'), code: typed(event, 'code') }
    const refused = await (turnsOff ? onTurnOff : onRenew)(proof)
    setTries((count) => count + 1)
    setError(refused)
  }
  return (
    <form method="post" onSubmit={change}>
      <p>{text('account_factorOn')}</p>
      <p>{text('account_factorChange')}</p>
      <div role="alert">{error && <p className="gl-account__error">{refusal(error)}</p>}</div>
      <TextField
        name="password"
        type="password"
        label={text('account_password')}
        autoComplete="current-password"
        dir="ltr"
      />
      <CodeField key={tries} recovery invalid={error === 'second_factor_wrong'} />
      <div className="gl-account__buttons">
        <Button
          type="submit"
          size="large"
          margin={false}
          disabled={!ready}
          extraButtonProps={{ 'data-change': 'renew' }}
        >
          {text('account_factorRenew')}
        </Button>
        {!isNeeded && (
          <Button
            type="submit"
            buttonStyle="secondary"
            className="gl-danger"
            size="large"
            margin={false}
            disabled={!ready}
            extraButtonProps={{ 'data-change': 'off' }}
          >
            {text('account_factorTurnOff')}
          </Button>
        )}
      </div>
    </form>
  )
}
