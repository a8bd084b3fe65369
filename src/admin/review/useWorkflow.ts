'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { WorkflowStatus } from '../../workflow/status'

type Loaded =
  | { phase: 'loading' | 'failed'; status: WorkflowStatus | null }
  | { phase: 'ready'; status: WorkflowStatus }

export interface ActionAnswer {
  ok: boolean
  message: string
}

interface ErrorBody {
  errors?: { message?: string }[]
}

/** The workflow of one entry, read again whenever `changed` changes, and the way to act on it. */
export function useWorkflow(collection: string | undefined, id: string | undefined, changed: unknown) {
  const { config } = useConfig()
  const base = `${config.routes.api}/${collection}/${id}`
  const [loaded, setLoaded] = useState<Loaded>({ phase: 'loading', status: null })

  const reload = useCallback(async () => {
    if (!collection || !id) return
    try {
      const answer = await fetch(`${base}/workflow`, { credentials: 'include' })
      if (!answer.ok) throw new Error(String(answer.status))
      setLoaded({ phase: 'ready', status: (await answer.json()) as WorkflowStatus })
    } catch {
      setLoaded((before) => ({ phase: 'failed', status: before.status }))
    }
  }, [base, collection, id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is the reason to read again.
  useEffect(() => {
    void reload()
  }, [reload, changed])

  const act = async (action: string, reason: string): Promise<ActionAnswer> => {
    const answer = await fetch(`${base}/actions/${action}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reason: reason || null, revision: loaded.status?.contentHash ?? null }),
    }).catch(() => null)
    const body = (await answer?.json().catch(() => ({}))) as ErrorBody & { message?: string }
    await reload()
    return { ok: answer?.ok === true, message: body?.message ?? body?.errors?.[0]?.message ?? '' }
  }

  return { ...loaded, reload, act }
}
