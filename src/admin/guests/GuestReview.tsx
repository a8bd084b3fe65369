'use client'
import { useId, useState } from 'react'
import type { EntryCollection } from '../../config/vocabulary'
import type { GuestLinkView } from '../../workflow/guests/describe'
import { GUEST_KIND_OF, type GuestKind } from '../../workflow/guests/kinds'
import { useTexts } from '../useTexts'
import { GuestRow } from './GuestRow'
import { InviteDialog } from './InviteDialog'
import { useGuestLinks } from './useGuestLinks'
import './guests.css'

interface GuestReviewProps {
  collection: string
  id: string
  /** Changes with every save and every action. */
  changed: string
  onChange: () => Promise<unknown>
}

const Part = ({ kind, collection, id, changed, onChange }: GuestReviewProps & { kind: GuestKind }) => {
  const text = useTexts()
  const title = useId()
  const [asking, setAsking] = useState(false)
  const { view, failure, revoking, invite, revoke } = useGuestLinks(collection, id, changed, onChange)
  const links = view?.links ?? []
  const [current, older] = [links.filter((link) => link.current), links.filter((link) => !link.current)]
  // A contact can be asked and need not be: what nobody did and nobody can do now is not worth a place.
  if (kind === 'contact' && links.length === 0 && !view?.mayInvite && !failure) return null
  const rows = (some: readonly GuestLinkView[]) => (
    <ul>
      {some.map((link) => (
        <GuestRow
          key={link.id}
          link={link}
          busy={revoking === link.id}
          onRevoke={() => void revoke(link.id)}
        />
      ))}
    </ul>
  )

  return (
    <section className="gl-panel__part gl-guests" aria-labelledby={title}>
      <h3 id={title}>{text(`guestsTitle_${kind}`)}</h3>
      {failure && (
        <p className="gl-panel__refusal" role="alert">
          {failure}
        </p>
      )}
      {view && current.length === 0 && (
        <p className="gl-panel__aside">
          {text(view.mayInvite ? `guestsEmpty_${kind}` : `guestsNotNow_${kind}`)}
        </p>
      )}
      {current.length > 0 && rows(current)}
      {view?.mayInvite && (
        <button type="button" className="gl-panel__link" data-invite onClick={() => setAsking(true)}>
          {text(`guestsInvite_${kind}`)}
        </button>
      )}
      {older.length > 0 && (
        <details>
          <summary>{text('guestsOlder', { count: older.length })}</summary>
          {rows(older)}
        </details>
      )}
      {asking && view && (
        <InviteDialog
          kind={kind}
          revision={view.contentHash}
          invite={invite}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

/** Asking somebody without an account about the revision in review. */
export const GuestReview = (props: GuestReviewProps) => {
  const kind = GUEST_KIND_OF[props.collection as EntryCollection] ?? null
  return kind === null ? null : <Part kind={kind} {...props} />
}
