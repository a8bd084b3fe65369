'use client'
import { useAuth, useListQuery } from '@payloadcms/ui'
import { FilterToggles } from '../FilterToggles'
import { useTexts } from '../useTexts'
import { ASSIGNMENT_FILTERS, type AssignmentFilterName, isOn, toggled } from './list-filters'

/** Narrows a list to what is assigned to its reader, or to what is overdue, with a click. */
export const AssignmentFilter = () => {
  const text = useTexts()
  const { user } = useAuth()
  const { query, refineListData } = useListQuery()
  if (!user) return null
  const toggle = (name: AssignmentFilterName) => {
    const where = toggled(query.where, name, { user: String(user.id), now: new Date() })
    void refineListData({ where, page: 1 })
  }
  return (
    <FilterToggles
      label={text('filter_more')}
      names={ASSIGNMENT_FILTERS}
      isOn={(name) => isOn(query.where, name)}
      toggle={toggle}
      textOf={(name) => text(`filter_${name}`)}
    />
  )
}
