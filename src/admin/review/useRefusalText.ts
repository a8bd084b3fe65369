'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { textIfKnown } from '../translations/texts'
import type { Failure } from './request'

/**
 * The portal says why in English, with names and numbers; in other languages its code says why.
 * @returns why an action of one's own is not possible, in the language of the admin
 */
export function useRefusalText(): (refusal: Pick<Failure, 'code' | 'message'>) => string | null {
  const { i18n } = useTranslation()
  return useCallback(
    ({ code, message }) => {
      if (i18n.language === 'en' || code === null) return message
      return textIfKnown(i18n, `refusal_${code}`) ?? textIfKnown(i18n, `obstacle_${code}`) ?? message
    },
    [i18n],
  )
}
