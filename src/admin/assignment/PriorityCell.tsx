'use client'
import type { DefaultCellComponentProps } from 'payload'
import { PRIORITIES } from '../../config/vocabulary'
import { useTexts } from '../useTexts'

/** How soon the review of an entry is wanted; what is as usual is not worth a word. */
export const PriorityCell = ({ cellData }: DefaultCellComponentProps) => {
  const text = useTexts()
  const priority = PRIORITIES.find((known) => known === cellData)
  return priority && priority !== 'normal' ? text(`assignment_priority_${priority}`) : null
}
