import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { sayWith } from '../translations/texts'
import './account.css'

/** In place of Payload's: leads whoever still has to set up a second factor to where that is done. */
export const UnauthorizedView = ({ initPageResult }: AdminViewServerProps) => {
  const { i18n, payload, user } = initPageResult.req
  const { admin } = payload.config.routes
  if (user?.mustEnrol) redirect(`${admin}/second-factor`)
  return (
    <div className="gl-account">
      <h1>{i18n.t(user ? 'error:unauthorizedAdmin' : 'error:unauthorized')}</h1>
      <p>{i18n.t('error:notAllowedToAccessPage')}</p>
      <a className="btn btn--style-primary btn--size-large" href={`${admin}/logout`}>
        {sayWith(i18n.t)('account_signOut')}
      </a>
    </div>
  )
}
