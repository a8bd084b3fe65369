'use client'
import type { DefaultCellComponentProps } from 'payload'
import { STATES } from '../config/vocabulary'
import { StateLabel } from './StateLabel'
import { useTexts } from './useTexts'

/** The state of an entry in a list. */
export const StateCell = ({ cellData }: DefaultCellComponentProps) => {
  const text = useTexts()
  const state = STATES.find((known) => known === cellData) ?? 'draft'
  return <StateLabel state={state} label={text(`state_${state}`)} />
}
