import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, TypedUser } from 'payload'
import type { ReactNode } from 'react'
import type { TextKey } from './translations/texts'
import { sayWith } from './translations/texts'

interface OwnView {
  /** Below the admin's own address, with a slash before it. */
  path: `/${string}`
  title: TextKey
  /** Who may open it; anybody else is told so, and whoever is signed out is asked to sign in first. */
  mayOpen: (user: TypedUser) => unknown
  className: string
  children: ReactNode
}

/** A screen of ours inside the frame of Payload's admin. */
export const ownView =
  ({ path, title, mayOpen, className, children }: OwnView) =>
  ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
    const { req, permissions, visibleEntities, locale } = initPageResult
    const { payload, user, i18n } = req
    const { admin } = payload.config.routes
    if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(path)}`)
    if (!mayOpen(user)) redirect(`${admin}/unauthorized`)
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
        <SetStepNav nav={[{ label: sayWith(i18n.t)(title) }]} />
        <Gutter className={className}>{children}</Gutter>
      </DefaultTemplate>
    )
  }
