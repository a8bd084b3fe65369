'use client'
import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useTexts } from '../useTexts'

/** Who has the review of an entry: a name, or the pool while there is something to review. */
export const AssigneeCell = (props: DefaultCellComponentProps) => {
  const text = useTexts()
  if (props.cellData) return <DefaultCell {...props} />
  return props.rowData?.state === 'in_review' ? text('assignment_pooled') : null
}
