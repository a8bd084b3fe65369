'use client'
import { toast, useConfig, useDocumentInfo, useForm, useLocale, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'
import type { UnsavedComparison } from '../../workflow/revisions/compare-unsaved'
import { ask } from '../review/request'
import { formKey, setStandoff } from './conflicts'

interface SaveOptions {
  /** The revision that the user compared with and writes over; that of the form where it is missing. */
  over?: number | null
  /** Says nothing where it worked. */
  quiet?: boolean
}

/**
 * Saves the form as a draft, as Payload's own button does. Where somebody else's newer revision stands in the way, the comparison of the
 * two is put where the dialog finds it.
 * @returns whether it was saved
 */
export function useSaveDraft(): (options?: SaveOptions) => Promise<boolean> {
  const { config } = useConfig()
  const { id, collectionSlug = '', setUnpublishedVersionCount } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit, getData } = useForm()
  const { i18n } = useTranslation()
  const { language } = i18n
  const apiRoute = config.routes.api

  return useCallback(
    async ({ over, quiet } = {}) => {
      const path = id === undefined ? (`/${collectionSlug}` as const) : (`/${collectionSlug}/${id}` as const)
      const url = formatAdminURL({ apiRoute, path })
      const saved = await submit({
        action: `${url}?locale=${locale}&depth=0&fallback-locale=null&draft=true`,
        method: id === undefined ? 'POST' : 'PATCH',
        overrides: { _status: 'draft', ...(over === undefined ? {} : { baseRevision: over }) },
        skipValidation: true,
        ...(quiet ? { disableSuccessStatus: true } : {}),
      })
      if (saved?.res.ok) {
        setUnpublishedVersionCount((count) => count + 1)
        return true
      }
      if (id === undefined) return false
      // The form keeps the portal's answer to itself, so the portal is asked whether this was it.
      const body = { data: { ...getData(), ...(over === undefined ? {} : { baseRevision: over }) }, locale }
      const compared = await ask<UnsavedComparison>(`${url}/comparison?locale=${locale}`, {
        method: 'POST',
        language,
        body,
      })
      if (compared.ok && compared.body.stale) {
        toast.dismiss()
        setStandoff(formKey(collectionSlug, String(id), locale), { conflict: compared.body })
      }
      return false
    },
    [apiRoute, collectionSlug, getData, id, language, locale, setUnpublishedVersionCount, submit],
  )
}
