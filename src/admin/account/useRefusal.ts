'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { textIfKnown } from '../translations/texts'

/** @returns what a refusal of the portal means, in the language of the admin, by its code */
export function useRefusal(): (code: string) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (code) =>
      textIfKnown(i18n, `account_error_${code}`) ?? textIfKnown(i18n, 'account_error_unknown') ?? code,
    [i18n],
  )
}
