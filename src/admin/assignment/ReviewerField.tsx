'use client'
import { ShimmerEffect } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Reviewer } from '../../workflow/reviewers'
import { useTexts } from '../useTexts'
import { useReviewers } from './useReviewers'

interface ReviewerFieldProps {
  /** Where the reviewers are asked for. */
  url: string
  /** Id of the reviewer; null for the pool, undefined for whoever it is now. */
  value: string | null | undefined
  /** Offers to leave it as it is. */
  keep: boolean
  fault: string | null
  onChange: (id: string | null | undefined) => void
}

/** With fewer reviewers than this there is nothing to search. */
const WORTH_A_SEARCH = 6

const nameOf = (reviewer: string | null | undefined) =>
  reviewer === undefined ? 'keep' : (reviewer ?? 'pool')

const matches = (reviewer: Reviewer, search: string) =>
  reviewer.name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())

/** Names the reviewer, or leaves it to the pool. Who has much to review already is seen beside the name. */
export const ReviewerField = ({ url, value, keep, fault, onChange }: ReviewerFieldProps) => {
  const text = useTexts()
  const id = useId()
  const [search, setSearch] = useState('')
  const { loading, failed, reviewers } = useReviewers(url)
  const shown = reviewers.filter((reviewer) => reviewer.id === value || matches(reviewer, search))
  const choice = (reviewer: string | null | undefined, label: string, more?: string) => (
    <label key={nameOf(reviewer)} className="gl-choice" data-reviewer={nameOf(reviewer)}>
      <input
        type="radio"
        name={`${id}-reviewer`}
        checked={value === reviewer}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={() => onChange(reviewer)}
      />
      <span>
        <bdi>{label}</bdi>
        {more && <small>{more}</small>}
      </span>
    </label>
  )
  return (
    <fieldset className="gl-dialog__field" aria-busy={loading}>
      <legend>{text('assignment_reviewer')}</legend>
      {reviewers.length >= WORTH_A_SEARCH && (
        <input
          type="search"
          dir="auto"
          aria-label={text('assignment_search')}
          placeholder={text('assignment_search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className="gl-choices">
        {keep && choice(undefined, text('bulk_keep'))}
        {choice(null, text('assignment_pool'), text('assignment_poolHelp'))}
        {shown.map(({ id: reviewer, name, open }) =>
          choice(reviewer, name, text('assignment_open', { count: open })),
        )}
        {loading && <ShimmerEffect height="2rem" />}
      </div>
      <p role="status">
        {failed && text('assignment_loadFailed')}
        {!loading && !failed && reviewers.length === 0 && text('assignment_none')}
        {reviewers.length > 0 && shown.length === 0 && text('assignment_noMatch')}
      </p>
      {fault !== null && (
        <p className="gl-dialog__missing" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
