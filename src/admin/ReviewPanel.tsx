'use client'
import { Button, toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Action } from '../workflow/transitions'
import { History, Moment } from './review/History'
import { Obstacles } from './review/Obstacles'
import { ReasonDialog } from './review/ReasonDialog'
import { useWorkflow } from './review/useWorkflow'
import { StateLabel } from './StateLabel'
import { useTexts } from './useTexts'
import './review/panel.css'

/** The step that leads on comes first. */
const ORDER: readonly Action[] = ['submit', 'approve', 'publish', 'request-changes', 'reopen', 'withdraw']

/** Actions that fit the state come as buttons; one that does not fit this state is not shown at all. */
const OUT_OF_PLACE: readonly (string | null)[] = ['wrong_state', 'not_live']

/** Where an entry stands and what its reader may do with it: in the place of a publish button. */
export const ReviewPanel = () => {
  const text = useTexts()
  const router = useRouter()
  const modified = useFormModified()
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { phase, status, act, reload } = useWorkflow(
    collectionSlug,
    id === undefined ? undefined : String(id),
    lastUpdateTime,
  )
  const [asking, setAsking] = useState<{ action: Action; required: boolean } | null>(null)
  const [busy, setBusy] = useState(false)

  if (!id) {
    return (
      <aside className="gl-panel" aria-label={text('review')}>
        <p>{text('notSaved')}</p>
      </aside>
    )
  }
  if (!status) {
    return (
      <aside className="gl-panel" aria-label={text('review')} aria-busy={phase === 'loading'}>
        <p>{text(phase === 'failed' ? 'failed' : 'loading')}</p>
        {phase === 'failed' && (
          <Button buttonStyle="secondary" size="small" onClick={reload}>
            {text('retry')}
          </Button>
        )}
      </aside>
    )
  }

  const perform = async (action: Action, reason: string) => {
    setAsking(null)
    setBusy(true)
    const answer = await act(action, reason)
    setBusy(false)
    if (answer.ok) toast.success(answer.message || text('done'))
    else toast.error(answer.message || text('failed'))
    router.refresh()
  }
  const shown = ORDER.flatMap((action) => status.actions.filter((one) => one.action === action)).filter(
    ({ allowed, code }) => allowed || !OUT_OF_PLACE.includes(code),
  )
  const [first] = shown.filter(({ allowed, action }) => allowed && action !== 'withdraw')

  return (
    <aside className="gl-panel" aria-label={text('review')}>
      <p className="gl-panel__state">
        <StateLabel state={status.state} label={text(`state_${status.state}`)} />
      </p>
      <p className="gl-panel__live">
        {status.live ? (
          <>
            {text('live')}{' '}
            <a href={status.live.url} target="_blank" rel="noreferrer">
              <Moment at={status.live.publishedAt} />
            </a>
          </>
        ) : (
          text('notLive')
        )}
      </p>
      {status.live && status.live.contentHash !== status.contentHash && <p>{text('pendingOverLive')}</p>}
      {status.contributors.length > 0 && (
        <p>
          {text('contributors')} {status.contributors.map(({ name }) => name).join(', ')}
        </p>
      )}
      {modified && <p role="status">{text('saveFirst')}</p>}
      <div className="gl-panel__actions">
        {shown.map(({ action, allowed, why, needsReason }) => (
          <div key={action}>
            <Button
              buttonStyle={action === first?.action ? 'primary' : 'secondary'}
              size="medium"
              margin={false}
              disabled={!allowed || modified || busy}
              onClick={() => setAsking({ action, required: needsReason })}
            >
              {text(`action_${action}`)}
            </Button>
            {!allowed && <p className="gl-panel__why">{why}</p>}
          </div>
        ))}
        {shown.length === 0 && <p>{text('noActions')}</p>}
      </div>
      <Obstacles obstacles={status.obstacles} />
      <History history={status.history} />
      {asking && (
        <ReasonDialog
          title={text(`action_${asking.action}`)}
          required={asking.required}
          onCancel={() => setAsking(null)}
          onConfirm={(reason) => perform(asking.action, reason)}
        />
      )}
    </aside>
  )
}
