import type { Payload, TypedUser } from 'payload'
import type { Release } from '../../payload-types'
import { OPEN_STATES, type ReleaseState } from '../releases/rows'
import type { EntryOfPlan, ScheduledAction } from './rows'

/** What is planned for an entry, or was and failed, as the review panel shows it. */
export interface Plan {
  id: string
  action: ScheduledAction
  /** ISO 8601 in UTC. */
  at: string
  /** The zone that the time was chosen in. */
  timeZone: string | null
  by: string | null
  reason: string | null
  /** Why it came to nothing, in English; null while it is to come. */
  failure: string | null
  /** The release that the entry goes live with. */
  release: ReleaseName | null
}

export interface ReleaseName {
  id: string
  title: string
}

const releaseName = (value: unknown): ReleaseName | null => {
  if (typeof value !== 'object' || value === null) return null
  const { id, title } = value as Release
  return { id: String(id), title }
}

/** What is planned for an entry, and what failed and nobody has dealt with; as the user may read it. */
export async function describePlans(
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryOfPlan,
): Promise<Plan[]> {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: {
      and: [
        { entryCollection: { equals: collection } },
        { entry: { equals: id } },
        {
          or: [
            { status: { equals: 'pending' } },
            { and: [{ status: { equals: 'failed' } }, { settledAt: { exists: false } }] },
          ],
        },
      ],
    },
    sort: 'at',
    depth: 1,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return docs.map((row) => ({
    id: String(row.id),
    action: row.action,
    at: row.at,
    timeZone: row.timeZone ?? null,
    by: typeof row.by === 'object' ? (row.by?.name ?? null) : null,
    reason: row.reason ?? null,
    failure: row.status === 'failed' ? (row.failureMessage ?? row.failure ?? '') : null,
    release: releaseName(row.release),
  }))
}

/** The release, still to go, that an entry is in. */
export async function releaseOfEntry(
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryOfPlan,
): Promise<(ReleaseName & { state: ReleaseState }) | null> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { and: [{ state: { in: [...OPEN_STATES] } }, { 'entries.value': { equals: id } }] },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  const found = docs.find(({ entries }) => entries?.some(({ relationTo }) => relationTo === collection))
  return found ? { id: String(found.id), title: found.title, state: found.state ?? 'open' } : null
}
