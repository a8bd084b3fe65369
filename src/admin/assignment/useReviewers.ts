'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Reviewer } from '../../workflow/reviewers'
import { ask } from '../review/request'

interface Reviewers {
  loading: boolean
  failed: boolean
  reviewers: readonly Reviewer[]
}

/**
 * Who may be named as reviewer.
 * @param url answers `{ reviewers }`
 */
export function useReviewers(url: string): Reviewers {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [found, setFound] = useState<Reviewers>({ loading: true, failed: false, reviewers: [] })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    void ask<{ reviewers: Reviewer[] }>(url, { language, signal }).then((answer) => {
      if (signal.aborted) return
      setFound({ loading: false, failed: !answer.ok, reviewers: answer.ok ? answer.body.reviewers : [] })
    })
    return () => controller.abort()
  }, [url, language])
  return found
}
