'use client'
import { Button, Link, useConfig } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../useTexts'
import { CodeField } from './CodeField'
import { post } from './post'
import { TextField } from './TextField'
import { typed } from './typed'
import { useReady } from './useReady'
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
  const ready = useReady()
  /** The first step, done; kept until the second one is. */
  const [given, setGiven] = useState<{ email: string; password: string } | null>(null)
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState(refused)

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const first = given ?? { email: typed(event, 'email'), password: typed(event, 'password') }
    const body = given ? { ...first, code: typed(event, 'code') } : first
    setBusy(true)
    const answer = await post(`${config.routes.api}/users/login`, body)
    if (answer.ok) {
      // The whole page anew: everything on it depends on who is signed in.
      window.location.assign(redirect)
      return
    }
    setBusy(false)
    setTries((count) => count + 1)
    const asksCode = ['second_factor_required', 'second_factor_wrong'].includes(answer.code)
    setGiven(asksCode ? first : null)
    setError(answer.code === 'second_factor_required' ? null : answer.code)
  }

  return (
    <form className="gl-account" method="post" onSubmit={signIn} aria-busy={busy}>
      <h1 className="gl-account__hidden">{text('account_signIn')}</h1>
      <div role="alert">{error && <p className="gl-account__error">{refusal(error)}</p>}</div>
      {given ? (
        <CodeField key={tries} takesFocus recovery invalid={error === 'second_factor_wrong'} />
      ) : (
        <>
          <TextField
            name="email"
            type="email"
            label={text('account_email')}
            autoComplete="username"
            dir="ltr"
          />
          <TextField
            name="password"
            type="password"
            label={text('account_password')}
            autoComplete="current-password"
            dir="ltr"
          />
          <Link className="gl-account__switch" href={`${config.routes.admin}/forgot`} prefetch={false}>
            {text('account_forgot')}
          </Link>
        </>
      )}
      <div className="gl-account__buttons">
        <Button type="submit" size="large" margin={false} disabled={busy || !ready}>
          {text('account_signIn')}
        </Button>
        {given && (
          <Button
            buttonStyle="secondary"
            size="large"
            margin={false}
            onClick={() => {
              setGiven(null)
              setError(null)
            }}
          >
            {text('account_back')}
          </Button>
        )}
      </div>
      {provider && !given && (
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
