import type { EntryCollection } from '../../config/vocabulary'
import type { Schedule } from '../../payload-types'
import { type Desk, type DeskEntry, entriesWhere, SHOWN } from './desk'
import type { Listing } from './lists'

/** What is planned for an entry, or failed. */
export interface Plan {
  action: 'publish' | 'withdraw'
  /** ISO 8601 in UTC. */
  at: string
  /** Why it came to nothing, in English. */
  failure: string | null
}

/** A plan that failed longer ago than this is history. Milliseconds. */
const FAILURES_SHOWN = 14 * 24 * 60 * 60 * 1000

/** Plans looked through for failures that nobody has dealt with. */
const MOST_FAILURES = 100

const planOf = ({ action, at, failureMessage }: Schedule): Plan => ({
  action,
  at,
  failure: failureMessage ?? null,
})

/** The entries that plans are about, by `collection/id`. */
async function entriesOf(desk: Desk, plans: readonly Schedule[]): Promise<Map<string, DeskEntry>> {
  const only = [...new Set(plans.map(({ entryCollection }) => entryCollection))].filter(
    (collection): collection is EntryCollection => Boolean(collection),
  )
  const ids = [...new Set(plans.map(({ entry }) => entry))].filter((id): id is string => Boolean(id))
  if (ids.length === 0) return new Map()
  const { entries } = await entriesWhere(desk, { id: { in: ids } }, { only })
  return new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]))
}

const keyOf = ({ entryCollection, entry }: Schedule) => `${entryCollection}/${entry}`

/** What goes live or goes down next. */
export async function plannedSchedules(desk: Desk): Promise<Listing> {
  const { docs, totalDocs } = await desk.payload.find({
    collection: 'schedules',
    where: { status: { equals: 'pending' } },
    sort: 'at',
    limit: SHOWN,
    depth: 0,
    user: desk.user,
    overrideAccess: false,
  })
  const entries = await entriesOf(desk, docs)
  return {
    entries: docs.flatMap((plan) => {
      const entry = entries.get(keyOf(plan))
      return entry ? [{ ...entry, plan: planOf(plan) }] : []
    }),
    total: totalDocs,
  }
}

/** Whether what failed has still to be dealt with: nobody has planned, submitted, published or withdrawn the entry since. */
const isOpen = ({ state, isLive, withdrawAt }: DeskEntry, { action }: Schedule): boolean =>
  action === 'publish'
    ? ['draft', 'changes_requested', 'approved'].includes(state)
    : isLive && withdrawAt === null

/** What was to happen by itself and did not, the newest of each entry. */
export async function failedSchedules(desk: Desk): Promise<Listing> {
  const { docs } = await desk.payload.find({
    collection: 'schedules',
    where: {
      and: [
        { status: { equals: 'failed' } },
        { settledAt: { exists: false } },
        { finishedAt: { greater_than: new Date(desk.now.getTime() - FAILURES_SHOWN).toISOString() } },
      ],
    },
    sort: '-finishedAt',
    limit: MOST_FAILURES,
    depth: 0,
    pagination: false,
    user: desk.user,
    overrideAccess: false,
  })
  const newest = docs.filter((plan, index) => docs.findIndex((one) => keyOf(one) === keyOf(plan)) === index)
  const entries = await entriesOf(desk, newest)
  return {
    entries: newest.flatMap((plan) => {
      const entry = entries.get(keyOf(plan))
      return entry && isOpen(entry, plan) ? [{ ...entry, plan: planOf(plan) }] : []
    }),
  }
}
