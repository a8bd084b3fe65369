import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser, Where } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { permissions } from '../../../access/permissions'
import { TRIES_BEFORE_TROUBLE } from '../../notifications/queue/back-off'
import { sayWith } from '../translations/texts'
import './mail.css'

interface MailTroubleProps {
  payload: Payload
  user?: TypedUser | null
  i18n: I18n
}

const FAILED: Where = { state: { equals: 'failed' } }
const LATE: Where = {
  and: [{ state: { equals: 'queued' } }, { tries: { greater_than_equal: TRIES_BEFORE_TROUBLE } }],
}

/** Tells administrators that mails failed, or wait for longer than they should. Nothing where all is well. */
export const MailTrouble = async ({ payload, user, i18n }: MailTroubleProps) => {
  if (!user || !permissions.administer(user)) return null
  const count = async (where: Where) =>
    (await payload.count({ collection: 'mails', where, user, overrideAccess: false })).totalDocs
  const [failed, late] = await Promise.all([count(FAILED), count(LATE)])
  if (failed + late === 0) return null
  const text = sayWith(i18n.t)
  const href = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/mails?where[or][0][and][0][state][equals]=${failed > 0 ? 'failed' : 'queued'}`,
  })
  return (
    <section className="gl-mail-trouble" aria-labelledby="gl-mail-trouble-title">
      <h2 id="gl-mail-trouble-title">{text('mailTrouble')}</h2>
      <p>
        {failed > 0 && <span>{text('mailFailed', { count: failed })} </span>}
        {late > 0 && <span>{text('mailLate', { count: late })} </span>}
        {text('mailTroubleHelp')}
      </p>
      <Link href={href} prefetch={false}>
        {text('mailOpenQueue')}
      </Link>
    </section>
  )
}
