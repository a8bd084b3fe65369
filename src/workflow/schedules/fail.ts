import type { PayloadRequest } from 'payload'
import type { State } from '../../config/vocabulary'
import type { Schedule } from '../../payload-types'
import { moveRevision } from '../actions/apply'
import { asWorkflowWrite } from '../context'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { failRelease } from '../releases/fail'
import { titleOf } from '../title'
import { type Failure, leaveFailed, takeOffSchedule } from './failure'
import { type EntryOfPlan, pendingSchedules } from './rows'
import { tellFailed } from './tell-failed'

/**
 * The time of a plan came, and it was refused: nothing of it was written, and now it is said why.
 * @param loaded the entry as it stands; null where it is gone
 */
export async function failDue(
  req: PayloadRequest,
  row: Schedule,
  loaded: LoadedEntry | null,
  { failure, now }: { failure: Failure; now: Date },
): Promise<void> {
  const from = loaded?.state ?? null
  let to = from
  if (loaded && row.action === 'publish') to = await takeOffSchedule(req, loaded)
  if (loaded && row.action === 'withdraw') {
    await asWorkflowWrite(req, () => moveRevision({ req, loaded }, { withdrawAt: null }))
  }
  await leaveFailed(req, row, loaded?.author, { failure, now, clock: true, from, to })
  if (loaded) await tellFailed(req, { loaded, by: row.by, message: failure.message, now, clock: true })
}

interface Overtaken {
  failure: Failure
  now: Date
  /** Where the entry stands now. */
  to: State
}

/**
 * Somebody changed, reopened or sent back what was planned to go live: the plan is of a revision that is no longer the newest, so it is
 * dead from this moment, and it says so at once instead of at its time. A release goes down with it.
 */
export async function failPublication(
  req: PayloadRequest,
  loaded: LoadedEntry,
  { failure, now, to }: Overtaken,
): Promise<void> {
  const { collection, id, entry } = loaded
  for (const row of await pendingSchedules(req, loaded, 'publish')) {
    if (row.release) {
      const title = titleOf(req.payload, collection, entry)
      await failRelease(req, String(row.release), {
        failure: { ...failure, entries: [{ collection, id, title, ...failure }] },
        now,
        clock: false,
        moved: { collection, id, to },
      })
      continue
    }
    await leaveFailed(req, row, loaded.author, { failure, now, clock: false, from: 'scheduled', to })
    await tellFailed(req, { loaded, by: row.by, message: failure.message, now, clock: false })
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
