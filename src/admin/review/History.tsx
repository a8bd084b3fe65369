'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { WorkflowStatus } from '../../workflow/status'
import { actorWord } from '../audit/words'
import { StateLabel } from '../StateLabel'
import { useTexts } from '../useTexts'
import { eventKey } from './events'
import { Moment } from './Moment'

type Row = WorkflowStatus['history'][number]

/** Rows shown before the rest is folded away. */
const SHOWN = 4

const Event = ({ row }: { row: Row }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const key = eventKey(row.action)
  const { from, to, by, actor, at, reason } = row
  return (
    <li>
      <strong>{key ? text(key) : row.action}</strong>
      {from && to && from !== to && (
        <span className="gl-history__step">
          <StateLabel state={from} label={text(`state_${from}`)} />
          <span className="gl-history__arrow" role="img" aria-label={text('becomes')} />
          <StateLabel state={to} label={text(`state_${to}`)} />
        </span>
      )}
      <span className="gl-panel__aside">
        <bdi>{by?.name ?? actorWord(i18n, actor)}</bdi>, <Moment at={at} />
      </span>
      {reason && (
        <blockquote className="gl-history__reason" dir="auto">
          {reason}
        </blockquote>
      )}
    </li>
  )
}

const Events = ({ rows }: { rows: readonly Row[] }) => (
  <ol className="gl-history">
    {rows.map((row) => (
      <Event key={`${row.at}/${row.action}`} row={row} />
    ))}
  </ol>
)

/** Who did what and why, newest first. */
export const History = ({ history }: { history: readonly Row[] }) => {
  const text = useTexts()
  const id = useId()
  return (
    <section className="gl-panel__part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('history')}</h3>
      {history.length === 0 ? <p>{text('historyNone')}</p> : <Events rows={history.slice(0, SHOWN)} />}
      {history.length > SHOWN && (
        <details>
          <summary>
            {text('historyMore')} ({history.length})
          </summary>
          <Events rows={history.slice(SHOWN)} />
        </details>
      )}
    </section>
  )
}
