'use client'
import { useDocumentInfo, useForm, useFormFields, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import { formKey, setStandoff } from './conflicts'

/** An entry as the form holds it, with the number of the revision that it is. */
type Entry = Record<string, unknown> & { baseRevision?: number | null }

/**
 * Fills the form with the newest revision, and puts aside what it held.
 * @param onTaken called once the fields show it, and not before: what is typed into older words would be saved as the newer ones
 * @returns a function that answers why it could not, in words, or null
 */
export function useTakeTheirs(
  collection: string,
  id: string,
  onTaken: () => void,
): () => Promise<string | null> {
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { getData, reset } = useForm()
  const { setData } = useDocumentInfo()
  // It changes in the same moment as what the fields show, which may be long after the form was told.
  const shown = useFormFields(([fields]) => fields.baseRevision?.value)
  const [taken, setTaken] = useState<{ newest: Entry; kept: Entry } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was taken is taken once, when it is there to be seen.
  useEffect(() => {
    if (!taken || shown !== taken.newest.baseRevision) return
    setTaken(null)
    // No refresh of the page: it would come later and take away what is typed until then.
    setData(taken.newest)
    setStandoff(formKey(collection, id, locale), { conflict: null, kept: taken.kept })
    onTaken()
  }, [taken, shown])

  return async () => {
    const kept = getData()
    const query = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`
    const answer = await ask<Entry>(entryUrl(query), { language: i18n.language })
    if (!answer.ok) return failureText(answer)
    await reset(answer.body)
    setTaken({ newest: answer.body, kept })
    return null
  }
}
