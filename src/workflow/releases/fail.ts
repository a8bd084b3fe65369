import type { PayloadRequest } from 'payload'
import type { State } from '../../config/vocabulary'
import type { Schedule } from '../../payload-types'
import { recordAudit } from '../audit'
import { WorkflowError } from '../errors'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { type Failure, leaveFailed, takeOffSchedule } from '../schedules/failure'
import { plansOfRelease } from '../schedules/rows'
import { tellFailed } from '../schedules/tell-failed'
import { keyOf, type Member } from './members'
import { loadRelease, moveRelease } from './rows'
import { inWords } from './words'

interface FailingRelease {
  /** Why, with the entries that stand in its way, where it is about entries. */
  failure: Failure
  now: Date
  /** Whether the clock met it at the time of the release, or somebody's change ended it before. */
  clock: boolean
  /** The entry whose change ended it, and which is somewhere else already. */
  moved?: Member & { to?: State }
}

const memberOf = ({ entryCollection, entry }: Schedule): Member | null =>
  entryCollection && entry ? { collection: entryCollection, id: entry } : null

/** @returns null where the entry is gone */
async function loadIfThere(req: PayloadRequest, { collection, id }: Member): Promise<LoadedEntry | null> {
  try {
    return await loadEntry(req, collection, id)
  } catch (error) {
    if (error instanceof WorkflowError && error.refusal.status === 404) return null
    throw error
  }
}

/**
 * A scheduled release cannot go: all of its entries come off the schedule, each approved where its approval holds, and it is said why:
 * on the release, in the audit log, and by one mail about the first entry in its way.
 */
export async function failRelease(
  req: PayloadRequest,
  id: string,
  { failure, now, clock, moved }: FailingRelease,
): Promise<void> {
  const release = await loadRelease(req, id)
  const inTheWay = failure.entries ?? []
  const why = new Map(inTheWay.map((entry) => [keyOf(entry), entry]))
  const message = `The release “${release.title}” did not go live. ${inTheWay.length > 0 ? inWords(inTheWay) : failure.message}`
  const authors = new Set<string>()
  let first: LoadedEntry | null = null
  for (const row of await plansOfRelease(req, id)) {
    const member = memberOf(row)
    if (!member) continue
    const key = keyOf(member)
    const isMoved = moved !== undefined && keyOf(moved) === key
    const loaded = await loadIfThere(req, member)
    const own = why.get(key)
    if (own && loaded?.author) authors.add(loaded.author)
    if (key === keyOf(inTheWay[0] ?? member)) first ??= loaded
    const to = isMoved ? (moved?.to ?? null) : loaded ? await takeOffSchedule(req, loaded) : null
    await leaveFailed(req, row, loaded?.author, {
      failure: own ? { code: own.code, message: inWords([own]) } : { code: 'release_failed', message },
      now,
      clock,
      from: 'scheduled',
      to,
    })
  }
  await moveRelease(req, id, {
    state: 'failed',
    result: {
      at: now.toISOString(),
      plannedAt: release.at,
      message: failure.message,
      entries: [...inTheWay],
    },
    at: null,
  })
  await recordAudit(req, {
    subject: 'release',
    subjectId: id,
    action: 'release failed',
    ...(clock ? { actor: 'clock' as const } : {}),
    reason: message,
  })
  if (first) await tellFailed(req, { loaded: first, by: release.by, message, now, clock, also: [...authors] })
}
