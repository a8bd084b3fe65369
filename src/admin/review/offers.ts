import type { WorkflowStatus } from '../../workflow/status'
import { type Action, REVIEWED_STATES, STATE_AFTER_EDIT, TRANSITIONS } from '../../workflow/transitions'

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
const ORDER: readonly Action[] = [
  'publish',
  'schedule',
  'approve',
  'submit',
  'confirm-emergency',
  'claim',
  'assign',
  'request-changes',
  'reopen',
  'schedule-withdrawal',
  'emergency-publish',
  'withdraw',
  'kill',
]

/** Actions that take something away from the public: never the first choice. */
export const DANGEROUS: readonly Action[] = ['withdraw', 'kill', 'emergency-publish']

/** Actions that leave an entry where it is, or only say when it goes on: never the first choice either. */
const ASIDE: readonly Action[] = ['assign', 'schedule', 'schedule-withdrawal']

/** Refusals that say that an action has nothing to do with where the entry stands; what has not is not worth a word. */
const BESIDE_THE_POINT: readonly (string | null)[] = [
  'not_live',
  'not_scheduled',
  'no_emergency',
  'killed',
  'not_your_sign_off',
  'claimed',
]

type Status = Pick<WorkflowStatus, 'state' | 'actions' | 'planned'>

/** Whoever cannot submit an entry has nothing to assign before its review. */
const assigns = ({ state, actions }: Status) =>
  state === 'in_review' || actions.some(({ action }) => action === 'submit')

/** What is planned already is changed where it is shown; what keeps from planning is said beside publishing. */
const plans = (action: 'schedule' | 'schedule-withdrawal', { actions, planned }: Status) =>
  actions.some((one) => one.action === action && one.allowed) &&
  !planned.plans.some(
    (plan) => plan.failure === null && plan.action === (action === 'schedule' ? 'publish' : 'withdraw'),
  )

const fits = (action: Action, status: Status) =>
  TRANSITIONS[action].from.includes(status.state) &&
  (action !== 'assign' || assigns(status)) &&
  ((action !== 'schedule' && action !== 'schedule-withdrawal') || plans(action, status)) &&
  !BESIDE_THE_POINT.includes(status.actions.find((one) => one.action === action)?.code ?? null)

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

/** @returns whether this may be the first choice: it leads on, and takes nothing away */
export const leadsOn = ({ enabled, action }: Offer): boolean =>
  enabled && !ASIDE.includes(action) && !DANGEROUS.includes(action)

/** Whether saving the form would end a review or an approval. */
export const savingVoids = ({ state }: Pick<WorkflowStatus, 'state'>): boolean =>
  REVIEWED_STATES.includes(state) && STATE_AFTER_EDIT[state] !== state
