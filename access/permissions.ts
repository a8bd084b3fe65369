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
  /** The editorial sign-off. Never of a revision that the reviewer contributed to: see the guard `fourEyes`. */
  review: (actor) => holds(actor, 'reviewer'),
  /** The safeguarding sign-off, where an entry needs one. */
  safeguard: (actor) => holds(actor, 'safeguarding'),
  /** Decide on a revision at all; which sign-off it is, and whether the entry needs it, the guards say. */
  signOff: (actor) => holds(actor, 'reviewer', 'safeguarding'),
  /** Say who reviews, by when, and how soon. */
  assign: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  publish: (actor) => holds(actor, 'editor', 'administrator'),
  /** Publish what nobody has approved yet, for a written reason; a second person confirms it or it goes down again. */
  publishInEmergency: (actor) => holds(actor, 'administrator'),
  confirmEmergency: (actor) => holds(actor, 'reviewer', 'safeguarding', 'administrator'),
  withdraw: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  /** Take an entry down at once, and its text out of everything that is served. */
  kill: (actor) => holds(actor, 'safeguarding'),
  /** See entries that are not live, their revisions and their reviews. */
  readDrafts: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  /** See every row of the audit log; an editor sees those of own entries only. */
  readAuditLog: (actor) => holds(actor, 'reviewer', 'safeguarding', 'administrator'),
  /** Read and write comments, settle and reopen them. Only its author edits or deletes one. */
  comment: (actor) => holds(actor, 'editor', 'reviewer', 'safeguarding', 'administrator'),
  /** Make a comment a condition of approval, and decide that it is met. */
  setConditions: (actor) => holds(actor, 'reviewer', 'safeguarding'),
  /** Ask somebody without an account about a revision, by a link, and take the link back. */
  inviteGuests: (actor) => holds(actor, 'editor', 'safeguarding', 'administrator'),
  /** Show a revision that is not live to somebody without an account, by a link, and take the link back. */
  sharePreviews: (actor) => holds(actor, 'editor', 'safeguarding', 'administrator'),
  /** Names and addresses of all guests; whoever made a link knows whom it is for. */
  knowGuests: (actor) => holds(actor, 'safeguarding', 'administrator'),
  /** Users, roles, front ends and their keys. */
  administer: (actor) => holds(actor, 'administrator'),
} as const satisfies Record<string, Check>

export type Permission = keyof typeof permissions
