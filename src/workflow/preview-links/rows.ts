import type { PayloadRequest, Where } from 'payload'
import type { PreviewLink } from '../../payload-types'
import type { EntryRef } from '../comments/load'
import { hashToken } from '../link-token'
import type { LoadedEntry } from '../load'
import type { PreviewLinkState } from './kinds'

async function find(req: PayloadRequest, where: Where): Promise<PreviewLink[]> {
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where,
    sort: '-at',
    depth: 0,
    pagination: false,
    req,
    // The link is the credential of whoever has it, and what may be told of the rows is decided where it is told.
    overrideAccess: true,
  })
  return docs
}

/** The links of an entry, the newest first. */
export const previewLinksOf = (req: PayloadRequest, { collection, id }: EntryRef) =>
  find(req, { and: [{ entryCollection: { equals: collection } }, { entry: { equals: id } }] })

/** The link that has this token, or null. */
export const previewLinkWith = async (req: PayloadRequest, token: string): Promise<PreviewLink | null> =>
  (await find(req, { tokenHash: { equals: hashToken(token) } }))[0] ?? null

/** Writes what changes of a link, in the transaction of `req`. */
export async function changePreviewLink(
  req: PayloadRequest,
  { id }: Pick<PreviewLink, 'id'>,
  data: Partial<Omit<PreviewLink, 'id'>>,
): Promise<void> {
  await req.payload.update({
    collection: 'preview-links',
    id,
    data,
    depth: 0,
    req,
    // Nobody may write links; the workflow does, after its own checks.
    overrideAccess: true,
  })
}

/** Where a link stands, given the entry as it is now. */
export function standingOf(
  { revokedAt, expiresAt, contentHash }: Pick<PreviewLink, 'revokedAt' | 'expiresAt' | 'contentHash'>,
  loaded: Pick<LoadedEntry, 'contentHash'>,
  now: Date,
): PreviewLinkState {
  if (revokedAt) return 'revoked'
  if (Date.parse(expiresAt) <= now.getTime()) return 'expired'
  return contentHash === loaded.contentHash ? 'open' : 'overtaken'
}
