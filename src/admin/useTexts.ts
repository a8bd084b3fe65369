'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { type Say, sayWith } from './translations/texts'

/** @returns our texts in the language of the admin, by key */
export function useTexts(): Say {
  const { t } = useTranslation()
  return useMemo(() => sayWith(t), [t])
}
