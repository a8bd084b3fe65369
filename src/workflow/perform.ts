import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../config/after-commit'
import type { EntryCollection, SignOff, State } from '../config/vocabulary'
import type { Schedule } from '../payload-types'
import { signalLog } from '../publishing/signal'
import { apply } from './actions'
import type { ActingParty, Party } from './actor'
import { mayTake, partyOf } from './actor'
import { recordAudit } from './audit'
import { openConditions } from './comments/conditions'
import { commentsOf } from './comments/load'
import { asWorkflowWrite } from './context'
import type { Refusal } from './errors'
import { WorkflowError } from './errors'
import type { GuardFacts } from './guards'
import { guards, signOffOf } from './guards'
import type { ActionInput } from './input'
import { checkInput } from './input'
import type { LoadedEntry } from './load'
import { deadReferences, loadEntry } from './load'
import { openPlans } from './schedules/rows'
import { tell } from './tell'
import { inTransaction } from './transaction'
import type { Action, Transition } from './transitions'
import { TRANSITIONS } from './transitions'

/** Entries that take an action in one transaction. References among them count as live. */
export interface Together {
  /** Id of the release. */
  release: string
  /** As `collection/id`. */
  members: ReadonlySet<string>
}

/** An action that the table and the guards let pass, before it is taken. */
export interface Judged {
  action: Action
  loaded: LoadedEntry
  party: Party
  input: ActionInput
  signOff: SignOff | null
  release: string | null
  quiet: boolean
  now: Date
}

export interface ActionRequest extends ActionInput {
  collection: EntryCollection
  id: string
  action: Action
  /** The moment of the action; the present one where it is missing. */
  now?: Date
  /** Of a release: the entries that take the action with this one. */
  together?: Together
  /** Nobody is told: for sample content, which nobody waits for. */
  quiet?: boolean
}

export interface ActionDone {
  state: State
  from: State
  contentHash: string
  /** The word that the audit log keeps. */
  audit: string
  /** Number of the row in the publication log, where the action wrote one. */
  published: number | null
  loaded: LoadedEntry
}

export const NO_PERMISSION: Refusal = {
  status: 403,
  code: 'no_permission',
  message: 'Your role does not include this action.',
}

const refuse = (refusal: Refusal): never => {
  throw new WorkflowError(refusal)
}

/** Why this action does not fit this party and this state; null where it does. The guards come after it. */
export function refusalBefore(transition: Transition, party: Party, state: State): Refusal | null {
  if (!mayTake(party, transition)) return NO_PERMISSION
  if (!transition.from.includes(state)) {
    return {
      status: 409,
      code: 'wrong_state',
      message: `This is not possible while the entry is “${state.replaceAll('_', ' ')}”.`,
    }
  }
  return null
}

/** The first guard that refuses, or null. */
export function refusalOf(transition: Transition, facts: GuardFacts): Refusal | null {
  for (const name of transition.guards) {
    const refusal = guards[name](facts)
    if (refusal) return refusal
  }
  return null
}

const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

export async function factsOf(
  req: PayloadRequest,
  loaded: LoadedEntry,
  party: Party,
  input: Pick<ActionInput, 'signOff' | 'plan'> = {},
  together?: Together,
): Promise<GuardFacts> {
  const { entry } = loaded
  const plans = await openPlans(req, loaded)
  return {
    actor: party.id,
    actorSignOffs: party.signOffs,
    actorOrganisation: party.organisation,
    featured: loaded.featured,
    contributors: loaded.contributors,
    contentHash: loaded.contentHash,
    approvedHash: loaded.approvedHash,
    required: loaded.required,
    given: loaded.given,
    signOff: input.signOff ?? null,
    assignee: loaded.assignee,
    isLive: loaded.liveHash !== null,
    isKilled: Boolean(entry.killedAt),
    // What failed and was not dealt with can be given up too.
    isScheduled: Boolean(entry.scheduledAt || entry.withdrawAt) || plans.length > 0,
    inRelease: input.plan === 'withdraw' ? null : await otherReleaseOf(req, plans, together),
    emergency: entry.emergencyUntil ? { by: idOf(entry.emergencyBy) } : null,
    conditions: party.system === 'guest' ? [] : openConditions(await commentsOf(req, loaded)),
    obstacles: loaded.obstacles,
    obstaclesToPublish: loaded.obstaclesToPublish,
    deadReferences: await deadReferences(req, loaded, together?.members),
  }
}

/** The title of the release that an entry is scheduled with, unless that one is acting. */
async function otherReleaseOf(
  req: PayloadRequest,
  plans: readonly Schedule[],
  together: Together | undefined,
): Promise<string | null> {
  const release = plans.map((plan) => (plan.status === 'pending' ? idOf(plan.release) : null)).find(Boolean)
  if (!release || release === together?.release) return null
  const found = await req.payload.findByID({
    collection: 'releases',
    id: release,
    depth: 0,
    disableErrors: true,
    req,
    // That it is held does not depend on who asks.
    overrideAccess: true,
  })
  return found?.title ?? release
}

/** Somebody saved a newer revision than the one that the user looked at: both hashes, and who it was. */
async function staleRevision(req: PayloadRequest, loaded: LoadedEntry, seen: string): Promise<Refusal> {
  const id = idOf(loaded.entry.editedBy)
  const editor = id
    ? await req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        disableErrors: true,
        req,
        // Colleagues know each other's names, whoever asks.
        overrideAccess: true,
      })
    : null
  const { editedAt } = loaded.entry
  return {
    status: 409,
    code: 'stale_revision',
    message: `${editor?.name ?? 'Somebody'} saved a newer revision meanwhile. Look at it before you decide.`,
    expected: seen,
    current: loaded.contentHash,
    by: editor ? { id: String(editor.id), name: editor.name } : null,
    at: typeof editedAt === 'string' ? editedAt : null,
  }
}

/**
 * Reads and checks an action inside a transaction that the caller opened, and writes nothing.
 * @throws WorkflowError as {@link performAction}
 */
export async function judge(
  req: PayloadRequest,
  acting: ActingParty,
  request: ActionRequest,
): Promise<Judged> {
  const { action, collection, id, quiet = false, together, ...input } = request
  const now = request.now ?? new Date()
  const transition = TRANSITIONS[action]
  const party = partyOf(acting)
  // Whoever may not take the action learns nothing of the entry, not even whether it exists.
  if (!mayTake(party, transition)) refuse(NO_PERMISSION)
  checkInput(transition, input, now)
  // What is planned has to be fit when its time comes; it is looked at once more then.
  const at = action === 'schedule' && input.at ? new Date(input.at) : now
  const loaded = await loadEntry(req, collection, id, at)
  const early = refusalBefore(transition, party, loaded.state)
  if (early) refuse(early)
  // An emergency is confirmed for what is live; every other action is about the newest revision.
  const current = action === 'confirm-emergency' ? loaded.liveHash : loaded.contentHash
  if (input.revision && input.revision !== current) refuse(await staleRevision(req, loaded, input.revision))
  const facts = await factsOf(req, loaded, party, input, together)
  const refusal = refusalOf(transition, facts)
  if (refusal) refuse(refusal)
  return {
    action,
    loaded,
    party,
    input,
    signOff: signOffOf(facts),
    release: together?.release ?? null,
    quiet,
    now,
  }
}

/** Takes an action that was judged in the same transaction: writes it, with its row in the audit log, and tells people. */
export async function carryOut(req: PayloadRequest, judged: Judged): Promise<ActionDone> {
  const { action, loaded, party, input, signOff, release, quiet, now } = judged
  const transition = TRANSITIONS[action]
  const reason = input.reason?.trim() || null
  const applied = await asWorkflowWrite(req, () =>
    apply[action]({ req, loaded, party, input, signOff, reason, release, now }),
  )
  const state = applied.state ?? transition.to ?? loaded.state
  const audit = applied.audit ?? transition.audit
  await recordAudit(req, {
    collection: loaded.collection,
    entry: loaded.id,
    author: loaded.author,
    action: audit,
    actor: party.system ?? 'user',
    from: loaded.state,
    to: state,
    reason,
    contentHash: loaded.contentHash,
    ...(party.link === null ? {} : { subject: 'guest-link', subjectId: party.link }),
  })
  if (applied.published) await afterCommit(req, signalLog)
  if (!quiet) await tell(req, { transition, party, loaded, input, state, reason, now })
  return {
    state,
    from: loaded.state,
    contentHash: loaded.contentHash,
    audit,
    published: applied.published ?? null,
    loaded,
  }
}

/**
 * Takes one action of the workflow inside a transaction that the caller opened: reads, checks and writes, with its row in the audit
 * log.
 * @throws WorkflowError as {@link performAction}
 */
export const performWithin = async (
  req: PayloadRequest,
  acting: ActingParty,
  request: ActionRequest,
): Promise<ActionDone> => carryOut(req, await judge(req, acting, request))

/**
 * Takes one action of the workflow in a transaction of its own.
 * @throws WorkflowError 403 without the permission, 404 without the entry, 409 where the state or the content hash does
 *   not fit, 422 where the input or the entry is not fit
 */
export const performAction = (
  payload: Payload,
  acting: ActingParty,
  request: ActionRequest,
): Promise<ActionDone> =>
  inTransaction(payload, partyOf(acting).user, (req) => performWithin(req, acting, request))
