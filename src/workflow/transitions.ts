import type { Permission } from '../../access/permissions'
import type { State } from '../config/vocabulary'

export const ACTIONS = ['submit', 'request-changes', 'approve', 'publish', 'withdraw', 'reopen'] as const
export type Action = (typeof ACTIONS)[number]

/** Guards by name; each is a pure function in `guards.ts`. */
export type GuardName = 'fourEyes' | 'approvalHolds' | 'isLive' | 'fit' | 'referencesLive'

export type MailKind = 'review-requested' | 'changes-requested' | 'approved' | 'published' | 'withdrawn'

export interface Transition {
  from: readonly State[]
  to: State
  permission: Permission
  /** Checked in this order; the first that fails answers. */
  guards: readonly GuardName[]
  reason: 'required' | 'optional'
  /** The word that the audit log keeps. */
  audit: string
  mail: MailKind | null
}

/**
 * THE table: which action leads from which states to which, who may take it, what is checked, what is written down.
 * Guards, admin, documentation and tests are all driven by it.
 */
export const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  submit: {
    from: ['draft', 'changes_requested'],
    to: 'in_review',
    permission: 'submit',
    guards: ['fit'],
    reason: 'optional',
    audit: 'submitted',
    mail: 'review-requested',
  },
  'request-changes': {
    from: ['in_review', 'approved'],
    to: 'changes_requested',
    permission: 'review',
    guards: ['fourEyes'],
    reason: 'required',
    audit: 'changes requested',
    mail: 'changes-requested',
  },
  approve: {
    from: ['in_review'],
    to: 'approved',
    permission: 'review',
    guards: ['fourEyes', 'fit'],
    reason: 'optional',
    audit: 'approved',
    mail: 'approved',
  },
  publish: {
    from: ['approved'],
    to: 'published',
    permission: 'publish',
    guards: ['approvalHolds', 'fit', 'referencesLive'],
    reason: 'optional',
    audit: 'published',
    mail: 'published',
  },
  withdraw: {
    from: ['draft', 'in_review', 'changes_requested', 'approved', 'scheduled', 'published'],
    to: 'withdrawn',
    permission: 'withdraw',
    guards: ['isLive'],
    reason: 'required',
    audit: 'withdrawn',
    mail: 'withdrawn',
  },
  reopen: {
    from: ['in_review', 'approved', 'withdrawn'],
    to: 'draft',
    permission: 'reopen',
    guards: [],
    reason: 'optional',
    audit: 'reopened',
    mail: null,
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

export const isAction = (word: string): word is Action => (ACTIONS as readonly string[]).includes(word)
