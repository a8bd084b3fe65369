'use client'
import { useConfig, useListQuery, useRouteCache, useSelection, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { BulkResult } from '../../workflow/bulk'
import { type BulkAction, MOST_AT_ONCE } from '../../workflow/bulk-actions'
import type { Obstacle } from '../../workflow/errors'
import type { ActionInput } from '../../workflow/input'
import { ask, type Failure } from '../review/request'
import { useCollectionUrl, useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'

interface Bulk {
  busy: boolean
  /** What became of each entry, once it is done, with its title. */
  results: readonly (BulkResult & { title: string })[] | null
  /** Why nothing was done, in words. */
  refusal: string | null
  /** What is wrong with the input, field by field. */
  faults: readonly Obstacle[]
  perform: (input: ActionInput) => Promise<void>
}

/** Takes one action on everything that is selected in the list, also on the pages that are not shown. */
export function useBulk(collection: string, action: BulkAction): Bulk {
  const text = useTexts()
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { data } = useListQuery()
  const { selectAll, selectedIDs = [], getQueryParams } = useSelection()
  const { clearRouteCache } = useRouteCache()
  const [state, setState] = useState<Omit<Bulk, 'perform'>>({
    busy: false,
    results: null,
    refusal: null,
    faults: [],
  })
  const { language } = i18n
  const titleField = getEntityConfig({ collectionSlug: collection }).admin.useAsTitle ?? 'id'
  const url = useCollectionUrl(collection)

  type Row = Record<string, unknown>
  const selectedRows = async (): Promise<Row[] | Failure> => {
    if (selectAll !== 'allAvailable') {
      const onPage = (data?.docs ?? []) as Row[]
      return selectedIDs.map((id) => onPage.find((row) => row.id === id) ?? { id })
    }
    const more = `&draft=true&depth=0&limit=${MOST_AT_ONCE}&select[${titleField}]=true`
    const answer = await ask<{ docs: Row[] }>(url(`${getQueryParams()}${more}`), { language })
    return answer.ok ? answer.body.docs : answer
  }

  const perform = async (input: ActionInput) => {
    setState((before) => ({ ...before, busy: true, refusal: null, faults: [] }))
    const fail = (failure: Failure) => {
      const faults = failure.code === 'invalid_input' ? failure.obstacles : []
      const refusal = `${text('bulk_failed')} ${failureText(failure)}`
      setState({ busy: false, results: null, refusal: faults.length > 0 ? null : refusal, faults })
    }
    const rows = await selectedRows()
    if (!Array.isArray(rows)) return fail(rows)
    const titles = new Map(rows.map((row) => [String(row.id), String(row[titleField] ?? '')]))
    const answer = await ask<{ results: BulkResult[] }>(url(`/actions/${action}`), {
      method: 'POST',
      language,
      body: { ...input, reason: input.reason?.trim() || null, ids: [...titles.keys()] },
    })
    if (!answer.ok) return fail(answer)
    const results = answer.body.results.map((one) => ({ ...one, title: titles.get(one.id) ?? '' }))
    setState({ busy: false, results, refusal: null, faults: [] })
    clearRouteCache()
  }

  return { ...state, perform }
}
