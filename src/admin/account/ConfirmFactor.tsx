'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../useTexts'
import { CodeField } from './CodeField'
import { post } from './post'
import { typed } from './typed'
import { useRefusal } from './useRefusal'

/** A secret that waits for its first code. */
export interface Shown {
  /** Base32. */
  secret: string
  /** A picture as a data URL. */
  qr: string
}

interface ConfirmFactorProps {
  shown: Shown
  url: string
  onConfirmed: (recoveryCodes: string[]) => void
  onCancel: () => void
}

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ')

/** Shows the secret, as a picture and as text, and asks for the code that the app makes of it. */
export const ConfirmFactor = ({ shown, url, onConfirmed, onCancel }: ConfirmFactorProps) => {
  const text = useTexts()
  const refusal = useRefusal()
  const [tries, setTries] = useState(0)
  const [error, setError] = useState<string | null>(null)
  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = typed(event, 'code')
    const answer = await post<{ recoveryCodes: string[] }>(url, { code })
    if (answer.ok) return onConfirmed(answer.body.recoveryCodes)
    setTries((count) => count + 1)
    setError(answer.code)
  }
  return (
    <form method="post" onSubmit={confirm}>
      <p>{text('account_factorScan')}</p>
      {/* biome-ignore lint/performance/noImgElement: the picture is in the page already, and there is nothing to optimise. */}
      <img
        className="gl-account__qr"
        src={shown.qr}
        alt={text('account_factorQr')}
        width={200}
        height={200}
      />
      <p>{text('account_factorSecret')}</p>
      <p>
        <code className="gl-account__secret" dir="ltr">
          {inFours(shown.secret)}
        </code>
      </p>
      <p>{text('account_factorConfirmHelp')}</p>
      <div role="alert">{error && <p className="gl-account__error">{refusal(error)}</p>}</div>
      <CodeField key={tries} takesFocus invalid={error !== null} />
      <div className="gl-account__buttons">
        <Button type="submit" size="large" margin={false}>
          {text('account_factorConfirm')}
        </Button>
        <Button buttonStyle="secondary" size="large" margin={false} onClick={onCancel}>
          {text('account_cancel')}
        </Button>
      </div>
    </form>
  )
}
