'use client'
import type { DefaultCellComponentProps } from 'payload'
import { FitnessBadge } from './FitnessBadge'

/** Whether a photograph may be shown, in a list. */
export const FitnessCell = ({ cellData }: DefaultCellComponentProps) => (
  <FitnessBadge fit={cellData === 'fit'} />
)
