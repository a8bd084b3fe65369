import type { PayloadRequest } from 'payload'
import { failRelease } from '../releases/fail'
import { titleOf } from '../title'
import { type EntryOfPlan, endSchedule, pendingSchedules, type ScheduledAction, settleFailures } from './rows'

/** An entry, with its fields where it still has them. */
type Entry = EntryOfPlan & { entry?: Record<string, unknown> }

/**
 * Gives up what is planned of one kind for an entry, and what of it failed, in the transaction of the action that makes it pointless. A
 * release that was to go live with the entry cannot go without it: it fails, and says so.
 */
export async function givePlanUp(
  req: PayloadRequest,
  { collection, id, entry = { id } }: Entry,
  action: ScheduledAction,
  now: Date,
): Promise<void> {
  for (const row of await pendingSchedules(req, { collection, id }, action)) {
    if (!row.release) {
      await endSchedule(req, String(row.id), { status: 'cancelled', now })
      continue
    }
    const why = {
      code: 'went_another_way',
      message:
        'It was published, withdrawn or deleted by itself, so the release cannot go as it was planned.',
    }
    const title = titleOf(req.payload, collection, entry)
    await failRelease(req, String(row.release), {
      failure: { ...why, entries: [{ collection, id, title, ...why }] },
      now,
      clock: false,
      moved: { collection, id },
    })
  }
  await settleFailures(req, { collection, id }, action, now)
}
