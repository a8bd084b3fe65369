import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { State } from '../../config/vocabulary'
import type { Schedule } from '../../payload-types'
import { moveRevision, withoutApproval } from '../actions/apply'
import { recordAudit } from '../audit'
import { asWorkflowWrite } from '../context'
import type { EntryInTheWay } from '../errors'
import { WorkflowError } from '../errors'
import { approvalRefusal } from '../guards'
import type { LoadedEntry } from '../load'
import { isConflict } from '../transaction'
import { endSchedule } from './rows'

/** Why a plan came to nothing. */
export interface Failure {
  code: string
  /** In words that are mailed, in English. */
  message: string
  /** Of a release: each entry that stood in its way. */
  entries?: readonly EntryInTheWay[]
}

/**
 * Whether an error is a no. Trouble with the database is none: what it kept from happening is tried again.
 * @returns null for trouble
 */
export function failureOf(error: unknown): Failure | null {
  if (isConflict(error)) return null
  if (error instanceof WorkflowError) {
    const { code, message, obstacles = [], entries } = error.refusal
    return { code, message: [message, ...obstacles.map((one) => one.message)].join(' '), entries }
  }
  if (error instanceof APIError && error.status < 500) return { code: error.name, message: error.message }
  return null
}

/** Takes an entry out of what was planned: approved where its approval holds, else a draft. */
export async function takeOffSchedule(req: PayloadRequest, loaded: LoadedEntry): Promise<State> {
  if (loaded.state !== 'scheduled') return loaded.state
  const isVoid = approvalRefusal(loaded) !== null
  const state: State = isVoid ? 'draft' : 'approved'
  await asWorkflowWrite(req, () =>
    moveRevision({ req, loaded }, { ...(isVoid ? withoutApproval(loaded) : {}), state, scheduledAt: null }),
  )
  return state
}

interface Left {
  failure: Failure
  now: Date
  /** Whether the clock met it at the time of the plan, or somebody's change ended the plan before. */
  clock: boolean
  from: State | null
  to: State | null
}

/** What a plan that failed leaves: the row with the reason, and a row in the audit log. */
export async function leaveFailed(
  req: PayloadRequest,
  row: Schedule,
  author: unknown,
  { failure, now, clock, from, to }: Left,
): Promise<void> {
  const { code, message } = failure
  await endSchedule(req, String(row.id), { status: 'failed', failure: code, failureMessage: message, now })
  if (!row.entryCollection || !row.entry) return
  await recordAudit(req, {
    collection: row.entryCollection,
    entry: row.entry,
    author,
    action: row.action === 'publish' ? 'schedule failed' : 'scheduled withdrawal failed',
    ...(clock ? { actor: 'clock' as const } : {}),
    from,
    to,
    reason: message,
    contentHash: row.contentHash ?? null,
  })
}
