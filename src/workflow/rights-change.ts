import type { PayloadRequest } from 'payload'
import type { State } from '../config/vocabulary'
import { moveRevision, withoutApproval } from './actions/apply'
import { recordAudit } from './audit'
import { asWorkflowWrite } from './context'
import { loadEntry } from './load'
import { failPublication } from './schedules/fail'
import { CLOSED_STATES, REVIEWED_STATES } from './transitions'
import { entriesUsing, photosWith } from './uses/find'
import type { EntryRef } from './uses/rows'

const CHANGED_RIGHTS = {
  code: 'rights_changed',
  message: 'What a photograph shows, says or may be used for changed, so what was scheduled is off.',
}

async function concern(req: PayloadRequest, entry: EntryRef, editor: string | null): Promise<void> {
  const loaded = await loadEntry(req, entry.collection, entry.id)
  if (CLOSED_STATES.includes(loaded.state)) return
  const isVoid = REVIEWED_STATES.includes(loaded.state) && loaded.entry.contentHash !== loaded.contentHash
  const left = isVoid ? withoutApproval(loaded) : {}
  const contributors = new Set([...(left.contributors ?? loaded.contributors), ...(editor ? [editor] : [])])
  if (!isVoid && contributors.size === loaded.contributors.length) return
  const to: State = isVoid ? 'draft' : loaded.state
  await asWorkflowWrite(req, () =>
    moveRevision({ req, loaded }, { ...left, state: to, contributors: [...contributors] }),
  )
  if (!isVoid) return
  await recordAudit(req, {
    collection: entry.collection,
    entry: entry.id,
    author: loaded.author,
    action: 'voided by a change of rights',
    from: loaded.state,
    to,
    contentHash: loaded.contentHash,
  })
  await failPublication(req, loaded, { failure: CHANGED_RIGHTS, now: new Date(), to })
}

/**
 * Draws the consequence of a change of what a photograph shows, says or may be used for, in the transaction of `req`: whatever was given
 * to a revision that uses it is void, and whoever made the change has contributed to it.
 * @param changed id of a photograph, or of a credit with all photographs that have it
 * @param isReview whoever changed it judged what others did, and has not contributed
 */
export async function rightsChanged(
  req: PayloadRequest,
  changed: { photo: string } | { credit: string },
  { isReview = false }: { isReview?: boolean } = {},
): Promise<void> {
  const photos =
    'photo' in changed ? [{ collection: 'photos', id: changed.photo }] : await photosWith(req, changed.credit)
  const editor = req.user && !isReview ? String(req.user.id) : null
  for (const entry of await entriesUsing(req, photos, 'newest')) await concern(req, entry, editor)
}
