import type { Payload, TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import { DEFAULT_LOCALE } from '../../config/vocabulary'
import { actorOf } from '../actor'
import { recordAudit } from '../audit'
import type { EntryRef } from '../comments/load'
import { WorkflowError } from '../errors'
import { hashToken, newToken } from '../link-token'
import { loadEntry } from '../load'
import { NO_PERMISSION } from '../perform'
import { inTransaction } from '../transaction'
import { MOST_PREVIEW_LINKS } from './kinds'
import { previewLinksOf, standingOf } from './rows'

const DAY = 24 * 60 * 60 * 1000

export interface PreviewLinkMade {
  id: string
  /** The page: told this once. */
  link: string
  /** What a front end asks for, told this once too. */
  api: string
  /** ISO 8601 in UTC. */
  expiresAt: string
}

/**
 * Makes a link to the newest revision of an entry, for whoever has it.
 * @param wanted `revision`: content hash that the user looked at, where the caller says it
 * @throws WorkflowError 403 without the permission, 404 without the entry, 409 where there is a newer revision or there are too many links
 */
export const makePreviewLink = (
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryRef,
  { expiresInDays, revision }: { expiresInDays: number; revision?: string | null },
  now = new Date(),
): Promise<PreviewLinkMade> =>
  inTransaction(payload, user, async (req) => {
    if (!permissions.sharePreviews(actorOf(user))) throw new WorkflowError(NO_PERMISSION)
    const loaded = await loadEntry(req, collection, id)
    if (revision && revision !== loaded.contentHash) {
      throw new WorkflowError({
        status: 409,
        code: 'stale_revision',
        message: 'Somebody saved a newer revision meanwhile. Look at it before you show it to somebody.',
        expected: revision,
        current: loaded.contentHash,
      })
    }
    const open = (await previewLinksOf(req, loaded)).filter((row) => standingOf(row, loaded, now) === 'open')
    if (open.length >= MOST_PREVIEW_LINKS) {
      throw new WorkflowError({
        status: 409,
        code: 'too_many_links',
        message: `${MOST_PREVIEW_LINKS} links show this revision already. Take one back first.`,
      })
    }
    const token = newToken()
    const expiresAt = new Date(now.getTime() + expiresInDays * DAY).toISOString()
    const made = await payload.create({
      collection: 'preview-links',
      data: {
        at: now.toISOString(),
        entryCollection: collection,
        entry: loaded.id,
        contentHash: loaded.contentHash,
        madeBy: String(user.id),
        expiresAt,
        opens: 0,
        tokenHash: hashToken(token),
      },
      depth: 0,
      req,
      // Nobody may write links; the workflow does, after the checks above.
      overrideAccess: true,
    })
    await recordAudit(req, {
      collection,
      entry: loaded.id,
      author: loaded.author,
      action: 'preview link made',
      subject: 'preview-link',
      subjectId: String(made.id),
      contentHash: loaded.contentHash,
    })
    const { serverURL } = payload.config
    return {
      id: String(made.id),
      link: `${serverURL}/${DEFAULT_LOCALE}/shared/${token}`,
      api: `${serverURL}/preview/v1/links/${token}`,
      expiresAt,
    }
  })
