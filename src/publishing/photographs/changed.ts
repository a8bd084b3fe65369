import type { PayloadRequest, Where } from 'payload'
import { wakeClock } from '../../clock/wake'
import { afterCommit } from '../../config/after-commit'

/** Names the task of the clock. */
export const PHOTOGRAPHS = 'photographs'

/**
 * Says that what the files of photographs depend on may be another: their rights, or what is to be hidden in them. The clock makes them
 * again soon, under new names, and gives live entries rows of the log. Nothing happens to a photograph whose files are still right.
 * @param changed id of a photograph, or of a credit with all photographs that bear it
 */
export async function photographChanged(
  req: PayloadRequest,
  changed: { photo: string } | { credit: string },
): Promise<void> {
  const where: Where =
    'photo' in changed ? { id: { equals: changed.photo } } : { credit: { equals: changed.credit } }
  await req.payload.db.updateMany({
    collection: 'photos',
    where,
    data: { filesDue: true },
    req,
    returning: false,
  })
  await afterCommit(req, () => wakeClock(PHOTOGRAPHS))
}
