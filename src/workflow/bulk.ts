import type { Payload, TypedUser } from 'payload'
import { APIError } from 'payload'
import type { EntryCollection, State } from '../config/vocabulary'
import { mayTake, partyOf } from './actor'
import type { BulkAction } from './bulk-actions'
import type { Obstacle } from './errors'
import { WorkflowError } from './errors'
import type { ActionInput } from './input'
import { checkInput } from './input'
import { NO_PERMISSION, performAction } from './perform'
import { TRANSITIONS } from './transitions'

/** What became of one entry. */
export type BulkResult =
  | { id: string; ok: true; state: State }
  | {
      id: string
      ok: false
      /** As the action on this entry alone would have answered. */
      status: number
      code: string
      message: string
      obstacles: Obstacle[]
    }

export interface BulkRequest extends Pick<ActionInput, 'reason' | 'assignee' | 'dueAt' | 'priority'> {
  collection: EntryCollection
  action: BulkAction
  ids: readonly string[]
}

function refused(payload: Payload, id: string, error: unknown): BulkResult {
  if (error instanceof WorkflowError) {
    const { status, code, message, obstacles = [] } = error.refusal
    return { id, ok: false, status, code, message, obstacles }
  }
  if (error instanceof APIError && error.isPublic) {
    return { id, ok: false, status: error.status, code: 'refused', message: error.message, obstacles: [] }
  }
  payload.logger.error({ err: error, entry: id }, 'An action on several entries failed at one of them.')
  const message = 'The portal failed at this entry, so nothing changed. Try again.'
  return { id, ok: false, status: 500, code: 'failed', message, obstacles: [] }
}

/**
 * Takes one action on several entries, one after the other, each in a transaction of its own: what one entry is refused
 * keeps no other from it.
 * @returns what became of each, in the order of the ids; an id that comes twice counts once
 * @throws WorkflowError 403 without the permission, 422 where the input is wrong whatever the entry
 */
export async function performBulk(
  payload: Payload,
  user: TypedUser,
  { collection, action, ids, ...input }: BulkRequest,
): Promise<BulkResult[]> {
  const transition = TRANSITIONS[action]
  if (!mayTake(partyOf(user), transition)) throw new WorkflowError(NO_PERMISSION)
  checkInput(transition, input, new Date())
  const results: BulkResult[] = []
  for (const id of new Set(ids)) {
    try {
      const { state } = await performAction(payload, user, { collection, id, action, ...input })
      results.push({ id, ok: true, state })
    } catch (error) {
      results.push(refused(payload, id, error))
    }
  }
  return results
}
