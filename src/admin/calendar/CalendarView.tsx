import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { rules } from '../../../access/rules'
import { sayWith } from '../translations/texts'
import { Calendar } from './Calendar'
import './calendar.css'

/** What is to come, month by month: `/admin/calendar`. */
export const CalendarView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { payload, user, i18n } = req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent('/calendar')}`)
  if (!rules.readableEntries(user)) redirect(`${admin}/unauthorized`)
  const text = sayWith(i18n.t)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams}
      user={user}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: text('calendar') }]} />
      <Gutter className="gl-calendar">
        <Calendar />
      </Gutter>
    </DefaultTemplate>
  )
}
