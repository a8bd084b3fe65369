import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { needsSecondFactor } from '../../auth/must-enrol'
import { Logo } from '../brand/Logo'
import { SecondFactor } from './SecondFactor'
import { signInSettings } from './settings'

/** The screen on which people set up, renew and turn off their second factor: `/admin/second-factor`. */
export const SecondFactorView = ({ initPageResult }: AdminViewServerProps) => {
  const { payload, user } = initPageResult.req
  const { admin } = payload.config.routes
  if (user?.collection !== 'users')
    redirect(`${admin}/login?redirect=${encodeURIComponent('/second-factor')}`)
  return (
    <MinimalTemplate className="login">
      <div className="login__brand">
        <Logo />
      </div>
      <SecondFactor
        isOn={user.secondFactor === true}
        isNeeded={needsSecondFactor(signInSettings(payload).secondFactor, user)}
        usesSso={user.signInWith === 'sso'}
      />
    </MinimalTemplate>
  )
}
