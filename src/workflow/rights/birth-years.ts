import type { PayloadRequest } from 'payload'
import { readPrivate } from '../../../collections/private/read-private'

type Row = Record<string, unknown>

const FIELD = 'consent.birthYear'

/** Whether a year is kept at all; what stands here is a mask. */
const hasYear = ({ consent }: Row): boolean => Boolean((consent as Row | null | undefined)?.birthYear)

/** One that does not open, for want of its key, is none: then the consent of a child is not enough. */
async function yearOf(req: PayloadRequest, id: string): Promise<number | null> {
  const values = await readPrivate(req, 'photos', id).catch(() => null)
  const found = values?.find(({ path }) => path === FIELD)
  return found ? Number(found.value) : null
}

/**
 * The years of birth that the consents of these photographs were given with, for the rule alone.
 * @param photos as Payload answers them, with masks where something is encrypted
 */
export async function birthYears(
  req: PayloadRequest,
  photos: readonly Row[],
): Promise<Map<string, number | null>> {
  const years = new Map<string, number | null>()
  for (const { id } of photos.filter(hasYear)) years.set(String(id), await yearOf(req, String(id)))
  return years
}
