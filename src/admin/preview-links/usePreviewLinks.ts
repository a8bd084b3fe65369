'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { PreviewLinksView } from '../../workflow/preview-links/describe'
import type { PreviewLinkMade } from '../../workflow/preview-links/make'
import { type Answer, ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

/**
 * The preview links of an entry.
 * @param changed changes with every save and every action: either may end a link
 */
export function usePreviewLinks(collection: string, id: string, changed: string) {
  const url = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { language } = i18n
  const [view, setView] = useState<PreviewLinksView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  const read = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await ask<PreviewLinksView>(url('/preview-links'), { language, signal })
      if (signal?.aborted) return
      if (answer.ok) setView(answer.body)
      setFailure(answer.ok ? null : failureText(answer))
    },
    [url, language, failureText],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the entry is a reason to read again.
  useEffect(() => {
    const leaving = new AbortController()
    void read(leaving.signal)
    return () => leaving.abort()
  }, [read, changed])

  const make = async (expiresInDays: number): Promise<Answer<PreviewLinkMade>> => {
    const answer = await ask<PreviewLinkMade>(url('/preview-links'), {
      method: 'POST',
      language,
      body: { expiresInDays, revision: view?.contentHash },
    })
    await read()
    return answer
  }
  const revoke = async (link: string): Promise<void> => {
    const answer = await ask(url(`/preview-links/${encodeURIComponent(link)}/revoke`), {
      method: 'POST',
      language,
    })
    await read()
    if (!answer.ok) setFailure(failureText(answer))
  }
  return { view, failure, make, revoke }
}
