'use client'
import { LOCALE_LABELS } from '../../config/vocabulary'
import type { GuestLinkView } from '../../workflow/guests/describe'
import { Moment } from '../review/Moment'
import { useTexts } from '../useTexts'

interface GuestRowProps {
  link: GuestLinkView
  busy: boolean
  onRevoke: () => void
}

const SIGNS = {
  waiting: '○',
  opened: '◐',
  approved: '✓',
  comments: '✎',
  expired: '–',
  revoked: '–',
  overtaken: '–',
} as const

/** The moment that says most about a link in its state, after the words for it. */
const When = ({ link }: { link: GuestLinkView }) => {
  const text = useTexts()
  const { state, answeredAt, openedAt, expiresAt } = link
  const isOpen = state === 'waiting' || state === 'opened'
  return (
    <>
      {answeredAt && (
        <span className="gl-panel__aside">
          {text('guestsAnswered')} <Moment at={answeredAt} />
        </span>
      )}
      {isOpen && openedAt && (
        <span className="gl-panel__aside">
          {text('guestsOpened')} <Moment at={openedAt} />
        </span>
      )}
      {isOpen && (
        <span className="gl-panel__aside">
          {text('guestsUntil')} <Moment at={expiresAt} />
        </span>
      )}
    </>
  )
}

/** One guest who was asked: who, where it stands, and what they said. */
export const GuestRow = ({ link, busy, onRevoke }: GuestRowProps) => {
  const text = useTexts()
  const { guest, kind, state, language, madeBy, at, comment, revocable } = link
  return (
    <li data-guest-link={link.id} data-state={state}>
      <strong>
        <bdi>{guest?.name ?? text(`guestsUnnamed_${kind}`)}</bdi>
      </strong>
      <span className="gl-guests__state">
        <span aria-hidden="true">{SIGNS[state]}</span> {text(`guestsState_${state}`)}
      </span>
      {guest && (
        <span className="gl-panel__aside">
          <bdi>{guest.email}</bdi> · <span lang={language}>{LOCALE_LABELS[language].label}</span>
        </span>
      )}
      <When link={link} />
      <span className="gl-panel__aside">
        {text('guestsMadeBy', { who: madeBy?.name ?? text('somebody') })} · <Moment at={at} />
      </span>
      {comment && (
        <blockquote className="gl-history__reason" dir="auto">
          {comment}
        </blockquote>
      )}
      {revocable && (
        <button type="button" className="gl-panel__link" data-revoke disabled={busy} onClick={onRevoke}>
          {busy ? text('working') : text('guestsRevoke')}
        </button>
      )}
    </li>
  )
}
