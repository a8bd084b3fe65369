'use client'
import { useTranslation } from '@payloadcms/ui'
import type { WorkflowStatus } from '../../workflow/status'
import { Assignment } from '../assignment/Assignment'
import { actorWord } from '../audit/words'
import { StateLabel } from '../StateLabel'
import { useTexts } from '../useTexts'
import { Exceptional } from './Exceptional'
import { Moment } from './Moment'
import { SignOffs } from './SignOffs'

/** The states in which the last reason is what matters most. */
const TELLING = ['changes_requested', 'withdrawn']

/** Whether nobody of the newsroom has anything left to sign off. */
const waitsForSubject = ({ state, signOffs }: WorkflowStatus): boolean => {
  const open = signOffs.filter(({ given }) => given === null)
  return state === 'in_review' && open.length > 0 && open.every(({ kind }) => kind === 'subject')
}

/** The state in words, what it means, what the public sees, and who wrote it. */
export const Standing = ({ status }: { status: WorkflowStatus }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { state, live, contentHash, contributors, history } = status
  const told = TELLING.includes(state) ? history.find((row) => row.to === state && row.reason) : undefined
  return (
    <>
      <p className="gl-panel__state" role="status">
        <StateLabel state={state} label={text(`state_${state}`)} />
      </p>
      <p>{text(waitsForSubject(status) ? 'guestsHint' : `hint_${state}`)}</p>
      <Exceptional emergency={status.emergency} killedAt={status.killedAt} />
      {told && (
        <figure className="gl-quote">
          <blockquote dir="auto">{told.reason}</blockquote>
          <figcaption>
            <bdi>{told.by?.name ?? actorWord(i18n, told.actor)}</bdi>, <Moment at={told.at} />
          </figcaption>
        </figure>
      )}
      <p className="gl-panel__aside">
        {live ? (
          <>
            {text('liveSince')} <Moment at={live.publishedAt} />.{' '}
            <a href={live.url} target="_blank" rel="noreferrer">
              {text('openLive')}
            </a>
          </>
        ) : (
          text('notLive')
        )}
      </p>
      {live && live.contentHash !== contentHash && <p className="gl-panel__aside">{text('liveDiffers')}</p>}
      {state !== 'draft' && <SignOffs signOffs={status.signOffs} />}
      <Assignment status={status} />
      <p className="gl-panel__aside">
        {contributors.length > 0
          ? `${text('contributors')}: ${contributors.map(({ name }) => name).join(', ')}`
          : text('contributorsNone')}
      </p>
    </>
  )
}
