'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { DescribedRights } from '../../workflow/rights/describe'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

export interface Rights {
  status: DescribedRights | null
  busy: boolean
  /** Why it could not be read, or why the last action was refused. */
  failure: string | null
  reload: () => Promise<void>
  /** @returns whether it was done */
  perform: (path: string, body: object, done: string) => Promise<boolean>
}

/**
 * What the rule says of a photograph, and what can be done about it.
 * @param saved changes with every save
 */
export function useRights(id: string, saved: string): Rights {
  const url = useEntryUrl('photos', id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [status, setStatus] = useState<DescribedRights | null>(null)
  const [busy, setBusy] = useState(true)
  const [failure, setFailure] = useState<string | null>(null)
  const { language } = i18n

  const read = useCallback(
    async (signal?: AbortSignal) => {
      setBusy(true)
      const answer = await ask<DescribedRights>(url('/rights'), { language, signal })
      if (signal?.aborted) return
      setBusy(false)
      if (answer.ok) setStatus(answer.body)
      setFailure(answer.ok ? null : failureText(answer))
    },
    [url, language, failureText],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is a reason to read again.
  useEffect(() => {
    const controller = new AbortController()
    void read(controller.signal)
    return () => controller.abort()
  }, [read, saved])

  const perform: Rights['perform'] = async (path, body, done) => {
    setBusy(true)
    const answer = await ask<DescribedRights>(url(path), { method: 'POST', language, body })
    setBusy(false)
    if (answer.ok) {
      setStatus(answer.body)
      setFailure(null)
      toast.success(done)
      router.refresh()
    } else setFailure(failureText(answer))
    return answer.ok
  }

  return { status, busy, failure, reload: () => read(), perform }
}
