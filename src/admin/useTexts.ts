'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { TextKey } from './translations'

/** @returns our texts in the language of the admin, by key */
export function useTexts(): (key: TextKey) => string {
  const { t } = useTranslation()
  return useCallback((key) => (t as (key: string) => string)(`greenlight:${key}`), [t])
}
