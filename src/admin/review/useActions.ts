'use client'
import {
  toast,
  useDocumentDrawerContext,
  useDocumentInfo,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { ActionInput } from '../../workflow/input'
import type { WorkflowStatus } from '../../workflow/status'
import type { Action } from '../../workflow/transitions'
import { useSaveDraft } from '../saving/useSaveDraft'
import { useTexts } from '../useTexts'
import { ask, type Failure } from './request'
import { useEntryUrl, useFailureText, type Workflow } from './useWorkflow'

export interface Acting {
  /** The action under way. */
  busy: Action | null
  /** Why the last action was refused, in words. */
  refusal: string | null
  /** @returns what is wrong with the input, for the dialog that it came from; nothing where the action is done or refused otherwise */
  perform: (action: Action, input: ActionInput) => Promise<Obstacle[]>
}

type Refused = Pick<Failure, 'message' | 'status' | 'code' | 'obstacles'>

const ofInput = ({ code, obstacles }: Refused): Obstacle[] => (code === 'invalid_input' ? obstacles : [])

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
  const save = useSaveDraft()
  const { setData } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  const modified = useFormModified()
  const router = useRouter()
  const [busy, setBusy] = useState<Action | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { language } = i18n
  const inLocale = `?locale=${locale}&depth=0&fallback-locale=null&draft=true`

  const refreshForm = async () => {
    // In a drawer the route is the page below, whose unsaved changes a refresh would take away.
    if (!drawerSlug) return router.refresh()
    const answer = await ask<Record<string, unknown>>(entryUrl(inLocale), { language })
    if (answer.ok) setData(answer.body)
  }

  const take = async (action: Action, input: ActionInput): Promise<Refused | null> => {
    let revision = status?.contentHash ?? null
    if (modified) {
      if (!(await save({ quiet: true })))
        return { message: text('saveFailed'), status: null, code: null, obstacles: [] }
      revision = (await reload())?.contentHash ?? null
    }
    const answer = await ask(entryUrl(`/actions/${action}`), {
      method: 'POST',
      language,
      // An emergency is confirmed for what is live; a newer draft may stand over it.
      body: {
        ...input,
        reason: input.reason?.trim() || null,
        revision: action === 'confirm-emergency' ? (status?.live?.contentHash ?? null) : revision,
      },
    })
    if (!answer.ok) {
      // Somebody was faster: what is on the screen is not what the next press would act on.
      if (answer.status === 409) await refreshForm()
      return answer
    }
    toast.success(text(`done_${action}`))
    await refreshForm()
    return null
  }

  const perform = async (action: Action, input: ActionInput) => {
    setBusy(action)
    setRefusal(null)
    const refused = await take(action, input)
    const faults = refused ? ofInput(refused) : []
    if (refused && faults.length === 0) setRefusal(failureText(refused))
    await reload()
    setBusy(null)
    return faults
  }

  return { busy, refusal, perform }
}
