import { permissions } from '../../../access/permissions'
import type { Actor } from '../../../access/roles'
import type { Refusal } from '../errors'

/** What the rules look at: a comment as it is stored. */
export interface CommentFacts {
  author: string | null
  /** Answers to a comment belong to its thread, one level deep. */
  isReply: boolean
  /** A condition of approval: the entry is neither approved nor published while it is open. */
  blocking: boolean
  resolved: boolean
  /** Its author took it back; the answers to it remain. */
  removed: boolean
}

export interface Viewer {
  actor: Actor
  /** Whether the viewer contributed to the text that is commented on. */
  contributed: boolean
}

type Rule = (comment: CommentFacts, viewer: Viewer) => Refusal | null

const refuse = (status: 403 | 409, code: string, message: string): Refusal => ({ status, code, message })

const isOwn = (comment: CommentFacts, { actor }: Viewer) => comment.author === actor.id

const noComments = ({ actor }: Viewer): Refusal | null =>
  permissions.comment(actor) ? null : refuse(403, 'no_permission', 'Your role does not include comments.')

const notThread = ({ isReply }: CommentFacts): Refusal | null =>
  isReply ? refuse(409, 'not_a_thread', 'This is an answer: do it with the comment that it answers.') : null

const ownAlone: Rule = (comment, viewer) =>
  isOwn(comment, viewer) ? null : refuse(403, 'not_yours', 'Only its author may change this comment.')

const gone: Rule = ({ removed }) =>
  removed ? refuse(409, 'removed', 'This comment was deleted by its author.') : null

/** A condition is lifted by whoever set it, or by somebody who may set one and did not write the text that it is about. */
const mayLift: Rule = (comment, viewer) => {
  if (isOwn(comment, viewer)) return null
  if (!permissions.setConditions(viewer.actor)) {
    return refuse(
      403,
      'condition',
      'This comment is a condition of approval. Its author, a reviewer or safeguarding decides that it is met.',
    )
  }
  return viewer.contributed
    ? refuse(
        403,
        'four_eyes',
        'You contributed to this text, so somebody else decides that the condition is met.',
      )
    : null
}

const maySet: Rule = (comment, viewer) =>
  permissions.setConditions(viewer.actor) || (comment.blocking && isOwn(comment, viewer))
    ? null
    : refuse(403, 'condition', 'Only reviewers and safeguarding make a comment a condition of approval.')

/** The first that refuses answers. */
const all =
  (...rules: Rule[]): Rule =>
  (comment, viewer) => {
    for (const rule of [(_: CommentFacts, who: Viewer) => noComments(who), ...rules]) {
      const refusal = rule(comment, viewer)
      if (refusal) return refusal
    }
    return null
  }

const open: Rule = ({ resolved }) =>
  resolved ? refuse(409, 'resolved', 'This comment is resolved already. Reopen it to go on.') : null

const closed: Rule = ({ resolved }) =>
  resolved ? null : refuse(409, 'not_resolved', 'This comment is open: there is nothing to reopen.')

const ifBlocking =
  (rule: Rule): Rule =>
  (comment, viewer) =>
    comment.blocking ? rule(comment, viewer) : null

/** Who may do what with a comment. `null` lets it pass. */
export const may = {
  edit: all(ownAlone, gone),
  remove: all(ownAlone, gone),
  reply: all(notThread, open),
  resolve: all(notThread, open, ifBlocking(mayLift)),
  reopen: all(notThread, closed, ifBlocking(maySet)),
  /** Make it a condition of approval. */
  setCondition: all(notThread, gone, open, maySet),
  /** Take the condition away, the comment stays open. */
  liftCondition: all(notThread, mayLift),
} as const satisfies Record<string, Rule>

export type CommentStep = keyof typeof may
