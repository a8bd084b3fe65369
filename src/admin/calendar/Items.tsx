'use client'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { CalendarItem } from '../../workflow/calendar-kinds'
import { useTexts } from '../useTexts'

interface ItemsProps {
  items: readonly CalendarItem[]
  timeZone: string
}

/** What is to come on one day; each leads to its entry. */
export const Items = ({ items, timeZone }: ItemsProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const time = new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit', timeZone })
  return (
    <ul className="gl-calendar__items">
      {items.map(({ kind, at, collection, id, title }) => (
        <li key={`${kind}/${collection}/${id}`} data-kind={kind}>
          <Link
            href={formatAdminURL({
              adminRoute: config.routes.admin,
              path: `/collections/${collection}/${encodeURIComponent(id)}`,
            })}
            prefetch={false}
          >
            <span className="gl-calendar__about">
              <time dateTime={at}>{time.format(new Date(at))}</time> {text(`calendar_${kind}`)}
            </span>
            <bdi>{title || text('untitled')}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  )
}
