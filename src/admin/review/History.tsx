'use client'
import { useTranslation } from '@payloadcms/ui'
import type { WorkflowStatus } from '../../workflow/status'
import { useTexts } from '../useTexts'

/** A moment in the reader's language and time zone. */
export const Moment = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  )
  return (
    <time dateTime={at} suppressHydrationWarning>
      {when}
    </time>
  )
}

/** Who did what, newest first. */
export const History = ({ history }: { history: WorkflowStatus['history'] }) => {
  const text = useTexts()
  if (history.length === 0) return null
  return (
    <details className="gl-panel__part" open={history.length < 6}>
      <summary>{text('history')}</summary>
      <ol className="gl-history">
        {history.map((row) => (
          <li key={`${row.at}/${row.action}`}>
            <strong>{row.to ? text(`state_${row.to}`) : row.action}</strong>
            <span>
              {row.by?.name ?? text('somebody')} · <Moment at={row.at} />
            </span>
            {row.reason && (
              <q className="gl-history__reason" dir="auto">
                {row.reason}
              </q>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
