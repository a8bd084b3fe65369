'use client'
import { useTranslation } from '@payloadcms/ui'

/** @returns a moment in words, in the reader's language and time zone */
export function useDay(): (at: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (at) => format.format(new Date(at))
}
