'use client'
import { useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'
import type { CalendarItem } from '../../workflow/calendar-kinds'
import { ask } from '../review/request'
import { useFailureText } from '../review/useWorkflow'

interface CalendarRead {
  /** Null until the first answer. */
  items: readonly CalendarItem[] | null
  loading: boolean
  failure: string | null
  reload: () => void
}

/**
 * What is to come in a span.
 * @param from ISO 8601 @param to ISO 8601, not included
 */
export function useCalendar(from: string, to: string): CalendarRead {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const failureText = useFailureText()
  const [read, setRead] = useState<Omit<CalendarRead, 'reload'>>({
    items: null,
    loading: true,
    failure: null,
  })
  const { language } = i18n
  const url = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/schedules/calendar?${new URLSearchParams({ from, to, locale })}`,
  })

  const load = useCallback(
    async (signal?: AbortSignal) => {
      setRead((before) => ({ ...before, loading: true }))
      const answer = await ask<{ items: CalendarItem[] }>(url, { language, signal })
      if (signal?.aborted) return
      setRead((before) =>
        answer.ok
          ? { items: answer.body.items, loading: false, failure: null }
          : { items: before.items, loading: false, failure: failureText(answer) },
      )
    },
    [url, language, failureText],
  )
  useEffect(() => {
    const controller = new AbortController()
    void load(controller.signal)
    return () => controller.abort()
  }, [load])

  return { ...read, reload: () => void load() }
}
