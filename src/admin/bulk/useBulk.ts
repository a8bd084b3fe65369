'use client'
import { useConfig, useListQuery, useRouteCache, useSelection, useTranslation } from '@payloadcms/ui'
import { mergeListSearchAndWhere } from 'payload/shared'
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

/** What is in the list is not what was shown. */
const CHANGED: Failure = { ok: false, status: 409, message: null, code: null, obstacles: [] }

/** Takes one action on everything that is selected in the list, also on the pages that are not shown. */
export function useBulk(collection: string, action: BulkAction): Bulk {
  const text = useTexts()
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { data, query } = useListQuery()
  const { selectAll, selectedIDs = [], getQueryParams } = useSelection()
  const { clearRouteCache } = useRouteCache()
  const [state, setState] = useState<Omit<Bulk, 'perform'>>({
    busy: false,
    results: null,
    refusal: null,
    faults: [],
  })
  const { language } = i18n
  const collectionConfig = getEntityConfig({ collectionSlug: collection })
  const titleField = collectionConfig.admin.useAsTitle ?? 'id'
  const url = useCollectionUrl(collection)

  type Row = Record<string, unknown>
  const selectedRows = async (): Promise<Row[] | Failure> => {
    if (selectAll !== 'allAvailable') {
      const onPage = (data?.docs ?? []) as Row[]
      return selectedIDs.map((id) => onPage.find((row) => row.id === id) ?? { id })
    }
    const more = `&draft=true&depth=0&limit=${MOST_AT_ONCE}&select[${titleField}]=true`
    // Payload's own query has the filters of the list and leaves out what is searched for.
    const searched = query.search
      ? mergeListSearchAndWhere({ collectionConfig, search: query.search })
      : undefined
    const answer = await ask<{ docs: Row[] }>(url(`${getQueryParams(searched)}${more}`), { language })
    if (!answer.ok) return answer
    // Nobody acts on more than they were told of: the list changed since, or is not the one on the screen.
    return answer.body.docs.length > (data?.totalDocs ?? 0) ? CHANGED : answer.body.docs
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
