import type { WorkflowStatus } from '../../workflow/status'
import { type Action, STATE_AFTER_EDIT, TRANSITIONS } from '../../workflow/transitions'

/** An action as the panel offers it. */
export interface Offer {
  action: Action
  needsReason: boolean
  /** Pressed now, it saves the form first. */
  savesFirst: boolean
  enabled: boolean
  /** Why it is not possible, in the words of the portal. */
  why: string | null
}

/** The step that leads on comes first, the one that takes back last. */
const ORDER: readonly Action[] = ['publish', 'approve', 'submit', 'request-changes', 'reopen', 'withdraw']

type Status = Pick<WorkflowStatus, 'state' | 'live' | 'actions'>

/** Whether an action has anything to do with where the entry stands; what has not is not worth a word. */
const fits = (action: Action, { state, live }: Status) =>
  TRANSITIONS[action].from.includes(state) && (action !== 'withdraw' || live !== null)

/**
 * What to offer, in order. Possible actions and impossible ones that fit the state, with the reason why not.
 * With unsaved changes only what the form can be saved for stays possible: submitting. Every other action is of the saved revision,
 * which is not the one on the screen.
 */
export function offersOf(status: Status, modified: boolean): Offer[] {
  const next = modified ? { ...status, state: STATE_AFTER_EDIT[status.state] } : status
  return ORDER.flatMap((action): Offer[] => {
    const found = status.actions.find((one) => one.action === action)
    if (!found) return []
    const savesFirst = modified && action === 'submit'
    if (!fits(action, savesFirst ? next : status)) return []
    return [
      {
        action,
        needsReason: found.needsReason,
        savesFirst,
        enabled: savesFirst || (found.allowed && !modified),
        why: savesFirst || found.allowed ? null : found.why,
      },
    ]
  })
}

/** Whether saving the form would end a review or an approval. */
export const savingVoids = ({ state }: Pick<WorkflowStatus, 'state'>): boolean =>
  (state === 'in_review' || state === 'approved') && STATE_AFTER_EDIT[state] !== state
