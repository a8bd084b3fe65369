'use client'
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { EntryCollection } from '../../config/vocabulary'
import type { PreviewLinkView } from '../../workflow/preview-links/describe'
import { SHARED } from '../../workflow/preview-links/kinds'
import { Moment } from '../review/Moment'
import { useTexts } from '../useTexts'
import { MakeDialog } from './MakeDialog'
import { usePreviewLinks } from './usePreviewLinks'
import '../guests/guests.css'

interface PreviewLinksProps {
  collection: string
  id: string
  /** Changes with every save and every action. */
  changed: string
}

const Part = ({ collection, id, changed }: PreviewLinksProps) => {
  const text = useTexts()
  const title = useId()
  const [asking, setAsking] = useState(false)
  const { view, failure, make, revoke } = usePreviewLinks(collection, id, changed)
  const links = view?.links ?? []
  const open = links.filter(({ state }) => state === 'open')
  const older = links.filter(({ state }) => state !== 'open')
  // Nothing was shown, and nothing can be: not worth a place.
  if (!failure && !view?.mayShare && links.length === 0) return null

  const rows = (some: readonly PreviewLinkView[]) => (
    <ul>
      {some.map((link) => (
        <li key={link.id} data-preview-link={link.id} data-state={link.state}>
          <span className="gl-guests__state">{text(`sharing_state_${link.state}`)}</span>
          <span className="gl-panel__aside">
            {text('sharing_until')} <Moment at={link.expiresAt} /> ·{' '}
            {link.opens > 0 ? text('sharing_opens', { count: link.opens }) : text('sharing_never')}
          </span>
          {view?.mayShare && link.state !== 'revoked' && link.state !== 'expired' && (
            <button
              type="button"
              className="gl-panel__link"
              data-revoke-preview
              onClick={() => void revoke(link.id).then(() => toast.success(text('sharing_revoked')))}
            >
              {text('sharing_revoke')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )

  return (
    <section className="gl-panel__part gl-shares" aria-labelledby={title} data-preview-links>
      <h3 id={title}>{text('sharing_title')}</h3>
      {failure && (
        <p className="gl-panel__refusal" role="alert">
          {failure}
        </p>
      )}
      {view && open.length === 0 && <p className="gl-panel__aside">{text('sharing_lead')}</p>}
      {open.length > 0 && rows(open)}
      {view?.mayShare && (
        <button type="button" className="gl-panel__link" data-share onClick={() => setAsking(true)}>
          {text('sharing_make')}
        </button>
      )}
      {older.length > 0 && (
        <details>
          <summary>{text('sharing_older', { count: older.length })}</summary>
          {rows(older)}
        </details>
      )}
      {asking && <MakeDialog make={make} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** Showing the newest revision to somebody without an account. */
export const PreviewLinks = (props: PreviewLinksProps) =>
  SHARED.includes(props.collection as EntryCollection) ? <Part {...props} /> : null
