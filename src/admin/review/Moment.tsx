'use client'
import { useTranslation } from '@payloadcms/ui'

/**
 * A moment in the reader's language and time zone.
 * @param at ISO 8601 in UTC
 */
export const Moment = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <time dateTime={at} suppressHydrationWarning>
      {format.format(new Date(at))}
    </time>
  )
}
