'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Use } from '../../../collections/entry/where-used'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

/** @returns where something is used; null while that is read, and why it could not be */
export function useUses(collection: string, id: string) {
  const url = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { language } = i18n
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await ask<{ uses: Use[] }>(url('/uses'), { language, signal })
      if (signal?.aborted) return
      if (answer.ok) setUses(answer.body.uses)
      setFailure(answer.ok ? null : failureText(answer))
    },
    [url, language, failureText],
  )
  useEffect(() => {
    const leaving = new AbortController()
    void read(leaving.signal)
    return () => leaving.abort()
  }, [read])
  return { uses, failure, reload: () => void read() }
}
