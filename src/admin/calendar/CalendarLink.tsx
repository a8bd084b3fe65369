'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useTexts } from '../useTexts'

/** The way to the calendar, among Payload's own links. */
export const CalendarLink = () => {
  const text = useTexts()
  const { config } = useConfig()
  const pathname = usePathname()
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/calendar' })
  const isHere = pathname === href
  return (
    <Link
      className="nav__link"
      href={href}
      id="nav-calendar"
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{text('calendar')}</span>
    </Link>
  )
}
