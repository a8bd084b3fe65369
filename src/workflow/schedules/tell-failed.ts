import type { PayloadRequest } from 'payload'
import { type Doer, queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import type { LoadedEntry } from '../load'

interface FailedPlan {
  loaded: LoadedEntry
  /** Who planned it. */
  by: unknown
  message: string
  now: Date
  /** Whether the clock met it; else the user of the request ended it. */
  clock: boolean
  /** Others whom it concerns, by id. */
  also?: readonly string[]
}

const idsOf = (value: unknown): string[] => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return id === null || id === undefined ? [] : [String(id)]
}

/** Tells whoever planned it, and those whose text it is, in the transaction of `req`. */
export async function tellFailed(
  req: PayloadRequest,
  { loaded, by, message, now, clock, also = [] }: FailedPlan,
): Promise<void> {
  const doer: Doer = req.user && !clock ? { id: String(req.user.id), name: req.user.name } : 'clock'
  await queueWorkflowMail(req, {
    kind: 'schedule-failed',
    loaded,
    doer,
    reason: message,
    now,
    also: [...idsOf(by), ...also],
  })
}
