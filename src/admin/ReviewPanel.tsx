'use client'
import { Button, ShimmerEffect, useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { ChangesLine } from './changes/ChangesLine'
import { Checklist } from './checklist/Checklist'
import { CommentsPart } from './comments/CommentsPart'
import { useComments } from './comments/useComments'
import { YearlyConfirmation } from './confirmations/YearlyConfirmation'
import { GuestReview } from './guests/GuestReview'
import { Presence } from './presence/Presence'
import { PreviewLinks } from './preview-links/PreviewLinks'
import { AddToRelease } from './releases/AddToRelease'
import { ActionBar } from './review/ActionBar'
import { History } from './review/History'
import { Standing } from './review/Standing'
import { useActions } from './review/useActions'
import { useReveal } from './review/useReveal'
import { useWorkflow } from './review/useWorkflow'
import { KeptNotice } from './saving/KeptNotice'
import { Plans } from './schedule/Plans'
import { useTexts } from './useTexts'
import './review/panel.css'

/** Where the state beside the title leads. */
export const PANEL_ID = 'review-panel'

const Panel = ({ busy = false, children }: { busy?: boolean; children: ReactNode }) => {
  const text = useTexts()
  return (
    <section id={PANEL_ID} className="gl-panel" aria-label={text('review')} aria-busy={busy} tabIndex={-1}>
      {children}
    </section>
  )
}

const EntryPanel = ({ collection, id, saved }: { collection: string; id: string; saved: string }) => {
  const text = useTexts()
  const { loading, status, failure, reload } = useWorkflow(collection, id, saved)
  const acting = useActions(collection, id, status, reload)
  const comments = useComments(collection, id, saved, reload)
  const reveal = useReveal(collection)

  return (
    <Panel busy={loading || acting.busy !== null}>
      {failure && (
        <div className="gl-panel__failure" role="alert">
          <p>
            {text('loadFailed')} {failure}
          </p>
          <Button buttonStyle="secondary" size="small" margin={false} disabled={loading} onClick={reload}>
            {text('retry')}
          </Button>
        </div>
      )}
      {!status && !failure && (
        <div className="gl-panel__skeleton" role="status" aria-label={text('loading')}>
          <ShimmerEffect height="1.5rem" width="45%" />
          <ShimmerEffect height="1rem" width="80%" />
          <ShimmerEffect height="2.5rem" />
        </div>
      )}
      <Presence collection={collection} id={id} onComments={comments.reload} />
      {status && (
        <>
          <KeptNotice collection={collection} id={id} />
          <Standing status={status} />
          <ChangesLine collection={collection} id={id} status={status} />
          <Plans collection={collection} id={id} status={status} {...acting} />
          <ActionBar collection={collection} id={id} status={status} {...acting} />
          <GuestReview
            collection={collection}
            id={id}
            changed={`${saved} ${status.state} ${status.contentHash}`}
            onChange={reload}
          />
          <YearlyConfirmation
            collection={collection}
            id={id}
            changed={`${saved} ${status.state} ${status.contentHash}`}
          />
          <PreviewLinks
            collection={collection}
            id={id}
            changed={`${saved} ${status.state} ${status.contentHash}`}
          />
          <AddToRelease collection={collection} id={id} status={status} onAdded={reload} />
          <Checklist collection={collection} id={id} saved={`${saved} ${status.state}`} reveal={reveal} />
          <CommentsPart collection={collection} id={id} comments={comments} reveal={reveal} />
          <History history={status.history} />
        </>
      )}
    </Panel>
  )
}

/** An entry that was never saved has no state yet, but a list of what it needs. */
const NewPanel = ({ collection }: { collection: string }) => {
  const text = useTexts()
  const reveal = useReveal(collection)
  return (
    <Panel>
      <p>{text('notSaved')}</p>
      <Checklist collection={collection} id={null} saved="" reveal={reveal} />
    </Panel>
  )
}

/** Where an entry stands and what its reader may do with it: in the place of a publish button. */
export const ReviewPanel = () => {
  const { id, collectionSlug, data } = useDocumentInfo()
  if (!collectionSlug) return null
  if (id === undefined || id === '') return <NewPanel collection={collectionSlug} />
  return (
    <EntryPanel
      key={`${collectionSlug}/${id}`}
      collection={collectionSlug}
      id={String(id)}
      saved={String(data?.updatedAt ?? '')}
    />
  )
}
