import type { Payload, TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import { actorOf } from '../actor'
import { recordAudit } from '../audit'
import type { EntryRef } from '../comments/load'
import { WorkflowError } from '../errors'
import { loadEntry } from '../load'
import { NO_PERMISSION } from '../perform'
import { inTransaction } from '../transaction'
import { changeLink, linksOf } from './rows'

/**
 * Takes a link back: from now on it opens nothing. One that was taken back already stays so.
 * @throws WorkflowError 403 without the permission, 404 without the entry or the link, 409 where it was answered
 */
export const revokeGuestLink = (
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryRef,
  link: string,
  now = new Date(),
): Promise<void> =>
  inTransaction(payload, user, async (req) => {
    if (!permissions.inviteGuests(actorOf(user))) throw new WorkflowError(NO_PERMISSION)
    const loaded = await loadEntry(req, collection, id)
    const row = (await linksOf(req, loaded)).find((one) => String(one.id) === link)
    if (!row) {
      throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such link.' })
    }
    if (row.usedAt) {
      throw new WorkflowError({
        status: 409,
        code: 'answered',
        message:
          'The guest has answered already, so there is nothing to take back. Reopen the entry instead.',
      })
    }
    if (row.revokedAt) return
    await changeLink(req, row, { revokedAt: now.toISOString(), revokedBy: String(user.id) })
    await recordAudit(req, {
      collection,
      entry: loaded.id,
      author: loaded.author,
      action: 'guest link revoked',
      subject: 'guest-link',
      subjectId: String(row.id),
      contentHash: row.contentHash,
    })
  })
