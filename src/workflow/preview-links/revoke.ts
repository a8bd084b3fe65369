import type { Payload, TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import { actorOf } from '../actor'
import { recordAudit } from '../audit'
import type { EntryRef } from '../comments/load'
import { WorkflowError } from '../errors'
import { loadEntry } from '../load'
import { NO_PERMISSION } from '../perform'
import { inTransaction } from '../transaction'
import { changePreviewLink, previewLinksOf } from './rows'

/**
 * Takes a link back: from now on it shows nothing. One that was taken back already stays so.
 * @throws WorkflowError 403 without the permission, 404 without the entry or the link
 */
export const revokePreviewLink = (
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryRef,
  link: string,
  now = new Date(),
): Promise<void> =>
  inTransaction(payload, user, async (req) => {
    if (!permissions.sharePreviews(actorOf(user))) throw new WorkflowError(NO_PERMISSION)
    const loaded = await loadEntry(req, collection, id)
    const row = (await previewLinksOf(req, loaded)).find((one) => String(one.id) === link)
    if (!row) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such link.' })
    if (row.revokedAt) return
    await changePreviewLink(req, row, { revokedAt: now.toISOString(), revokedBy: String(user.id) })
    await recordAudit(req, {
      collection,
      entry: loaded.id,
      author: loaded.author,
      action: 'preview link revoked',
      subject: 'preview-link',
      subjectId: String(row.id),
      contentHash: row.contentHash,
    })
  })
