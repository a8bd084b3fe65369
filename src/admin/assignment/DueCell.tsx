'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { STATES } from '../../config/vocabulary'
import { distanceOf } from '../dashboard/age'
import { isOverdue } from '../dashboard/order'
import { useTexts } from '../useTexts'

/** When an entry of a list is due, and in words whether that is over. */
export const DueCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  if (typeof cellData !== 'string') return null
  const now = new Date()
  const state = STATES.find((known) => known === rowData?.state) ?? 'draft'
  const when = distanceOf(cellData, i18n.language, now.getTime())
  return (
    <time dateTime={cellData} suppressHydrationWarning>
      {isOverdue({ dueAt: cellData, state }, now) ? text('home_overdue', { when }) : when}
    </time>
  )
}
