import type { Actor } from './roles'
import { holds } from './roles'

type Check = (actor: Actor | null | undefined) => boolean

/**
 * What a user may do at all, as booleans. Whether an action fits the state of an entry, and whether four eyes have
 * seen it, is the business of the workflow's guards. Default deny: nobody signed in, or no role, is `false`.
 */
export const permissions = {
  /** Create entries, edit drafts, upload photographs and documents. */
  draft: (actor) => holds(actor, 'editor', 'administrator'),
  submit: (actor) => holds(actor, 'editor', 'administrator'),
  reopen: (actor) => holds(actor, 'editor', 'administrator'),
  /** Approve, or ask for changes. Never of a revision that the reviewer contributed to: see the guard `fourEyes`. */
  review: (actor) => holds(actor, 'reviewer'),
  publish: (actor) => holds(actor, 'editor', 'administrator'),
  withdraw: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  /** See entries that are not live, their revisions and their reviews. */
  readDrafts: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  /** See every row of the audit log; an editor sees those of own entries only. */
  readAuditLog: (actor) => holds(actor, 'reviewer', 'safeguarding', 'administrator'),
  /** Read and write comments, settle and reopen them. Only its author edits or deletes one. */
  comment: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  /** Make a comment a condition of approval, and decide that it is met. */
  setConditions: (actor) => holds(actor, 'reviewer', 'safeguarding'),
  /** Users, roles, front ends and their keys. */
  administer: (actor) => holds(actor, 'administrator'),
} as const satisfies Record<string, Check>

export type Permission = keyof typeof permissions
