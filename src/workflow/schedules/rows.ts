import type { PayloadRequest, Where } from 'payload'
import type { EntryCollection } from '../../config/vocabulary'
import type { Schedule } from '../../payload-types'
import type { ActionContext } from '../actions/apply'
import { asWriteOfItsOwn } from '../context'

export type ScheduledAction = 'publish' | 'withdraw'

export interface EntryOfPlan {
  collection: EntryCollection
  id: string
}

interface Planned {
  action: ScheduledAction
  /** ISO 8601 in UTC. */
  at: string
  /** The approved revision; null where any may be meant. */
  contentHash: string | null
}

/** Adds a row to the schedules, in the transaction of the action. */
export async function addSchedule(
  { req, loaded, party, input, reason, release }: ActionContext,
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
      release,
      status: 'pending',
    },
    req,
    // Schedules come from actions alone: nobody may write one by hand.
    overrideAccess: true,
  })
}

const ofEntry = ({ collection, id }: EntryOfPlan): Where[] => [
  { entryCollection: { equals: collection } },
  { entry: { equals: id } },
]

async function findRows(req: PayloadRequest, and: Where[]): Promise<Schedule[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { and },
    sort: 'at',
    depth: 0,
    pagination: false,
    req,
    // What is planned does not depend on who asks.
    overrideAccess: true,
  })
  return docs
}

/** What is planned for an entry, and what failed and was not dealt with. */
export const openPlans = (req: PayloadRequest, entry: EntryOfPlan): Promise<Schedule[]> =>
  findRows(req, [
    ...ofEntry(entry),
    {
      or: [
        { status: { equals: 'pending' } },
        { and: [{ status: { equals: 'failed' } }, { settledAt: { exists: false } }] },
      ],
    },
  ])

/** What is planned for the entries of a release. */
export const plansOfRelease = (req: PayloadRequest, release: string): Promise<Schedule[]> =>
  findRows(req, [{ release: { equals: release } }, { status: { equals: 'pending' } }])

/** What is planned of one kind for an entry: one row at most. */
export const pendingSchedules = (
  req: PayloadRequest,
  entry: EntryOfPlan,
  action: ScheduledAction,
): Promise<Schedule[]> =>
  findRows(req, [...ofEntry(entry), { action: { equals: action } }, { status: { equals: 'pending' } }])

/** @returns the row while it is still to be carried out, else null: another process, or an action, was faster. */
export async function stillPending(req: PayloadRequest, id: string): Promise<Schedule | null> {
  const row = await req.payload.findByID({
    collection: 'schedules',
    id,
    depth: 0,
    disableErrors: true,
    req,
    // The clock asks.
    overrideAccess: true,
  })
  return row?.status === 'pending' ? row : null
}

interface Ending extends Pick<Schedule, 'failure' | 'failureMessage'> {
  status: 'done' | 'failed' | 'cancelled'
  now: Date
}

/**
 * Ends one row. Two processes that do it at the same moment collide on the row, and the transaction of one is run again. Each row by its
 * id: Payload's update of many swallows such a collision.
 */
export async function endSchedule(
  req: PayloadRequest,
  id: string,
  { now, ...ending }: Ending,
): Promise<void> {
  await asWriteOfItsOwn(req, () =>
    req.payload.update({
      collection: 'schedules',
      id,
      data: { ...ending, finishedAt: now.toISOString() },
      depth: 0,
      req,
      // Rows are ended by actions and by the clock alone.
      overrideAccess: true,
    }),
  )
}

/** Says that somebody dealt with what failed: it was planned anew, went another way, or is not wanted any more. */
export async function settleFailures(
  req: PayloadRequest,
  entry: EntryOfPlan,
  action: ScheduledAction,
  now: Date,
): Promise<void> {
  for (const row of await openPlans(req, entry)) {
    if (row.action !== action || row.status !== 'failed') continue
    await req.payload.update({
      collection: 'schedules',
      id: row.id,
      data: { settledAt: now.toISOString() },
      depth: 0,
      req,
      // As above.
      overrideAccess: true,
    })
  }
}
