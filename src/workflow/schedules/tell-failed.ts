import type { PayloadRequest } from 'payload'
import { type Doer, queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
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

const idsOf = (...values: unknown[]): string[] =>
  values
    .map((value) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value))
    .filter((id) => id !== null && id !== undefined)
    .map(String)

/** Tells whoever scheduled it, and those whose text it is, in the transaction of `req`. */
export async function tellFailed(
  req: PayloadRequest,
  { row, loaded, failure, now, clock }: FailedPlan,
): Promise<void> {
  const doer: Doer = req.user && !clock ? { id: String(req.user.id), name: req.user.name } : 'clock'
  await queueWorkflowMail(req, {
    kind: 'schedule-failed',
    loaded,
    doer,
    reason: failure.message,
    now,
    also: idsOf(row.by),
  })
}
