import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { permissions } from '../../access/permissions'
import type { Actor } from '../../access/roles'
import type { EntryCollection, State } from '../config/vocabulary'
import { apply } from './actions'
import { recordAudit } from './audit'
import { asWorkflowWrite } from './context'
import type { Refusal } from './errors'
import { WorkflowError } from './errors'
import type { GuardFacts } from './guards'
import { guards } from './guards'
import type { LoadedEntry } from './load'
import { deadReferences, loadEntry } from './load'
import { inTransaction } from './transaction'
import type { Action, Transition } from './transitions'
import { TRANSITIONS } from './transitions'

/** Longest reason that an action takes. Characters. */
export const MAX_REASON = 5_000

export interface ActionRequest {
  collection: EntryCollection
  id: string
  action: Action
  reason: string | null
  /** Content hash of the revision that the user looked at, where the caller says it. */
  revision: string | null
}

export interface ActionDone {
  state: State
  from: State
  contentHash: string
  /** Number of the row in the publication log, where the action wrote one. */
  published: number | null
  loaded: LoadedEntry
}

const refuse = (refusal: Refusal): never => {
  throw new WorkflowError(refusal)
}

/** Why this action does not fit this user and this state; null where it does. The guards come after it. */
export function refusalBefore(transition: Transition, actor: Actor | null, state: State): Refusal | null {
  if (!permissions[transition.permission](actor)) {
    return { status: 403, code: 'no_permission', message: 'Your role does not include this action.' }
  }
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

export async function factsOf(req: PayloadRequest, loaded: LoadedEntry, actor: string): Promise<GuardFacts> {
  return {
    actor,
    contributors: loaded.contributors,
    contentHash: loaded.contentHash,
    approvedHash: loaded.approvedHash,
    isLive: loaded.liveHash !== null,
    obstacles: loaded.obstacles,
    deadReferences: await deadReferences(req, loaded),
  }
}

function checkInput(transition: Transition, { action, reason, revision }: ActionRequest): void {
  const invalid = (path: string, code: string, message: string) =>
    refuse({ status: 422, code: 'invalid_input', message, obstacles: [{ path, code, message }] })
  if (transition.reason === 'required' && !reason?.trim()) {
    invalid('reason', 'required', 'Say why: a reason is required.')
  }
  if (reason && reason.length > MAX_REASON) {
    invalid('reason', 'too_long', `Keep the reason under ${MAX_REASON.toLocaleString('en')} characters.`)
  }
  if (action === 'approve' && !revision) {
    invalid('revision', 'required', 'Name the revision that you approve by its content hash.')
  }
}

/**
 * Takes one action of the workflow: reads, checks and writes in one transaction, with its row in the audit log.
 * @throws WorkflowError 403 without the permission, 404 without the entry, 409 where the state or the content hash does
 *   not fit, 422 where the input or the entry is not fit
 */
export async function performAction(
  payload: Payload,
  user: TypedUser,
  request: ActionRequest,
): Promise<ActionDone> {
  const transition = TRANSITIONS[request.action]
  const actor = { id: String(user.id), roles: user.roles, disabled: user.disabled }
  // Whoever may not take the action learns nothing of the entry, not even whether it exists.
  if (!permissions[transition.permission](actor)) {
    refuse({ status: 403, code: 'no_permission', message: 'Your role does not include this action.' })
  }
  checkInput(transition, request)
  return inTransaction(payload, user, async (req) => {
    const loaded = await loadEntry(req, request.collection, request.id)
    const early = refusalBefore(transition, actor, loaded.state)
    if (early) refuse(early)
    if (request.revision && request.revision !== loaded.contentHash) {
      refuse({
        status: 409,
        code: 'stale_revision',
        message: 'Somebody saved a newer revision meanwhile. Look at it before you decide.',
        expected: request.revision,
        current: loaded.contentHash,
      })
    }
    const refusal = refusalOf(transition, await factsOf(req, loaded, actor.id))
    if (refusal) refuse(refusal)
    const reason = request.reason?.trim() || null
    const published = await asWorkflowWrite(req, () =>
      apply[request.action]({ req, loaded, actor: actor.id, reason, now: new Date() }),
    )
    await recordAudit(req, {
      collection: request.collection,
      entry: loaded.id,
      author: loaded.author,
      action: transition.audit,
      from: loaded.state,
      to: transition.to,
      reason,
      contentHash: loaded.contentHash,
    })
    return { state: transition.to, from: loaded.state, contentHash: loaded.contentHash, published, loaded }
  })
}
