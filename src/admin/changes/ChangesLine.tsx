'use client'
import { useConfig } from '@payloadcms/ui'
import Link from 'next/link'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'
import type { WorkflowStatus } from '../../workflow/status'
import { useTexts } from '../useTexts'
import { useComparison, useMarkSeen } from './useRevisions'

const SINCE_LIVE = { from: 'live', to: 'newest' }

interface ChangesLineProps {
  collection: string
  id: string
  status: WorkflowStatus
}

/** In the review panel: how much changed since it was live, and the way to what changed. Shown, it counts as a look at the entry. */
export const ChangesLine = ({ collection, id, status }: ChangesLineProps) => {
  const text = useTexts()
  const { config } = useConfig()
  const markSeen = useMarkSeen(collection, id)
  const { contentHash, live } = status
  const differs = live !== null && live.contentHash !== contentHash
  const { value } = useComparison(collection, id, differs ? SINCE_LIVE : null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another look.
  useEffect(() => {
    void markSeen()
  }, [markSeen, contentHash])

  const adminRoute = config.routes.admin
  return (
    <p className="gl-panel__aside gl-panel__changes">
      <Link
        href={formatAdminURL({ adminRoute, path: `/collections/${collection}/${id}/changes` })}
        prefetch={false}
      >
        {value && value.fields > 0
          ? text('changesSinceLiveCount', { count: value.fields })
          : text('changesSee')}
      </Link>
    </p>
  )
}
