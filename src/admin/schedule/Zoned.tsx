'use client'
import { useTranslation } from '@payloadcms/ui'
import { inWords, zoneName } from './local-time'
import { useTimeZone } from './useTimeZone'

/**
 * A moment on the reader's own clock, with the name of its zone.
 * @param at ISO 8601 in UTC
 */
export const Zoned = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  const timeZone = useTimeZone()
  return (
    <time dateTime={at} suppressHydrationWarning>
      {inWords(at, timeZone, i18n.language)}{' '}
      <bdi className="gl-zone">{zoneName(timeZone, at, i18n.language)}</bdi>
    </time>
  )
}
