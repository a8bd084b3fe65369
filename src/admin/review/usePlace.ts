'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { parseFieldPath, stepsOf } from './field-path'

const isTranslated = (label: unknown): label is Record<string, string> =>
  typeof label === 'object' && label !== null

/** @returns where a field is, as the form names it: “Resources 2 › Label” */
export const usePlace = (collection: string) => {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: collection })
  return (given: string) => {
    const { path, locale } = parseFieldPath(given)
    const steps = stepsOf(fields, path).map(({ name, label, row }) => {
      const words = typeof label === 'string' || isTranslated(label) ? getTranslation(label, i18n) : name
      return row === null ? words : `${words} ${row}`
    })
    return `${steps.join(' › ')}${locale ? ` (${locale})` : ''}`
  }
}
