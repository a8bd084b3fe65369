'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../review/request'
import { useTexts } from '../useTexts'

interface MailRequest {
  busy: boolean
  /** What came of it, in the language of the admin; null before the first request. */
  outcome: string | null
  /** @returns whether it was done */
  send(path: string, done: (body: Record<string, number>) => string): Promise<boolean>
}

/** Asks the mail queue for something, and has the page read anew. */
export function useMailRequest(): MailRequest {
  const text = useTexts()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<string | null>(null)
  return {
    busy,
    outcome,
    async send(path, done) {
      setBusy(true)
      const answer = await ask<Record<string, number>>(`${config.routes.api}/mails/${path}`, {
        method: 'POST',
        language: i18n.language,
      })
      setBusy(false)
      setOutcome(answer.ok ? done(answer.body) : text('mailNotDone'))
      if (answer.ok) router.refresh()
      return answer.ok
    },
  }
}
