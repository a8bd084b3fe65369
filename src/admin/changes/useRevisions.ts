'use client'
import { useLocale, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Comparison } from '../../workflow/revisions/compare-revisions'
import type { Revision, RevisionList } from '../../workflow/revisions/list-revisions'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import type { Pair } from './choices'

/** Something that is read from the portal: not yet, not to be had, or here. */
export interface Read<Value> {
  value: Value | null
  /** Why it could not be read, in words. */
  failure: string | null
  reload: () => Promise<void>
}

function useRead<Value>(url: string | null, before?: () => Promise<unknown>): Read<Value> {
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { language } = i18n
  const [read, setRead] = useState<{ url: string | null; value: Value | null; failure: string | null }>({
    url: null,
    value: null,
    failure: null,
  })
  const reload = useCallback(async () => {
    if (!url) return
    await before?.()
    const answer = await ask<Value>(url, { language })
    setRead(
      answer.ok
        ? { url, value: answer.body, failure: null }
        : { url, value: null, failure: failureText(answer) },
    )
  }, [url, before, language, failureText])
  useEffect(() => {
    void reload()
  }, [reload])
  // An answer to an earlier question is none to this one.
  return read.url === url ? { ...read, reload } : { value: null, failure: null, reload }
}

/** Notes that the user looks at an entry; asked before its revisions are read, so that they know the visit before. */
export function useMarkSeen(collection: string, id: string): () => Promise<unknown> {
  const entryUrl = useEntryUrl(collection, id)
  const { i18n } = useTranslation()
  const { language } = i18n
  return useCallback(() => ask(entryUrl('/seen'), { method: 'POST', language }), [entryUrl, language])
}

export function useRevisions(collection: string, id: string): Read<Revision[]> {
  const entryUrl = useEntryUrl(collection, id)
  const markSeen = useMarkSeen(collection, id)
  const { value, ...read } = useRead<RevisionList>(entryUrl('/revisions?limit=200'), markSeen)
  return { ...read, value: value?.revisions ?? null }
}

/** @param pair null where there is nothing to compare yet */
export function useComparison(collection: string, id: string, pair: Pair | null): Read<Comparison> {
  const entryUrl = useEntryUrl(collection, id)
  const { code: locale } = useLocale()
  return useRead<Comparison>(
    pair && entryUrl(`/comparison?from=${pair.from}&to=${pair.to}&locale=${encodeURIComponent(locale)}`),
  )
}
