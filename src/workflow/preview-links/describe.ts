import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { permissions } from '../../../access/permissions'
import { actorOf } from '../actor'
import type { EntryRef } from '../comments/load'
import { loadEntry } from '../load'
import type { PreviewLinkState } from './kinds'
import { previewLinksOf, standingOf } from './rows'

/** A link as the review panel shows it. Moments in ISO 8601 in UTC. */
export interface PreviewLinkView {
  id: string
  state: PreviewLinkState
  at: string
  expiresAt: string
  /** Null where nobody opened it. */
  openedAt: string | null
  opens: number
}

export interface PreviewLinksView {
  /** Whether this user may make links, and take them back. */
  mayShare: boolean
  contentHash: string
  links: PreviewLinkView[]
}

/**
 * The links of an entry. The caller has checked that the user may read drafts.
 * @throws WorkflowError 404 where there is no such entry
 */
export async function describePreviewLinks(
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryRef,
  now = new Date(),
): Promise<PreviewLinksView> {
  const req = await createLocalReq({ user }, payload)
  const loaded = await loadEntry(req, collection, id)
  const rows = await previewLinksOf(req, loaded)
  return {
    mayShare: permissions.sharePreviews(actorOf(user)),
    contentHash: loaded.contentHash,
    links: rows.map((row) => ({
      id: String(row.id),
      state: standingOf(row, loaded, now),
      at: row.at,
      expiresAt: row.expiresAt,
      openedAt: row.openedAt ?? null,
      opens: row.opens,
    })),
  }
}
