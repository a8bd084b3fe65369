'use client'
import { useListQuery } from '@payloadcms/ui'
import { FilterToggles } from '../FilterToggles'
import { useTexts } from '../useTexts'
import { isOn, LIBRARY_FILTERS, toggled } from './library-filters'

/** Narrows the library to what may be shown, what ends soon, what lacks a consent, and what nobody uses. */
export const PhotoFilter = () => {
  const text = useTexts()
  const { query, refineListData } = useListQuery()
  return (
    <FilterToggles
      label={text('rights_filter')}
      names={LIBRARY_FILTERS}
      isOn={(name) => isOn(query.where, name)}
      toggle={(name) => void refineListData({ where: toggled(query.where, name, new Date()), page: 1 })}
      textOf={(name) => text(`rights_filter_${name}`)}
    />
  )
}
