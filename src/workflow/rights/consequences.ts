import type { PayloadRequest } from 'payload'
import { followRights } from '../../publishing/rights/follow'
import { canonicalContent } from '../content-hash'
import type { PhotoFacts } from '../fitness'
import { loadPhotos } from '../load'
import { rightsChanged } from '../rights-change'
import { entriesUsing, photosWith } from '../uses/find'
import { tellOwners } from './clock'
import { fitness } from './fitness'
import { renewStanding } from './standing'

/**
 * A photograph as it is now, or was before a write, for {@link photoChanged}. It is read in every locale, and the write under way goes on
 * in its own.
 */
export async function photoBefore(req: PayloadRequest, id: string): Promise<PhotoFacts | null> {
  const { locale, fallbackLocale } = req
  try {
    return (await loadPhotos(req, [id])).get(id) ?? null
  } finally {
    Object.assign(req, { locale, fallbackLocale })
  }
}

const isWithdrawn = (photo: PhotoFacts | null) => photo !== null && photo.consent.withdrawnAt !== null

/** Whether it could be shown then, and cannot any more. */
const hasEnded = (before: PhotoFacts | null, after: PhotoFacts, at: Date) =>
  before !== null &&
  fitness(before, { channel: 'web', at }).fit &&
  !fitness(after, { channel: 'web', at }).fit

interface Options {
  now: Date
  /** Whoever changed it judged what others did, and has not contributed. */
  isReview: boolean
}

/**
 * Draws what follows from a change of a photograph, in the transaction of `req`: reviews that it voids, what the rule says of it now, what
 * is live, and the word to those whom it concerns.
 */
export async function photoChanged(
  req: PayloadRequest,
  id: string,
  before: PhotoFacts | null,
  { now, isReview }: Options,
): Promise<void> {
  const after = await photoBefore(req, id)
  if (!after || (before && canonicalContent(before) === canonicalContent(after))) return
  await renewStanding(req, [id], now)
  if (!before) return
  await rightsChanged(req, { photo: id }, { isReview })
  const live = await followRights(req, [id], { now })
  if (isWithdrawn(after) && !isWithdrawn(before)) {
    const all = await entriesUsing(req, [{ collection: 'photos', id }])
    await tellOwners(req, all, { kind: 'consent-withdrawn', now })
  } else if (hasEnded(before, after, now)) await tellOwners(req, live, { kind: 'photo-unfit', now })
}

/** Writes down anew what the rule says of every photograph of a credit. */
export async function renewCredit(req: PayloadRequest, credit: string, now: Date): Promise<string[]> {
  const photos = (await photosWith(req, credit)).map(({ id }) => id)
  await renewStanding(req, photos, now)
  return photos
}

/** What follows for the photographs of a credit that went live with what may be another licence. */
export const creditWentLive = async (req: PayloadRequest, credit: string, now: Date): Promise<void> => {
  await followRights(req, await renewCredit(req, credit, now), { now })
}
