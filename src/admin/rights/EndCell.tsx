'use client'
import type { DefaultCellComponentProps } from 'payload'
import { Moment } from '../review/Moment'

/** Until when a photograph may be shown, in a list; a dash where no end is known. */
export const EndCell = ({ cellData }: DefaultCellComponentProps) =>
  typeof cellData === 'string' ? <Moment at={cellData} /> : <span>–</span>
