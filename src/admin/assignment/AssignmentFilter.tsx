'use client'
import { useAuth, useListQuery } from '@payloadcms/ui'
import { useTexts } from '../useTexts'
import { ASSIGNMENT_FILTERS, isOn, toggled } from './list-filters'

/** Narrows a list to what is assigned to its reader, or to what is overdue, with a click. */
export const AssignmentFilter = () => {
  const text = useTexts()
  const { user } = useAuth()
  const { query, refineListData } = useListQuery()
  if (!user) return null
  return (
    <fieldset className="gl-filter gl-filter--assignment" aria-label={text('filter_more')}>
      {ASSIGNMENT_FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          className="gl-filter__toggle"
          aria-pressed={isOn(query.where, name)}
          data-filter={name}
          onClick={() => {
            const where = toggled(query.where, name, { user: String(user.id), now: new Date() })
            void refineListData({ where, page: 1 })
          }}
        >
          {text(`filter_${name}`)}
        </button>
      ))}
    </fieldset>
  )
}
