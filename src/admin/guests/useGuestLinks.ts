'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GuestLinksView } from '../../workflow/guests/describe'
import type { GuestInvitation } from '../../workflow/guests/invite'
import { type Answer, ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

export interface LinkMade {
  id: string
  link: string
  expiresAt: string
}

export interface GuestLinks {
  view: GuestLinksView | null
  /** Why they could not be read, or a link could not be taken back, in words. */
  failure: string | null
  /** Id of the link that is being taken back. */
  revoking: string | null
  invite: (invitation: GuestInvitation) => Promise<Answer<LinkMade>>
  revoke: (link: string) => Promise<void>
  reload: () => Promise<void>
}

/**
 * The guests who were asked about an entry.
 * @param changed changes with every save and every action: either may end a link
 * @param onChange runs after each change by this user, which the history tells
 */
export function useGuestLinks(
  collection: string,
  id: string,
  changed: string,
  onChange: () => Promise<unknown>,
): GuestLinks {
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { language } = i18n
  const [view, setView] = useState<GuestLinksView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<string | null>(null)
  // An answer to an older question must not take the place of a newer one.
  const newest = useRef(0)

  const reload = useCallback(async () => {
    const mine = ++newest.current
    const answer = await ask<GuestLinksView>(entryUrl('/guest-links'), { language })
    if (mine !== newest.current) return
    if (answer.ok) setView(answer.body)
    setFailure(answer.ok ? null : failureText(answer))
  }, [entryUrl, failureText, language])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the entry is a reason to read again.
  useEffect(() => {
    void reload()
  }, [reload, changed])

  const invite: GuestLinks['invite'] = async (body) => {
    const answer = await ask<LinkMade>(entryUrl('/guest-links'), { method: 'POST', language, body })
    if (answer.ok || answer.status === 409) {
      await reload()
      await onChange()
    }
    return answer
  }

  const revoke: GuestLinks['revoke'] = async (link) => {
    setRevoking(link)
    const path = `/guest-links/${encodeURIComponent(link)}/revoke`
    const answer = await ask(entryUrl(path), { method: 'POST', language })
    await reload()
    await onChange()
    setRevoking(null)
    if (!answer.ok) setFailure(failureText(answer))
  }

  return { view, failure, revoking, invite, revoke, reload }
}
