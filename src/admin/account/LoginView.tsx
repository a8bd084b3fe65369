import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../brand/Logo'
import { SignInForm } from './SignInForm'
import { signInSettings } from './settings'

const REFUSED = /^sso_[a-z_]{1,30}$|^account_[a-z]{1,30}$/

/** In place of Payload's sign-in, which has no room for a code, and no other way to sign in. */
export const LoginView = ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { payload, user } = initPageResult.req
  const { admin } = payload.config.routes
  const target = getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams?.redirect ?? '' })
  if (user) redirect(target)
  const refused = String(searchParams?.refused ?? '')
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm
        redirect={target}
        provider={signInSettings(payload).sso}
        refused={REFUSED.test(refused) ? refused : null}
      />
    </>
  )
}
