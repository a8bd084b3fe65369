import type { Payload, PayloadRequest } from 'payload'
import { permissions } from '../../../access/permissions'
import type { Release } from '../../payload-types'
import { type ActingParty, actorOf, type Party, partyOf } from '../actor'
import { recordAudit } from '../audit'
import type { EntryInTheWay } from '../errors'
import { WorkflowError } from '../errors'
import { type ActionInput, checkInput } from '../input'
import { loadEntry } from '../load'
import { carryOut } from '../perform'
import { takeOffSchedule } from '../schedules/failure'
import { endSchedule, plansOfRelease } from '../schedules/rows'
import { inTransaction } from '../transaction'
import { TRANSITIONS } from '../transitions'
import { judgeTogether, reasonOf, revisionOf } from './judge'
import { membersOf } from './members'
import { referencedFirst } from './order'
import { loadRelease, moveRelease, type ReleaseState } from './rows'

/** What can be done with a release, and the word that the audit log keeps. */
export const RELEASE_ACTIONS = {
  publish: 'release published',
  schedule: 'release scheduled',
  unschedule: 'release unscheduled',
} as const
export type ReleaseAction = keyof typeof RELEASE_ACTIONS

/** In which states of a release each is possible. */
export const RELEASE_FROM: Readonly<Record<ReleaseAction, readonly ReleaseState[]>> = {
  publish: ['open', 'failed', 'scheduled'],
  schedule: ['open', 'failed', 'scheduled'],
  unschedule: ['scheduled'],
}

export interface ReleaseInput extends Pick<ActionInput, 'reason' | 'at' | 'timeZone'> {
  /** The revision of the release that the user looked at: `revisionOf`. */
  revision?: string | null
  now: Date
}

export interface ReleaseDone {
  state: ReleaseState
  /** Numbers of the publication log's rows. */
  published: number[]
}

interface Context {
  req: PayloadRequest
  acting: ActingParty
  party: Party
  release: Release
  input: ReleaseInput
}

/** Whether a party may take releases live, or plan to. The clock may carry out what was planned. */
export const mayRelease = ({ user, system }: Party, action: ReleaseAction): boolean =>
  system ? system === 'clock' && action === 'publish' : permissions.publish(user ? actorOf(user) : null)

/** @throws WorkflowError 422 with everything that stands in the way, entry by entry */
function refuseFor(entries: readonly EntryInTheWay[]): void {
  if (entries.length === 0) return
  throw new WorkflowError({
    status: 422,
    code: 'release_not_fit',
    message: `${entries.length === 1 ? 'One entry stands' : `${entries.length} entries stand`} in the way, so nothing of the release goes live.`,
    entries: [...entries],
  })
}

function checkRevision({ input }: Context, current: string): void {
  if (!input.revision || input.revision === current) return
  throw new WorkflowError({
    status: 409,
    code: 'stale_revision',
    message: 'The release, or one of its entries, changed meanwhile. Look at it before you decide.',
    expected: input.revision,
    current,
  })
}

function membersToGo(release: Release) {
  const members = membersOf(release)
  if (members.length > 0) return members
  throw new WorkflowError({
    status: 422,
    code: 'empty_release',
    message: 'There is no entry in this release. Add those that are to go live together.',
  })
}

/** Everything goes live, or the first error takes all of it back. */
async function publish(context: Context): Promise<ReleaseDone> {
  const { req, acting, release, input } = context
  const { id } = release
  const members = membersToGo(release)
  const planned = release.state === 'scheduled' ? await plansOfRelease(req, id) : null
  const frozen =
    planned && new Map(planned.map((row) => [`${row.entryCollection}/${row.entry}`, row.contentHash ?? null]))
  const { ready, inTheWay } = await judgeTogether(req, acting, members, {
    action: 'publish',
    release: id,
    frozen: frozen ?? undefined,
    now: input.now,
    reason: input.reason,
  })
  checkRevision(context, revisionOf(members, ready))
  refuseFor(inTheWay)
  for (const row of planned ?? []) await endSchedule(req, String(row.id), { status: 'done', now: input.now })
  const published: number[] = []
  for (const judged of referencedFirst(ready)) {
    try {
      const done = await carryOut(req, judged)
      if (done.published !== null) published.push(done.published)
    } catch (error) {
      const { collection, id: entry } = judged.loaded
      refuseFor([await reasonOf(req, { collection, id: entry }, error)])
    }
  }
  await moveRelease(req, id, {
    state: 'published',
    publishedAt: input.now.toISOString(),
    at: null,
    result: {
      at: input.now.toISOString(),
      plannedAt: release.at,
      entries: [],
      published: ready.map(({ loaded, title }) => ({ collection: loaded.collection, id: loaded.id, title })),
    },
  })
  return { state: 'published', published }
}

/** Every entry is planned for the same moment, each bound to the revision that is approved now. */
async function schedule(context: Context): Promise<ReleaseDone> {
  const { req, acting, party, release, input } = context
  const { id } = release
  const { at, timeZone, now } = input
  checkInput(TRANSITIONS.schedule, { at, timeZone, reason: input.reason }, now)
  const members = membersToGo(release)
  for (const row of await plansOfRelease(req, id)) {
    await endSchedule(req, String(row.id), { status: 'cancelled', now })
  }
  const { ready, inTheWay } = await judgeTogether(req, acting, members, {
    action: 'schedule',
    release: id,
    at,
    timeZone,
    reason: input.reason,
    now,
  })
  checkRevision(context, revisionOf(members, ready))
  refuseFor(inTheWay)
  for (const judged of ready) await carryOut(req, judged)
  await moveRelease(req, id, {
    state: 'scheduled',
    at: new Date(String(at)).toISOString(),
    timeZone: timeZone ?? null,
    by: party.id,
    result: null,
  })
  return { state: 'scheduled', published: [] }
}

/** The entries stay approved, and the release can be changed again. */
async function unschedule({ req, release, input }: Context): Promise<ReleaseDone> {
  for (const row of await plansOfRelease(req, release.id)) {
    await endSchedule(req, String(row.id), { status: 'cancelled', now: input.now })
    if (!row.entryCollection || !row.entry) continue
    const loaded = await loadEntry(req, row.entryCollection, row.entry)
    const to = await takeOffSchedule(req, loaded)
    await recordAudit(req, {
      collection: loaded.collection,
      entry: loaded.id,
      author: loaded.author,
      action: TRANSITIONS.unschedule.audit,
      from: loaded.state,
      to,
      reason: input.reason?.trim() || null,
      contentHash: loaded.contentHash,
    })
  }
  await moveRelease(req, release.id, { state: 'open', at: null })
  return { state: 'open', published: [] }
}

const TAKE: Readonly<Record<ReleaseAction, (context: Context) => Promise<ReleaseDone>>> = {
  publish,
  schedule,
  unschedule,
}

/**
 * Takes an action on a release inside a transaction that the caller opened.
 * @throws WorkflowError as {@link performOnRelease}
 */
export async function performOnReleaseWithin(
  req: PayloadRequest,
  acting: ActingParty,
  id: string,
  action: ReleaseAction,
  input: ReleaseInput,
): Promise<ReleaseDone> {
  const party = partyOf(acting)
  if (!mayRelease(party, action)) {
    throw new WorkflowError({
      status: 403,
      code: 'no_permission',
      message: 'Your role does not include this action.',
    })
  }
  const release = await loadRelease(req, id)
  if (!RELEASE_FROM[action].includes(release.state ?? 'open')) {
    throw new WorkflowError({
      status: 409,
      code: 'wrong_state',
      message: `This is not possible while the release is ${release.state}.`,
    })
  }
  const done = await TAKE[action]({ req, acting, party, release, input })
  await recordAudit(req, {
    subject: 'release',
    subjectId: id,
    action: RELEASE_ACTIONS[action],
    actor: party.system ?? 'user',
    reason: input.reason?.trim() || null,
  })
  return done
}

/**
 * Takes an action on a release in a transaction of its own: all of its entries, or none.
 * @throws WorkflowError 403 without the permission, 404 without the release, 409 where its state or revision does not fit, 422 where the
 *   input is not right or entries stand in the way: those are listed in `entries`
 */
export const performOnRelease = (
  payload: Payload,
  acting: ActingParty,
  id: string,
  action: ReleaseAction,
  input: ReleaseInput,
): Promise<ReleaseDone> =>
  inTransaction(payload, partyOf(acting).user, (req) =>
    performOnReleaseWithin(req, acting, id, action, input),
  )
