'use client'
import { useListDrawerContext, useListQuery } from '@payloadcms/ui'
import type { MouseEvent } from 'react'
import { STATES, type State } from '../config/vocabulary'
import { AssignmentFilter } from './assignment/AssignmentFilter'
import { StateLabel } from './StateLabel'
import { stateOf, withState } from './state-query'
import { useTexts } from './useTexts'

/** Narrows a list to one state with a click, and keeps what else it was asked for. */
export const StateFilter = () => {
  const text = useTexts()
  const { query, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const active = stateOf(query.where)

  const narrow = (state: State | null) => (event: MouseEvent) => {
    // Opened in a new tab, or without a script yet, the link does the same by its address.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void refineListData({ where: withState(query.where, state), page: 1 })
  }
  const item = (state: State | null, label: string) => (
    <li key={state ?? 'all'}>
      <a
        className="gl-filter__item"
        href={isInDrawer ? undefined : state ? `?where[or][0][and][0][state][equals]=${state}` : '?'}
        aria-current={active === state}
        data-state={state ?? 'all'}
        onClick={narrow(state)}
      >
        {state ? <StateLabel state={state} label={label} /> : <span className="gl-filter__all">{label}</span>}
      </a>
    </li>
  )

  return (
    <nav className="gl-filter" aria-label={text('filter')}>
      <ul>
        {item(null, text('filterAll'))}
        {STATES.map((state) => item(state, text(`state_${state}`)))}
      </ul>
      <AssignmentFilter />
    </nav>
  )
}
