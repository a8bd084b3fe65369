'use client'
import { Button, Link, useConfig } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../useTexts'
import { CodeField } from './CodeField'
import { post } from './post'
import { TextField } from './TextField'
import { useRefusal } from './useRefusal'
import './account.css'

interface SignInFormProps {
  /** Where to go afterwards; a path of this portal. */
  redirect: string
  /** What people call the provider of single sign-on; null where there is none. */
  provider: string | null
  /** Code of the refusal with which the provider's way ended, if it did. */
  refused: string | null
}

/** E-mail address and password, and then, where the account has one, the code of the second factor. */
export const SignInForm = ({ redirect, provider, refused }: SignInFormProps) => {
  const text = useTexts()
  const refusal = useRefusal()
  const { config } = useConfig()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState(refused)

  const signIn = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const body = asksCode ? { email, password, code } : { email, password }
    const answer = await post(`${config.routes.api}/users/login`, body)
    if (answer.ok) {
      // The whole page anew: everything on it depends on who is signed in.
      window.location.assign(redirect)
      return
    }
    setBusy(false)
    setCode('')
    if (answer.code === 'second_factor_required') {
      setAsksCode(true)
      setError(null)
      return
    }
    if (answer.code !== 'second_factor_wrong') setAsksCode(false)
    setError(answer.code)
  }

  return (
    <form className="gl-account" onSubmit={signIn} aria-busy={busy}>
      <h1 className="gl-account__hidden">{text('account_signIn')}</h1>
      <div role="alert">{error && <p className="gl-account__error">{refusal(error)}</p>}</div>
      {asksCode ? (
        <CodeField
          value={code}
          onText={setCode}
          takesFocus
          recovery
          invalid={error === 'second_factor_wrong'}
        />
      ) : (
        <>
          <TextField
            name="email"
            type="email"
            label={text('account_email')}
            autoComplete="username"
            dir="ltr"
            value={email}
            onText={setEmail}
          />
          <TextField
            name="password"
            type="password"
            label={text('account_password')}
            autoComplete="current-password"
            dir="ltr"
            value={password}
            onText={setPassword}
          />
          <Link className="gl-account__switch" href={`${config.routes.admin}/forgot`} prefetch={false}>
            {text('account_forgot')}
          </Link>
        </>
      )}
      <div className="gl-account__buttons">
        <Button type="submit" size="large" margin={false} disabled={busy}>
          {text('account_signIn')}
        </Button>
        {asksCode && (
          <Button
            buttonStyle="secondary"
            size="large"
            margin={false}
            onClick={() => {
              setAsksCode(false)
              setError(null)
            }}
          >
            {text('account_back')}
          </Button>
        )}
      </div>
      {provider && !asksCode && (
        <>
          <p className="gl-account__or">{text('account_or')}</p>
          <a
            className="btn btn--style-secondary btn--size-large gl-account__provider"
            href={`/auth/oidc/start?${new URLSearchParams({ redirect })}`}
          >
            {text('account_signInWith', { provider })}
          </a>
        </>
      )}
    </form>
  )
}
