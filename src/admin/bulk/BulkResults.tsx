'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { BulkResult } from '../../workflow/bulk'
import type { BulkAction } from '../../workflow/bulk-actions'
import { Dialog } from '../review/Dialog'
import { useObstacleText } from '../review/useObstacleText'
import { StateLabel } from '../StateLabel'
import { useTexts } from '../useTexts'

type Result = BulkResult & { title: string }

interface BulkResultsProps {
  collection: string
  action: BulkAction
  results: readonly Result[]
  onClose: () => void
}

/** What became of each entry: done, or why not, with a way to it. What was not done comes first. */
export const BulkResults = ({ collection, action, results, onClose }: BulkResultsProps) => {
  const text = useTexts()
  const obstacleText = useObstacleText()
  const { config } = useConfig()
  const failed = results.filter(({ ok }) => !ok)
  const done = results.filter(({ ok }) => ok)
  return (
    <Dialog title={text(`action_${action}`)} action={action} onCancel={onClose}>
      <p role="status">{text('bulk_summary', { done: done.length, failed: failed.length })}</p>
      <ul className="gl-results" aria-label={text('bulk_results')}>
        {[...failed, ...done].map((result) => (
          <li key={result.id} data-result={result.id} data-ok={result.ok}>
            <a
              href={formatAdminURL({
                adminRoute: config.routes.admin,
                path: `/collections/${collection}/${encodeURIComponent(result.id)}`,
              })}
            >
              <bdi>{result.title || text('untitled')}</bdi>
            </a>
            <span>
              <strong>
                <span aria-hidden="true">{result.ok ? '✓' : '✕'}</span>{' '}
                {text(result.ok ? 'bulk_done' : 'bulk_refused')}
              </strong>{' '}
              {result.ok && <StateLabel state={result.state} label={text(`state_${result.state}`)} />}
              {!result.ok && obstacleText(result)}
            </span>
            {!result.ok && result.obstacles.length > 0 && result.code === 'not_fit' && (
              <ul>
                {result.obstacles.map((obstacle) => (
                  <li key={`${obstacle.path}/${obstacle.code}`}>{obstacleText(obstacle)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
