'use client'
import { useListQuery } from '@payloadcms/ui'
import { useTexts } from '../useTexts'
import { isOn, LIBRARY_FILTERS, toggled } from './library-filters'
import '../state.css'

/** Narrows the library to what may be shown, what ends soon, what lacks a consent, and what nobody uses. */
export const PhotoFilter = () => {
  const text = useTexts()
  const { query, refineListData } = useListQuery()
  return (
    <fieldset className="gl-filter gl-filter--assignment" aria-label={text('rights_filter')}>
      {LIBRARY_FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          className="gl-filter__toggle"
          aria-pressed={isOn(query.where, name)}
          data-filter={name}
          onClick={() => void refineListData({ where: toggled(query.where, name, new Date()), page: 1 })}
        >
          {text(`rights_filter_${name}`)}
        </button>
      ))}
    </fieldset>
  )
}
