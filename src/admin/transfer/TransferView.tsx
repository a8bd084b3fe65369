import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { permissions as may } from '../../../access/permissions'
import { sayWith } from '../translations/texts'
import { Transfer } from './Transfer'
import './../import/import.css'

/** A collection as a file, and back: `/admin/transfer`. */
export const TransferView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { payload, user, i18n } = req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent('/transfer')}`)
  if (!may.readDrafts(user)) redirect(`${admin}/unauthorized`)
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
      <SetStepNav nav={[{ label: text('transfer_title') }]} />
      <Gutter className="gl-import gl-transfer">
        <Transfer mayImport={may.draft(user)} />
      </Gutter>
    </DefaultTemplate>
  )
}
