'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from '../useTexts'
import { ChangeFactor } from './ChangeFactor'
import { ConfirmFactor, type Shown } from './ConfirmFactor'
import { post } from './post'
import { RecoveryCodes } from './RecoveryCodes'
import { useReady } from './useReady'
import { useRefusal } from './useRefusal'
import './account.css'

interface SecondFactorProps {
  isOn: boolean
  /** Whether the role may not do without one. */
  isNeeded: boolean
  usesSso: boolean
}

/** Setting up a second factor, step by step, and what can be done with one. */
export const SecondFactor = ({ isOn, isNeeded, usesSso }: SecondFactorProps) => {
  const text = useTexts()
  const refusal = useRefusal()
  const { config } = useConfig()
  const ready = useReady()
  const [on, setOn] = useState(isOn)
  const [shown, setShown] = useState<Shown | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const api = `${config.routes.api}/users/second-factor`
  const pending = isNeeded && !on

  const begin = async (proof?: { password: string; code: string }): Promise<string | null> => {
    const answer = await post<Shown>(`${api}/enrol`, proof)
    if (answer.ok) setShown(answer.body)
    return answer.ok ? null : answer.code
  }
  const turnOff = async (proof: { password: string; code: string }): Promise<string | null> => {
    const answer = await post(`${api}/off`, proof)
    if (answer.ok) setOn(false)
    return answer.ok ? null : answer.code
  }

  const step = () => {
    if (usesSso) return <p>{text('account_factorSso')}</p>
    if (codes) return <RecoveryCodes codes={codes} />
    if (shown) {
      return (
        <ConfirmFactor
          shown={shown}
          url={`${api}/confirm`}
          onConfirmed={setCodes}
          onCancel={() => setShown(null)}
        />
      )
    }
    if (on) return <ChangeFactor isNeeded={isNeeded} onRenew={begin} onTurnOff={turnOff} />
    return (
      <>
        <p>{text(pending ? 'account_factorMust' : 'account_factorOff')}</p>
        <p>{text('account_factorIntro')}</p>
        <div className="gl-account__buttons">
          <Button size="large" margin={false} disabled={!ready} onClick={async () => setError(await begin())}>
            {text('account_factorSetUp')}
          </Button>
        </div>
      </>
    )
  }

  return (
    <section className="gl-account">
      <h1>{text(codes ? 'account_factorCodes' : 'account_factor')}</h1>
      <div role="alert">{error && <p className="gl-account__error">{refusal(error)}</p>}</div>
      {step()}
      {!codes && (
        <p className="gl-account__leave">
          {pending ? (
            <a href={`${config.routes.admin}/logout`}>{text('account_signOut')}</a>
          ) : (
            <a href={config.routes.admin}>{text('account_toNewsroom')}</a>
          )}
        </p>
      )}
    </section>
  )
}
