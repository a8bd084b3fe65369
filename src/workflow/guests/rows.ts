import type { Payload, PayloadRequest, Where } from 'payload'
import type { GuestLink } from '../../payload-types'
import type { EntryRef } from '../comments/load'
import { hashToken } from '../link-token'

/** Whom a link was made for. Kept encrypted, as evidence of who was asked. */
export interface Guest {
  name: string
  email: string
  /** A word from whoever made the link. */
  message: string | null
}

export const sealGuest = (payload: Payload, guest: Guest): string => payload.encrypt(JSON.stringify(guest))

export const guestOf = (payload: Payload, { guest }: Pick<GuestLink, 'guest'>): Guest =>
  JSON.parse(payload.decrypt(String(guest))) as Guest

/** Links that can still be answered, as far as the row says. */
export const UNANSWERED: Where = {
  and: [{ usedAt: { exists: false } }, { revokedAt: { exists: false } }],
}

async function find(req: PayloadRequest, where: Where): Promise<GuestLink[]> {
  const { docs } = await req.payload.find({
    collection: 'guest-links',
    where,
    sort: '-at',
    depth: 0,
    pagination: false,
    req,
    // The link is the credential of a guest, and what may be told of the rows is decided where it is told.
    overrideAccess: true,
  })
  return docs
}

/** The links of an entry, the newest first. */
export const linksOf = (req: PayloadRequest, { collection, id }: EntryRef, also: Where = {}) =>
  find(req, { and: [{ entryCollection: { equals: collection } }, { entry: { equals: id } }, also] })

/** The link that has this token, or null. */
export const linkWith = async (req: PayloadRequest, token: string): Promise<GuestLink | null> =>
  (await find(req, { tokenHash: { equals: hashToken(token) } }))[0] ?? null

/** Who made a link, by name; null where nobody is left to name. */
export async function makerOf(
  req: PayloadRequest,
  { madeBy }: Pick<GuestLink, 'madeBy'>,
): Promise<string | null> {
  const id = madeBy && typeof madeBy === 'object' ? madeBy.id : madeBy
  if (!id) return null
  const maker = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    req,
    // A guest is told who asks.
    overrideAccess: true,
  })
  return maker?.name ?? null
}

/** Writes what changes of a link, in the transaction of `req`. */
export async function changeLink(
  req: PayloadRequest,
  { id }: Pick<GuestLink, 'id'>,
  data: Partial<Omit<GuestLink, 'id'>>,
): Promise<void> {
  await req.payload.update({
    collection: 'guest-links',
    id,
    data,
    depth: 0,
    req,
    // Nobody may write links; the workflow does, after its own checks.
    overrideAccess: true,
  })
}
