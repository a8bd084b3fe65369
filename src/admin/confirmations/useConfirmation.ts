'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Confirmation } from '../../workflow/confirmations/due'
import { ask, type Failure } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

/** Where the yearly confirmation of a live profile stands, and whether the reader may give it. */
export type ConfirmationView = Confirmation & { mayConfirm: boolean }

const NOT_LIVE = 404

/** @returns null while it is read, and where nothing of the profile is live */
export function useConfirmation(id: string, changed: string) {
  const url = useEntryUrl('profiles', id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const [view, setView] = useState<ConfirmationView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { language } = i18n
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await ask<ConfirmationView>(url('/confirmation'), { language, signal })
      if (signal?.aborted) return
      setView(answer.ok ? answer.body : null)
      setFailure(answer.ok || answer.status === NOT_LIVE ? null : failureText(answer))
    },
    [url, language, failureText],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` says when to read anew.
  useEffect(() => {
    const leaving = new AbortController()
    void read(leaving.signal)
    return () => leaving.abort()
  }, [read, changed])

  const confirm = async (note: string): Promise<Failure | null> => {
    const answer = await ask(url('/confirmation'), { method: 'POST', language, body: { note } })
    if (!answer.ok) return answer
    await read()
    return null
  }
  return { view, failure, confirm, failureText }
}
