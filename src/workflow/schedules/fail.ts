import type { PayloadRequest } from 'payload'
import type { State } from '../../config/vocabulary'
import type { Schedule } from '../../payload-types'
import { moveRevision, withoutApproval } from '../actions/apply'
import { recordAudit } from '../audit'
import { asWorkflowWrite } from '../context'
import { approvalRefusal } from '../guards'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { type EntryOfPlan, endSchedule, pendingSchedules } from './rows'
import { tellFailed } from './tell-failed'

/** Why a plan came to nothing. */
export interface Failure {
  code: string
  /** In words that are mailed, in English. */
  message: string
}

interface Failing {
  failure: Failure
  now: Date
  /** Whether the clock met it at the time of the plan, or somebody's change ended the plan before. */
  clock: boolean
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

/** What a plan that failed leaves: the row with the reason, a row in the audit log, and mail to those whom it concerns. */
async function leaveFailed(
  req: PayloadRequest,
  row: Schedule,
  loaded: LoadedEntry | null,
  { failure, now, clock, to }: Failing & { to: State | null },
): Promise<void> {
  const { code, message } = failure
  await endSchedule(req, String(row.id), { status: 'failed', failure: code, failureMessage: message, now })
  if (!row.entryCollection || !row.entry) return
  await recordAudit(req, {
    collection: row.entryCollection,
    entry: row.entry,
    author: loaded?.author,
    action: row.action === 'publish' ? 'schedule failed' : 'scheduled withdrawal failed',
    ...(clock ? { actor: 'clock' as const } : {}),
    from: clock ? (loaded?.state ?? null) : 'scheduled',
    to,
    reason: message,
    contentHash: row.contentHash ?? null,
  })
  if (loaded) await tellFailed(req, { row, loaded, failure, now, clock })
}

/**
 * The time of a plan came, and it was refused: nothing of it was written, and now it is said why.
 * @param loaded the entry as it stands; null where it is gone
 */
export async function failDue(
  req: PayloadRequest,
  row: Schedule,
  loaded: LoadedEntry | null,
  failing: Omit<Failing, 'clock'>,
): Promise<void> {
  let to: State | null = loaded?.state ?? null
  if (loaded && row.action === 'publish') to = await takeOffSchedule(req, loaded)
  if (loaded && row.action === 'withdraw') {
    await asWorkflowWrite(req, () => moveRevision({ req, loaded }, { withdrawAt: null }))
  }
  await leaveFailed(req, row, loaded, { ...failing, clock: true, to })
}

/**
 * Somebody changed, reopened or sent back what was planned to go live: the plan is of a revision that is no longer the newest, so it is
 * dead from this moment, and it says so at once instead of at its time.
 * @param loaded the entry; `to` where it stands now
 */
export async function failPublication(
  req: PayloadRequest,
  loaded: LoadedEntry,
  { to, ...failing }: Omit<Failing, 'clock'> & { to: State },
): Promise<void> {
  for (const row of await pendingSchedules(req, loaded, 'publish')) {
    await leaveFailed(req, row, loaded, { ...failing, clock: false, to })
  }
}

/** The same for an edit, in the transaction of the save that made a draft of the entry. */
export async function failEdited(req: PayloadRequest, entry: EntryOfPlan): Promise<void> {
  const loaded = await loadEntry(req, entry.collection, entry.id)
  const message = 'The entry was edited after it was scheduled, so what was scheduled is off.'
  await failPublication(req, loaded, {
    failure: { code: 'edited', message },
    now: new Date(),
    to: loaded.state,
  })
}
