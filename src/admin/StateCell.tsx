'use client'
import type { DefaultCellComponentProps } from 'payload'
import { STATES } from '../config/vocabulary'
import { StateLabel } from './StateLabel'
import { useTexts } from './useTexts'

/** The state of an entry in a list, and whether an older revision of it is live meanwhile. */
export const StateCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const text = useTexts()
  const state = STATES.find((known) => known === cellData) ?? 'draft'
  const isLive = state !== 'published' && Boolean(rowData?.liveHash)
  return (
    <span className="gl-cell">
      <StateLabel state={state} label={text(`state_${state}`)} />
      {isLive && <small>{text('live')}</small>}
    </span>
  )
}
