import type { PayloadRequest } from 'payload'
import type { Profile } from '../../payload-types'
import { type Confirmation, confirmationAt } from './due'

type Live = Pick<Profile, 'liveHash' | 'liveSince' | 'publishedAt'>

/** Of whom it is enough that they confirm: the person, or safeguarding after it was live, with a note. */
async function lastWord(
  req: PayloadRequest,
  id: string,
  { liveHash, liveSince }: Live,
): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: {
      and: [
        { entryCollection: { equals: 'profiles' } },
        { entry: { equals: id } },
        { decision: { equals: 'approved' } },
        // A word about another text says nothing of the one that is live.
        { contentHash: { equals: liveHash } },
        {
          or: [
            { signOff: { equals: 'subject' } },
            { and: [{ signOff: { equals: 'safeguarding' } }, { at: { greater_than: liveSince ?? '' } }] },
          ],
        },
      ],
    },
    sort: '-at',
    limit: 1,
    depth: 0,
    pagination: false,
    req,
    // When a profile is due does not depend on who asks.
    overrideAccess: true,
  })
  return docs[0]?.at ?? null
}

/**
 * Where the live text of a profile stands.
 * @returns null where nothing of it is live
 */
export async function confirmationOf(
  req: PayloadRequest,
  id: string,
  now: Date,
): Promise<Confirmation | null> {
  const { docs } = await req.payload.find({
    collection: 'profiles',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    limit: 1,
    depth: 0,
    pagination: false,
    select: { liveHash: true, liveSince: true, publishedAt: true },
    req,
    // As above.
    overrideAccess: true,
  })
  const live = docs[0]
  if (!live) return null
  // What went live before there were sign-offs of the person counts from when it did.
  const confirmed = (await lastWord(req, id, live)) ?? live.liveSince ?? live.publishedAt
  return confirmed ? confirmationAt(new Date(confirmed), now) : null
}
