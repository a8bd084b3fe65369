import type { Permission } from '../../access/permissions'
import type { State } from '../config/vocabulary'
import type { NoticeKind } from '../notifications/kinds'

export const ACTIONS = [
  'submit',
  'assign',
  'claim',
  'request-changes',
  'approve',
  'publish',
  'schedule',
  'schedule-withdrawal',
  'unschedule',
  'withdraw',
  'reopen',
  'emergency-publish',
  'confirm-emergency',
  'kill',
] as const
export type Action = (typeof ACTIONS)[number]

/** Guards by name; each is a pure function in `guards.ts`. */
export type GuardName =
  | 'notKilled'
  | 'fourEyes'
  | 'independent'
  | 'ownSignOff'
  | 'signOffOpen'
  | 'approvalHolds'
  | 'otherSignOffs'
  | 'emergencyOpen'
  | 'confirmedByAnother'
  | 'inThePool'
  | 'isScheduled'
  | 'notInRelease'
  | 'isLive'
  | 'conditionsMet'
  | 'fit'
  | 'fitToPublish'
  | 'referencesLive'

/** What an action takes beside its reason and the revision that the user looked at. */
export type InputName = 'signOff' | 'assignee' | 'dueAt' | 'priority' | 'at' | 'timeZone' | 'plan'

/** Who takes actions without an account: the clock what was scheduled, the person portrayed by a guest link. */
export type SystemActorName = 'clock' | 'guest'

export interface Transition {
  from: readonly State[]
  /** The state that the action leads to; null where the entry stays in the state it is in. */
  to: State | null
  permission: Permission
  /** Who may take it besides users with the permission. */
  alsoBy?: readonly SystemActorName[]
  /** Checked in this order; the first that fails answers. */
  guards: readonly GuardName[]
  reason: 'required' | 'optional'
  takes?: readonly InputName[]
  /** Inputs among `takes` (and `revision`) that must be given. */
  needs?: readonly (InputName | 'revision')[]
  /** The word that the audit log keeps. */
  audit: string
  /** What the people concerned are told, and who they are: `src/notifications/queue/audience.ts`. */
  mail: NoticeKind | null
}

const ANY_STATE: readonly State[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
]
/** A live entry can have a newer revision in any of these. */
const NOT_WITHDRAWN = ANY_STATE.filter((state) => state !== 'withdrawn')

/**
 * THE table: which action leads from which states to which, who may take it, what is checked, what is written down.
 * Guards, admin, documentation and tests are all driven by it. Which sign-offs make an approval: `sign-offs.ts`.
 */
export const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  submit: {
    from: ['draft', 'changes_requested'],
    to: 'in_review',
    permission: 'submit',
    guards: ['fit'],
    reason: 'optional',
    takes: ['assignee', 'dueAt', 'priority'],
    audit: 'submitted',
    mail: 'review-requested',
  },
  assign: {
    from: ['draft', 'in_review', 'changes_requested'],
    to: null,
    permission: 'assign',
    guards: [],
    reason: 'optional',
    takes: ['assignee', 'dueAt', 'priority'],
    audit: 'assigned',
    mail: 'assigned',
  },
  claim: {
    from: ['in_review'],
    to: null,
    permission: 'signOff',
    guards: ['fourEyes', 'independent', 'ownSignOff', 'inThePool'],
    reason: 'optional',
    audit: 'claimed',
    mail: null,
  },
  'request-changes': {
    from: ['in_review', 'approved', 'scheduled'],
    to: 'changes_requested',
    permission: 'signOff',
    alsoBy: ['guest'],
    guards: ['fourEyes', 'independent', 'ownSignOff'],
    reason: 'required',
    audit: 'changes requested',
    mail: 'changes-requested',
  },
  approve: {
    from: ['in_review'],
    to: 'approved',
    permission: 'signOff',
    alsoBy: ['guest'],
    guards: ['fourEyes', 'independent', 'ownSignOff', 'signOffOpen', 'conditionsMet', 'fit'],
    reason: 'optional',
    takes: ['signOff'],
    needs: ['revision'],
    audit: 'approved',
    mail: 'approved',
  },
  publish: {
    from: ['approved', 'scheduled'],
    to: 'published',
    permission: 'publish',
    alsoBy: ['clock'],
    guards: ['approvalHolds', 'conditionsMet', 'fit', 'referencesLive', 'notInRelease'],
    reason: 'optional',
    audit: 'published',
    mail: 'published',
  },
  schedule: {
    from: ['approved', 'scheduled'],
    to: 'scheduled',
    permission: 'publish',
    guards: ['approvalHolds', 'conditionsMet', 'fit', 'notInRelease'],
    reason: 'optional',
    takes: ['at', 'timeZone'],
    needs: ['at'],
    audit: 'scheduled',
    mail: null,
  },
  'schedule-withdrawal': {
    from: NOT_WITHDRAWN,
    to: null,
    permission: 'publish',
    guards: ['isLive'],
    reason: 'required',
    takes: ['at', 'timeZone'],
    needs: ['at'],
    audit: 'withdrawal scheduled',
    mail: null,
  },
  unschedule: {
    from: NOT_WITHDRAWN,
    to: null,
    permission: 'publish',
    guards: ['isScheduled', 'notInRelease'],
    reason: 'optional',
    takes: ['plan'],
    audit: 'unscheduled',
    mail: null,
  },
  withdraw: {
    from: NOT_WITHDRAWN,
    to: 'withdrawn',
    permission: 'withdraw',
    alsoBy: ['clock'],
    guards: ['isLive'],
    reason: 'required',
    audit: 'withdrawn',
    mail: 'withdrawn',
  },
  reopen: {
    from: ['in_review', 'approved', 'scheduled', 'withdrawn'],
    to: 'draft',
    permission: 'reopen',
    guards: ['notKilled'],
    reason: 'optional',
    audit: 'reopened',
    mail: null,
  },
  'emergency-publish': {
    from: ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled'],
    to: 'published',
    permission: 'publishInEmergency',
    // It skips the steps between, and none of what they ask.
    guards: ['otherSignOffs', 'fit', 'fitToPublish', 'referencesLive'],
    reason: 'required',
    needs: ['revision'],
    audit: 'published in an emergency',
    mail: 'emergency-published',
  },
  'confirm-emergency': {
    from: NOT_WITHDRAWN,
    to: null,
    permission: 'confirmEmergency',
    guards: ['emergencyOpen', 'confirmedByAnother', 'independent'],
    reason: 'optional',
    audit: 'emergency confirmed',
    mail: 'emergency-confirmed',
  },
  kill: {
    from: ANY_STATE,
    to: 'withdrawn',
    permission: 'kill',
    guards: ['notKilled'],
    reason: 'required',
    audit: 'killed',
    mail: 'killed',
  },
}

/**
 * Where an edit leaves the newest revision. An edit voids a review or an approval, because both are of one revision;
 * an edit that answers a request for changes is part of answering it.
 */
export const STATE_AFTER_EDIT: Readonly<Record<State, State>> = {
  draft: 'draft',
  in_review: 'draft',
  changes_requested: 'changes_requested',
  approved: 'draft',
  scheduled: 'draft',
  published: 'draft',
  withdrawn: 'withdrawn',
}

/** States in which editing is refused until somebody reopens the entry. */
export const CLOSED_STATES: readonly State[] = ['withdrawn']

/** States in which a change of a used photograph's rights voids what was given: the hash covers them. */
export const REVIEWED_STATES: readonly State[] = ['in_review', 'approved', 'scheduled']

/** Longest reason that an action takes. Characters. */
export const MAX_REASON = 5_000

/** How long an emergency publication stands without a second person's confirmation. Milliseconds. */
export const EMERGENCY_GRACE = 24 * 60 * 60 * 1000

export const isAction = (word: string): word is Action => (ACTIONS as readonly string[]).includes(word)
