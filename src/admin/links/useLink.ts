'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { LinkStatus } from '../../links/judge'
import { type Answer, ask } from '../review/request'
import { useCollectionUrl } from '../review/useWorkflow'

/** What is known of a link. Times are ISO 8601 in UTC. */
export interface KnownLink {
  /** Null where it was never asked for. */
  id: string | null
  status: LinkStatus
  failure: string | null
  lastCheckedAt: string | null
}

/**
 * What is known of a link that a saved entry has.
 * @param address null: nothing is asked
 */
export function useLink(address: string | null) {
  const collectionUrl = useCollectionUrl('link-checks')
  const { i18n } = useTranslation()
  const [known, setKnown] = useState<KnownLink | null>(null)
  const send = useCallback(
    (path: string, body: object | undefined, signal?: AbortSignal): Promise<Answer<KnownLink>> =>
      ask<KnownLink>(collectionUrl(path), {
        method: 'POST',
        language: i18n.language,
        body,
        signal,
      }),
    [collectionUrl, i18n.language],
  )
  useEffect(() => {
    const leaving = new AbortController()
    setKnown(null)
    if (address !== null)
      void send('/status', { url: address }, leaving.signal).then((answer) => {
        if (answer.ok && !leaving.signal.aborted) setKnown(answer.body)
      })
    return () => leaving.abort()
  }, [address, send])
  /** Asks the link itself, or says that what it answers is as it should be. */
  const act = async (action: 'check' | 'stand'): Promise<Answer<KnownLink>> => {
    const answer =
      action === 'check'
        ? await send('/check', { url: address })
        : await send(`/${known?.id ?? ''}/stand`, undefined)
    if (answer.ok) setKnown(answer.body)
    return answer
  }
  return { known, act }
}
