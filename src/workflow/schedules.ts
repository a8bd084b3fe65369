import type { PayloadRequest } from 'payload'
import type { ActionContext } from './actions/apply'
import type { LoadedEntry } from './load'

export type ScheduledAction = 'publish' | 'withdraw'

interface Planned {
  action: ScheduledAction
  /** ISO 8601 in UTC. */
  at: string
  /** The approved revision; null where any may be meant. */
  contentHash: string | null
}

/** Adds a row to the schedules, in the transaction of the action. */
export async function addSchedule(
  { req, loaded, party, input, reason }: ActionContext,
  planned: Planned,
): Promise<void> {
  await req.payload.create({
    collection: 'schedules',
    data: {
      ...planned,
      entryCollection: loaded.collection,
      entry: loaded.id,
      timeZone: input.timeZone ?? null,
      reason,
      by: party.id,
      status: 'pending',
    },
    req,
    // Schedules come from actions alone: nobody may write one by hand.
    overrideAccess: true,
  })
}

interface Ending {
  status: 'done' | 'cancelled'
  now: Date
}

/** Ends what is planned of one kind for an entry, in the transaction of the action. */
export async function endSchedules(
  req: PayloadRequest,
  { collection, id }: Pick<LoadedEntry, 'collection' | 'id'>,
  action: ScheduledAction,
  { status, now }: Ending,
): Promise<void> {
  await req.payload.update({
    collection: 'schedules',
    where: {
      and: [
        { entryCollection: { equals: collection } },
        { entry: { equals: id } },
        { action: { equals: action } },
        { status: { equals: 'pending' } },
      ],
    },
    data: { status, finishedAt: now.toISOString() },
    depth: 0,
    req,
    // As above.
    overrideAccess: true,
  })
}
