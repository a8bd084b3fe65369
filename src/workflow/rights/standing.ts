import type { PayloadRequest } from 'payload'
import { loadPhotos } from '../load'
import type { RightsFacts } from './facts'
import { fitness, fitnessEnd } from './fitness'

/** What the portal serves. */
const WEB = 'web'

/** What the rule says now, as it is kept beside the photograph. */
export function standingOf(photo: RightsFacts, at: Date) {
  const { fit, reasons, nextChangeAt } = fitness(photo, { channel: WEB, at })
  return {
    fitness: fit ? ('fit' as const) : ('unfit' as const),
    unfitFor: reasons.map(({ code }) => code).join(' ') || null,
    fitUntil: fitnessEnd(photo, { channel: WEB, at })?.at.toISOString() ?? null,
    rightsChangeAt: nextChangeAt,
  }
}

/** Writes down what the rule says of these photographs now, in the transaction of `req`. */
export async function renewStanding(req: PayloadRequest, ids: readonly string[], now: Date): Promise<void> {
  for (const [id, photo] of await loadPhotos(req, [...ids])) {
    // Straight to the table: it follows from what is there, and is no edit. Columns of the table alone: a partial write that holds lists
    // would empty the lists that it does not name.
    await req.payload.db.updateOne({
      collection: 'photos',
      id,
      data: standingOf(photo, now),
      req,
      returning: false,
    })
  }
}
