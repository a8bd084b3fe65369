import type { Payload, PayloadRequest } from 'payload'
import type { Schedule } from '../../payload-types'
import { WorkflowError } from '../errors'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { performWithin } from '../perform'
import { performOnReleaseWithin } from '../releases/actions'
import { failRelease } from '../releases/fail'
import { inTransaction } from '../transaction'
import { failDue } from './fail'
import { type Failure, failureOf } from './failure'
import { endSchedule, stillPending } from './rows'

const CLOCK = { system: 'clock' } as const

type DueRow = Pick<Schedule, 'id' | 'at' | 'release'>

interface Refused {
  row: DueRow
  failure: Failure
}

/** What is due, in the order of its times. Of a release one row stands for all. */
async function dueRows(payload: Payload, now: Date): Promise<DueRow[]> {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { and: [{ status: { equals: 'pending' } }, { at: { less_than_equal: now.toISOString() } }] },
    sort: ['at', 'id'],
    depth: 0,
    pagination: false,
    select: { at: true, release: true },
    // The clock asks, in nobody's name.
    overrideAccess: true,
  })
  const releases = new Set<string>()
  return docs.filter(({ release }) => {
    if (!release) return true
    const isNew = !releases.has(String(release))
    releases.add(String(release))
    return isNew
  })
}

/** Carries out a plan that was found pending: the action, as if its author had taken it now, but for the revision of the plan alone. */
async function carryOut(req: PayloadRequest, row: Schedule, now: Date): Promise<void> {
  const { entryCollection: collection, entry: id, action } = row
  if (!collection || !id) {
    throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  }
  const done = await performWithin(req, CLOCK, {
    collection,
    id,
    action,
    now,
    ...(action === 'publish' ? { revision: row.contentHash } : { reason: row.reason }),
  })
  if (action === 'publish' && (done.from !== 'scheduled' || row.contentHash !== done.contentHash)) {
    throw new WorkflowError({
      status: 409,
      code: 'not_as_planned',
      message: 'The entry is not the one that was scheduled.',
    })
  }
}

/**
 * One plan, in one transaction. Its rows are ended in it: of two processes that both found it, one collides with the other, is run
 * again, and finds nothing pending. A process that dies on the way leaves them as they were.
 * @returns why it was refused, with nothing written; null where it was carried out, here or by another process
 */
async function attempt(payload: Payload, { id }: DueRow, now: Date): Promise<Failure | null> {
  try {
    await inTransaction(payload, null, async (req) => {
      const row = await stillPending(req, String(id))
      if (!row) return
      if (row.release) {
        await performOnReleaseWithin(req, CLOCK, String(row.release), 'publish', { now })
        return
      }
      await endSchedule(req, String(id), { status: 'done', now })
      await carryOut(req, row, now)
    })
    return null
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    return failure
  }
}

/** Says that a plan failed, in a transaction of its own, unless it was ended meanwhile. */
const fail = (payload: Payload, { row, failure }: Refused, now: Date): Promise<void> =>
  inTransaction(payload, null, async (req) => {
    const pending = await stillPending(req, String(row.id))
    if (!pending) return
    if (pending.release) {
      await failRelease(req, String(pending.release), { failure, now, clock: true })
      return
    }
    let loaded: LoadedEntry | null = null
    if (pending.entryCollection && pending.entry) {
      loaded = await loadEntry(req, pending.entryCollection, pending.entry).catch((error: unknown) => {
        if (error instanceof WorkflowError && error.refusal.status === 404) return null
        throw error
      })
    }
    await failDue(req, pending, loaded, { failure, now })
  })

/**
 * Plans of the same moment. One may wait for another (a practice for the organisation that goes live with it), so those that were refused
 * are tried again for as long as others go through.
 */
async function runTogether(payload: Payload, rows: DueRow[], now: Date, troubles: unknown[]): Promise<void> {
  let left = rows
  let refused: Refused[] = []
  for (let progress = true; progress && left.length > 0; ) {
    refused = []
    let troubled = 0
    for (const row of left) {
      try {
        const failure = await attempt(payload, row, now)
        if (failure) refused.push({ row, failure })
      } catch (error) {
        troubles.push(error)
        troubled += 1
      }
    }
    progress = refused.length + troubled < left.length
    left = refused.map(({ row }) => row)
  }
  for (const one of refused) {
    try {
      await fail(payload, one, now)
    } catch (error) {
      troubles.push(error)
    }
  }
}

/**
 * Carries out every plan whose time has come, however late, in the order of their times, and each in a transaction of its own.
 * @throws the first trouble with the database, once everything else is done; what it concerned is tried again at the next turn
 */
export async function runDueSchedules(payload: Payload, now: Date): Promise<void> {
  const troubles: unknown[] = []
  const moments = new Map<string, DueRow[]>()
  for (const row of await dueRows(payload, now)) moments.set(row.at, [...(moments.get(row.at) ?? []), row])
  for (const rows of moments.values()) await runTogether(payload, rows, now, troubles)
  if (troubles.length > 0) throw troubles[0]
}
