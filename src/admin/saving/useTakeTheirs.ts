'use client'
import { useDocumentDrawerContext, useDocumentInfo, useForm, useLocale, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import { formKey, setStandoff } from './conflicts'

/**
 * Fills the form with the newest revision, and puts aside what it held.
 * @returns a function that answers why it could not, in words, or null
 */
export function useTakeTheirs(collection: string, id: string): () => Promise<string | null> {
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { getData, reset } = useForm()
  const { setData } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  const router = useRouter()
  return async () => {
    const kept = getData()
    const query = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`
    const answer = await ask<Record<string, unknown>>(entryUrl(query), { language: i18n.language })
    if (!answer.ok) return failureText(answer)
    await reset(answer.body)
    setData(answer.body)
    setStandoff(formKey(collection, id, locale), { conflict: null, kept })
    // In a drawer the route is the page below, whose unsaved changes a refresh would take away.
    if (!drawerSlug) router.refresh()
    return null
  }
}
