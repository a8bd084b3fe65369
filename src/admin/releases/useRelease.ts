'use client'
import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { ReleaseAction, ReleaseInput } from '../../workflow/releases/actions'
import type { ReleaseStatus } from '../../workflow/releases/describe'
import { ask } from '../review/request'
import { useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'

export interface ReleaseView {
  status: ReleaseStatus | null
  busy: boolean
  /** Why it could not be read, or why the last action was refused. */
  failure: string | null
  reload: () => Promise<void>
  /** @returns what is wrong with the input, for the dialog that it came from */
  perform: (action: ReleaseAction, input: Omit<ReleaseInput, 'now' | 'revision'>) => Promise<Obstacle[]>
}

/**
 * What the screen of a release knows, and what it can do.
 * @param saved changes with every save of the list
 */
export function useRelease(id: string, saved: string): ReleaseView {
  const text = useTexts()
  const failureText = useFailureText()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [status, setStatus] = useState<ReleaseStatus | null>(null)
  const [busy, setBusy] = useState(true)
  const [failure, setFailure] = useState<string | null>(null)
  const { language } = i18n
  const url = formatAdminURL({ apiRoute: config.routes.api, path: `/releases/${encodeURIComponent(id)}` })

  const read = useCallback(
    async (signal?: AbortSignal) => {
      setBusy(true)
      const answer = await ask<ReleaseStatus>(`${url}/check`, { language, signal })
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

  const perform: ReleaseView['perform'] = async (action, input) => {
    setBusy(true)
    const answer = await ask(`${url}/actions/${action}`, {
      method: 'POST',
      language,
      // What was looked at is what goes live.
      body: { ...input, revision: action === 'unschedule' ? null : status?.revision },
    })
    if (answer.ok) toast.success(text(`release_done_${action}`))
    const faults = !answer.ok && answer.code === 'invalid_input' ? answer.obstacles : []
    await read()
    if (!answer.ok && faults.length === 0) setFailure(failureText(answer))
    if (answer.ok) router.refresh()
    return faults
  }

  return { status, busy, failure, reload: () => read(), perform }
}
