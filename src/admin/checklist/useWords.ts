'use client'
import { useTranslation } from '@payloadcms/ui'
import { sayWith, type TextKey, textIfKnown } from '../translations/texts'
import type { Line } from './view'

/**
 * @returns what to say of a finding, in the language of the admin: a text for its code, else what the portal says in English. For a
 *   missing field English has its own words, which name it.
 */
export function useWords(): (line: Line) => string {
  const { i18n, t } = useTranslation()
  const say = sayWith(t)
  const nameOf = new Intl.DisplayNames([i18n.language], { type: 'language' })
  return ({ code, message, values = {} }) => {
    if (code === 'required' && i18n.language === 'en') return message
    const key = [`check_${code}`, `obstacle_${code}`].find((known) => textIfKnown(i18n, known) !== null)
    if (key === undefined) return message
    const { locale } = values
    return say(key as TextKey, {
      ...values,
      ...(typeof locale === 'string' ? { language: nameOf.of(locale) ?? locale } : {}),
    })
  }
}
