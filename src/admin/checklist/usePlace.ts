'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { parseFieldPath, stepsOf } from '../review/field-path'

const isTranslated = (label: unknown): label is Record<string, string> =>
  typeof label === 'object' && label !== null

/** @returns where a field is, as the form names it: “Resources 2 › Label (fr)” */
export function usePlace(collection: string): (path: string) => string {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: collection })
  return (given) => {
    const { path, locale } = parseFieldPath(given)
    const steps = stepsOf(fields, path).map(({ name, label, row }) => {
      const words = typeof label === 'string' || isTranslated(label) ? getTranslation(label, i18n) : name
      return row === null ? words : `${words} ${row}`
    })
    return `${steps.join(' › ')}${locale ? ` (${locale})` : ''}`
  }
}
