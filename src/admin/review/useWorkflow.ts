'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkflowStatus } from '../../workflow/status'
import { useTexts } from '../useTexts'
import { ask, type Failure } from './request'
import { useRefusalText } from './useRefusalText'

/** What the panel knows of an entry. While it reads again it keeps what it knew. */
export interface Workflow {
  loading: boolean
  status: WorkflowStatus | null
  /** Why it could not be read, in words. */
  failure: string | null
  reload: () => Promise<WorkflowStatus | null>
}

/** @returns the address of something about one entry in the REST API */
export function useEntryUrl(collection: string, id: string): (rest: string) => string {
  const { config } = useConfig()
  const apiRoute = config.routes.api
  return useCallback(
    (rest) => formatAdminURL({ apiRoute, path: `/${collection}/${encodeURIComponent(id)}${rest}` }),
    [apiRoute, collection, id],
  )
}

/** @returns the address of something about one collection in the REST API */
export function useCollectionUrl(collection: string): (rest: string) => string {
  const { config } = useConfig()
  const apiRoute = config.routes.api
  return useCallback(
    (rest) => formatAdminURL({ apiRoute, path: `/${collection}${rest}` }),
    [apiRoute, collection],
  )
}

/** @returns what to say to somebody whose request failed */
export function useFailureText(): (answer: Pick<Failure, 'message' | 'status' | 'code'>) => string {
  const text = useTexts()
  const refusalText = useRefusalText()
  return useCallback(
    ({ message, status, code }) =>
      refusalText({ message, code }) ??
      (status === null ? text('noConnection') : text('httpError', { status })),
    [text, refusalText],
  )
}

/**
 * Reads where an entry stands.
 * @param saved changes with every save, and with it the state may have changed
 */
export function useWorkflow(collection: string, id: string, saved: string): Workflow {
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const [view, setView] = useState<Omit<Workflow, 'reload'>>({ loading: true, status: null, failure: null })
  const running = useRef<AbortController | null>(null)
  const { language } = i18n

  const reload = useCallback(async () => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setView((before) => ({ ...before, loading: true }))
    const answer = await ask<WorkflowStatus>(entryUrl('/workflow'), { language, signal: controller.signal })
    if (controller.signal.aborted) return null
    if (answer.ok) setView({ loading: false, status: answer.body, failure: null })
    else setView(({ status }) => ({ loading: false, status, failure: failureText(answer) }))
    return answer.ok ? answer.body : null
  }, [entryUrl, failureText, language])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is a reason to read again.
  useEffect(() => {
    void reload()
    return () => running.current?.abort()
  }, [reload, saved])

  return { ...view, reload }
}
