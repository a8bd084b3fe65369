'use client'
import {
  toast,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { WorkflowStatus } from '../../workflow/status'
import type { Action } from '../../workflow/transitions'
import { useTexts } from '../useTexts'
import { ask } from './request'
import { useEntryUrl, useFailureText, type Workflow } from './useWorkflow'

interface Acting {
  /** The action under way. */
  busy: Action | null
  /** Why the last action was refused, in words. */
  refusal: string | null
  perform: (action: Action, reason: string) => Promise<void>
}

/** Takes actions on the entry of the form, and brings form and panel up to date after each. */
export function useActions(
  collection: string,
  id: string,
  status: WorkflowStatus | null,
  reload: Workflow['reload'],
): Acting {
  const text = useTexts()
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const { setData, setUnpublishedVersionCount } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  const modified = useFormModified()
  const router = useRouter()
  const [busy, setBusy] = useState<Action | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { language } = i18n
  const inLocale = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`

  /** As Payload's own button saves a draft. */
  const save = async (): Promise<boolean> => {
    const saved = await submit({
      action: entryUrl(inLocale),
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
    })
    if (!saved?.res.ok) return false
    setUnpublishedVersionCount((count) => count + 1)
    return true
  }

  const refreshForm = async () => {
    // In a drawer the route is the page below, whose unsaved changes a refresh would take away.
    if (!drawerSlug) return router.refresh()
    const answer = await ask<Record<string, unknown>>(entryUrl(inLocale), { language })
    if (answer.ok) setData(answer.body)
  }

  const take = async (action: Action, reason: string): Promise<string | null> => {
    let revision = status?.contentHash ?? null
    if (modified) {
      if (!(await save())) return text('saveFailed')
      revision = (await reload())?.contentHash ?? null
    }
    const answer = await ask(entryUrl(`/actions/${action}`), {
      method: 'POST',
      language,
      // An emergency is confirmed for what is live; a newer draft may stand over it.
      body: {
        reason: reason.trim() || null,
        revision: action === 'confirm-emergency' ? (status?.live?.contentHash ?? null) : revision,
      },
    })
    if (!answer.ok) {
      // Somebody was faster: what is on the screen is not what the next press would act on.
      if (answer.status === 409) await refreshForm()
      return failureText(answer)
    }
    toast.success(text(`done_${action}`))
    await refreshForm()
    return null
  }

  const perform = async (action: Action, reason: string) => {
    setBusy(action)
    setRefusal(null)
    setRefusal(await take(action, reason))
    await reload()
    setBusy(null)
  }

  return { busy, refusal, perform }
}
