import type { PayloadRequest } from 'payload'
import { openPrivate } from '../../../collections/private/read-private'

type Row = Record<string, unknown>

const FIELD = 'consent.birthYear'

/** Whether a year is kept at all; what stands here is a mask. */
const hasYear = ({ consent }: Row): boolean => Boolean((consent as Row | null | undefined)?.birthYear)

/** One that does not open, for want of its key, is none: then the consent of a child is not enough. */
function yearOf(req: PayloadRequest, photo: Row): number | null {
  try {
    const found = openPrivate(req, 'photos', photo).find(({ path }) => path === FIELD)
    return found ? Number(found.value) : null
  } catch {
    return null
  }
}

/**
 * The years of birth that the consents of these photographs were given with, for the rule alone.
 * @param photos as Payload answers them, with masks where something is encrypted
 */
export async function birthYears(
  req: PayloadRequest,
  photos: readonly Row[],
): Promise<Map<string, number | null>> {
  const ids = photos.filter(hasYear).map(({ id }) => String(id))
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: 'photos',
    where: { id: { in: ids } },
    pagination: false,
    req,
  })
  return new Map(docs.map((photo) => [String(photo.id), yearOf(req, photo)]))
}
