'use client'
import { Link, useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { permissions } from '../../../access/permissions'
import { useTexts } from '../useTexts'

/** The way to the export and import of collections, among Payload’s own links, for those who read drafts. */
export const TransferLink = () => {
  const text = useTexts()
  const { config } = useConfig()
  const pathname = usePathname()
  const { user } = useAuth()
  if (!permissions.readDrafts(user as never)) return null
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/transfer' })
  const isHere = pathname === href
  return (
    <Link
      className="nav__link"
      href={href}
      id="nav-transfer"
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{text('transfer_title')}</span>
    </Link>
  )
}
