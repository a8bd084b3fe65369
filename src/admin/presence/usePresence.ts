'use client'
import { useFormModified, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { PresenceView } from '../../../collections/presence/endpoint'
import { ask } from '../review/request'
import { useEntryUrl } from '../review/useWorkflow'

/** How often a page says that it is there. Milliseconds. */
const EVERY = 10_000

/**
 * Says that somebody has the entry open, and learns who else has. A page that nobody sees is silent, unless it holds unsaved changes.
 * @returns null until the portal has answered
 */
export function usePresence(collection: string, id: string): PresenceView | null {
  const entryUrl = useEntryUrl(collection, id)
  const { i18n } = useTranslation()
  const { language } = i18n
  const modified = useFormModified()
  const editing = useRef(modified)
  const say = useRef<() => void>(() => {})
  const [view, setView] = useState<PresenceView | null>(null)

  useEffect(() => {
    const url = entryUrl('/presence')
    const tab = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2).padEnd(8, '0')
    let gone = false
    const send = async () => {
      if (gone) return
      if (document.visibilityState !== 'visible' && !editing.current) return
      const answer = await ask<PresenceView>(url, {
        method: 'POST',
        language,
        body: { tab, editing: editing.current },
      })
      if (answer.ok && say.current === send) setView(answer.body)
    }
    const leave = () => {
      // The page is hidden after it is left, which must not bring it back.
      gone = true
      void fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        credentials: 'include',
        keepalive: true,
        body: JSON.stringify({ tab, leaving: true }),
      }).catch(() => undefined)
    }
    const comeBack = () => {
      gone = false
      void send()
    }
    say.current = send
    void send()
    const timer = setInterval(send, EVERY)
    document.addEventListener('visibilitychange', send)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      say.current = () => {}
      clearInterval(timer)
      document.removeEventListener('visibilitychange', send)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
      leave()
    }
  }, [entryUrl, language])

  useEffect(() => {
    const began = modified && !editing.current
    editing.current = modified
    // The first change is told at once: the other one may be about to begin too.
    if (began) say.current()
  }, [modified])

  return view
}
