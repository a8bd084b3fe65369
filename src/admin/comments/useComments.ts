'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommentsView } from '../../workflow/comments/read'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

export interface Comments {
  view: CommentsView | null
  /** Why they could not be read, in words. */
  failure: string | null
  reload: () => Promise<void>
  /** @returns why it was refused, in words; null where it was done */
  send: (method: 'POST' | 'PATCH' | 'DELETE', rest: string, body?: unknown) => Promise<string | null>
}

/**
 * What is said about an entry.
 * @param saved changes with every save, and with it the places of the comments
 * @param onChange runs after each change by this user: a condition of approval may have come or gone
 */
export function useComments(collection: string, id: string, saved: string, onChange: () => void): Comments {
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { language } = i18n
  const [view, setView] = useState<CommentsView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  // An answer to an older question must not take the place of a newer one.
  const newest = useRef(0)

  const reload = useCallback(async () => {
    const mine = ++newest.current
    const answer = await ask<CommentsView>(entryUrl('/comments'), { language })
    if (mine !== newest.current) return
    if (answer.ok) setView(answer.body)
    setFailure(answer.ok ? null : failureText(answer))
  }, [entryUrl, failureText, language])

  const send: Comments['send'] = async (method, rest, body) => {
    const answer = await ask<CommentsView>(entryUrl(`/comments${rest}`), { method, language, body })
    if (!answer.ok) {
      // Somebody was faster: show what stands now.
      if (answer.status === 409 || answer.status === 404) void reload()
      return failureText(answer)
    }
    newest.current += 1
    setView(answer.body)
    onChange()
    return null
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is a reason to read again.
  useEffect(() => {
    void reload()
  }, [reload, saved])

  return { view, failure, reload, send }
}
