'use client'
import { Button, ShimmerEffect, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { ReleaseStatus } from '../../workflow/releases/describe'
import { inWords, zoneName } from '../schedule/local-time'
import { useTimeZone } from '../schedule/useTimeZone'
import { useTexts } from '../useTexts'
import { PublishDialog, ScheduleReleaseDialog } from './ReleaseDialogs'
import { ReleaseEntries } from './ReleaseEntries'
import { useRelease } from './useRelease'
import '../review/panel.css'
import './releases.css'

/** Where the release stands, in one or two sentences. */
const Standing = ({ status }: { status: ReleaseStatus }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const timeZone = useTimeZone()
  const { state, at, publishedAt, result, entries } = status
  const blocked = entries.filter(({ inTheWay }) => inTheWay !== null).length
  const words = (moment: string) => inWords(moment, timeZone, i18n.language)
  return (
    <div role="status">
      <p>
        <strong className={`gl-release__state gl-release__state--${state}`}>
          {text(`release_state_${state}`)}
        </strong>
      </p>
      {state === 'scheduled' && at && (
        <p>
          {text('release_scheduledFor', { when: words(at), zone: zoneName(timeZone, at, i18n.language) })}
        </p>
      )}
      {state === 'published' && publishedAt && <p>{text('release_live', { when: words(publishedAt) })}</p>}
      {state === 'failed' && result && (
        <div className="gl-panel__failure">
          <p>{text('release_failedAt', { when: words(result.at) })}</p>
          {result.entries.length === 0 && result.message && <p dir="auto">{result.message}</p>}
          <ul>
            {result.entries.map((entry) => (
              <li key={`${entry.collection}/${entry.id}`} dir="auto">
                <bdi>{entry.title}</bdi>: {entry.message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state !== 'published' && entries.length > 0 && (
        <p>
          {blocked === 0
            ? text('release_ready', { count: entries.length })
            : text('release_blocked', { blocked, count: entries.length })}
        </p>
      )}
      {entries.length === 0 && <p>{text('release_empty')}</p>}
    </div>
  )
}

const Release = ({ id, saved }: { id: string; saved: string }) => {
  const text = useTexts()
  const modified = useFormModified()
  const { status, busy, failure, reload, perform } = useRelease(id, saved)
  const [asking, setAsking] = useState<'publish' | 'schedule' | null>(null)
  const [faults, setFaults] = useState<readonly Obstacle[]>([])

  if (!status) {
    return failure ? (
      <div className="gl-panel__failure" role="alert">
        <p>
          {text('loadFailed')} {failure}
        </p>
        <Button buttonStyle="secondary" size="small" margin={false} disabled={busy} onClick={reload}>
          {text('retry')}
        </Button>
      </div>
    ) : (
      <div role="status" aria-label={text('loading')}>
        <ShimmerEffect height="6rem" />
      </div>
    )
  }

  const ready = status.entries.length > 0 && status.entries.every(({ inTheWay }) => inTheWay === null)
  const idle = !busy && !modified
  const may = (action: ReleaseStatus['actions'][number]) => status.actions.includes(action)
  const isOver = status.state === 'published'
  const take = async (action: 'publish' | 'schedule', input: Parameters<typeof perform>[1]) => {
    const found = await perform(action, input)
    setFaults(found)
    if (found.length === 0) setAsking(null)
  }

  return (
    <>
      <Standing status={status} />
      {failure && (
        <p className="gl-panel__refusal" role="alert">
          {failure}
        </p>
      )}
      {modified && !isOver && <p className="gl-panel__notice">{text('release_unsaved')}</p>}
      {!isOver && status.actions.length === 0 && (
        <p className="gl-panel__aside">{text('release_onlyEditors')}</p>
      )}
      <div className="gl-release__buttons">
        {may('publish') && (
          <Button
            buttonStyle="primary"
            size="medium"
            margin={false}
            disabled={!ready || !idle}
            extraButtonProps={{ 'data-release-action': 'publish' }}
            onClick={() => setAsking('publish')}
          >
            {text('release_publish')}
          </Button>
        )}
        {may('schedule') && (
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={status.entries.length === 0 || !idle}
            extraButtonProps={{ 'data-release-action': 'schedule' }}
            onClick={() => {
              setFaults([])
              setAsking('schedule')
            }}
          >
            {text(status.state === 'scheduled' ? 'release_reschedule' : 'release_schedule')}
          </Button>
        )}
        {may('unschedule') && (
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={busy}
            extraButtonProps={{ 'data-release-action': 'unschedule' }}
            onClick={() => void perform('unschedule', {})}
          >
            {text('release_unschedule')}
          </Button>
        )}
        {!isOver && (
          <button type="button" className="gl-panel__link" disabled={busy} onClick={reload}>
            {text('release_checkAgain')}
          </button>
        )}
      </div>
      {status.entries.length > 0 && <ReleaseEntries entries={status.entries} over={isOver} />}
      {asking === 'publish' && (
        <PublishDialog
          status={status}
          busy={busy}
          onCancel={() => setAsking(null)}
          onConfirm={() => void take('publish', {})}
        />
      )}
      {asking === 'schedule' && (
        <ScheduleReleaseDialog
          status={status}
          faults={faults}
          busy={busy}
          onCancel={() => setAsking(null)}
          onConfirm={(input) => void take('schedule', input)}
        />
      )}
    </>
  )
}

/** On the screen of a release: where it stands, what its entries lack, and what can be done with it. */
export const ReleasePanel = () => {
  const text = useTexts()
  const title = useId()
  const { id, data } = useDocumentInfo()
  return (
    <section className="gl-panel gl-release" aria-labelledby={title}>
      <h3 id={title}>{text('release')}</h3>
      {id === undefined || id === '' ? (
        <p>{text('release_notSaved')}</p>
      ) : (
        <Release key={String(id)} id={String(id)} saved={String(data?.updatedAt ?? '')} />
      )}
    </section>
  )
}
