'use client'
import {
  useAllFormFields,
  useConfig,
  useDocumentEvents,
  useForm,
  useFormInitializing,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'
import type { FormChecklist } from '../../workflow/form-checklist'
import { ask } from '../review/request'
import { useFailureText } from '../review/useWorkflow'

/** How long the form has to be still before the portal is asked. Milliseconds. */
const PAUSE = 700

interface Asked {
  checklist: FormChecklist | null
  /** Why it could not be brought up to date, in words. */
  failure: string | null
}

/**
 * The checklist of what the form holds, asked for again whenever it was changed and then left alone for a moment. While it is asked for,
 * and where that fails, the last answer stays.
 * @param id null for an entry that was never saved
 * @param saved changes with every save and every action, and with it the answer may
 */
export function useChecklist(collection: string, id: string | null, saved: string): Asked {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const initializing = useFormInitializing()
  const { mostRecentUpdate } = useDocumentEvents()
  const failureText = useFailureText()
  const [asked, setAsked] = useState<Asked>({ checklist: null, failure: null })
  const last = useRef('')
  const running = useRef<AbortController | null>(null)

  const url = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/${collection}${id === null ? '' : `/${encodeURIComponent(id)}`}/checklist`,
  })
  // A photograph that was changed in a drawer changes no field of this form.
  const elsewhere = mostRecentUpdate ? `${mostRecentUpdate.id} ${mostRecentUpdate.updatedAt}` : ''
  const { language } = i18n

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of any field is a reason to look again.
  useEffect(() => {
    if (initializing) return
    const question = async () => {
      const body = { locale, data: modified || id === null ? getData() : null }
      const key = JSON.stringify([url, body, saved, elsewhere, language])
      if (key === last.current) return
      last.current = key
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const answer = await ask<FormChecklist>(url, {
        method: 'POST',
        language,
        body,
        signal: controller.signal,
      })
      if (controller.signal.aborted) return
      if (answer.ok) return setAsked({ checklist: answer.body, failure: null })
      // The next change asks again, also where it only takes back the last.
      last.current = ''
      setAsked(({ checklist }) => ({ checklist, failure: failureText(answer) }))
    }
    const timer = setTimeout(question, last.current === '' ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [fields, modified, initializing, url, locale, saved, elsewhere, language])

  useEffect(() => () => running.current?.abort(), [])

  return asked
}
