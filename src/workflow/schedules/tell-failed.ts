import type { PayloadRequest } from 'payload'
import type { Schedule } from '../../payload-types'
import type { LoadedEntry } from '../load'
import type { Failure } from './fail'

interface FailedPlan {
  row: Schedule
  loaded: LoadedEntry
  failure: Failure
  now: Date
  /** Whether the clock met it; else the user of the request ended it. */
  clock: boolean
}

/** Tells whoever scheduled it, and those whose text it is, in the transaction of `req`. */
export async function tellFailed(req: PayloadRequest, { row, loaded, failure }: FailedPlan): Promise<void> {
  req.payload.logger.warn({
    schedule: row.id,
    collection: loaded.collection,
    entry: loaded.id,
    code: failure.code,
    msg: 'A schedule failed.',
  })
}
