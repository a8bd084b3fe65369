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

const baseOf = (over: SaveOptions['over']) => (over === undefined ? {} : { baseRevision: over })

/** Address of the entry of the form in the REST API, or of its collection where it is not saved yet. */
function useFormUrl(): string {
  const { config } = useConfig()
  const { id, collectionSlug = '' } = useDocumentInfo()
  const path = id === undefined ? (`/${collectionSlug}` as const) : (`/${collectionSlug}/${id}` as const)
  return formatAdminURL({ apiRoute: config.routes.api, path })
}

/**
 * Asks whether somebody else's newer revision stands in the way of the form, and puts the comparison of the two where the dialog finds it.
 */
export function useFindConflict(): (over?: SaveOptions['over']) => Promise<void> {
  const url = useFormUrl()
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { getData } = useForm()
  const { i18n } = useTranslation()
  const { language } = i18n
  return useCallback(
    async (over) => {
      if (id === undefined) return
      const compared = await ask<UnsavedComparison>(`${url}/comparison?locale=${locale}`, {
        method: 'POST',
        language,
        body: { data: { ...getData(), ...baseOf(over) }, locale },
      })
      if (!compared.ok || !compared.body.stale) return
      toast.dismiss()
      setStandoff(formKey(collectionSlug, String(id), locale), { conflict: compared.body })
    },
    [collectionSlug, getData, id, language, locale, url],
  )
}

/**
 * Saves the form as a draft, as Payload's own button does.
 * @returns a function that answers whether it was saved
 */
export function useSaveDraft(): (options?: SaveOptions) => Promise<boolean> {
  const url = useFormUrl()
  const { id, setUnpublishedVersionCount } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const findConflict = useFindConflict()
  return useCallback(
    async ({ over, quiet } = {}) => {
      const saved = await submit({
        action: `${url}?locale=${locale}&depth=0&fallback-locale=null&draft=true`,
        method: id === undefined ? 'POST' : 'PATCH',
        overrides: { _status: 'draft', ...baseOf(over) },
        skipValidation: true,
        ...(quiet ? { disableSuccessStatus: true } : {}),
      })
      if (saved?.res.ok) {
        setUnpublishedVersionCount((count) => count + 1)
        return true
      }
      // The form keeps the portal's answer to itself, so the portal is asked whether this was it.
      await findConflict(over)
      return false
    },
    [findConflict, id, locale, setUnpublishedVersionCount, submit, url],
  )
}
