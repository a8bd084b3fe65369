'use client'
import { Button, useAuth, useListDrawerContext, useListQuery, useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import { permissions } from '../../../access/permissions'
import { BULK_ACTIONS, type BulkAction, MOST_AT_ONCE } from '../../workflow/bulk-actions'
import { TRANSITIONS } from '../../workflow/transitions'
import { DANGEROUS } from '../review/offers'
import { useTexts } from '../useTexts'
import { BulkDialog } from './BulkDialog'
import '../review/panel.css'
import './bulk.css'

/** What can be done with the entries that are selected in a list: nothing that puts a text before the public. */
export const BulkBar = ({ collectionSlug }: { collectionSlug?: string }) => {
  const text = useTexts()
  const { user } = useAuth()
  const { isInDrawer } = useListDrawerContext()
  const { data } = useListQuery()
  const { count = 0, selectAll } = useSelection()
  const [asking, setAsking] = useState<BulkAction | null>(null)
  const offered = BULK_ACTIONS.filter((action) =>
    permissions[TRANSITIONS[action].permission](user as Parameters<typeof permissions.submit>[0]),
  )
  // The dialog outlives the selection: its results are read after the list below has changed.
  if (asking && collectionSlug) {
    return <BulkDialog collection={collectionSlug} action={asking} onClose={() => setAsking(null)} />
  }
  if (isInDrawer || !collectionSlug || count === 0 || offered.length === 0) return null
  const tooMany = (selectAll === 'allAvailable' ? (data?.totalDocs ?? count) : count) > MOST_AT_ONCE
  return (
    <section className="gl-bulk" aria-label={text('bulk_toolbar')}>
      <span role="status">{text('bulk_selected', { count })}</span>
      {tooMany && <span>{text('bulk_tooMany', { max: MOST_AT_ONCE })}</span>}
      {offered.map((action) => (
        <Button
          key={action}
          buttonStyle="secondary"
          className={DANGEROUS.includes(action) ? 'gl-danger' : undefined}
          size="small"
          margin={false}
          disabled={tooMany}
          extraButtonProps={{ 'data-bulk': action }}
          onClick={() => setAsking(action)}
        >
          {text(`action_${action}`)}
        </Button>
      ))}
    </section>
  )
}
