import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import type { Locale } from '../../config/vocabulary'
import { recordAudit } from '../audit'
import { WorkflowError } from '../errors'
import { type LoadedEntry, loadEntry } from '../load'
import { inTransaction } from '../transaction'
import {
  actorOf,
  commentableFields,
  commentsOf,
  type EntryRef,
  invalid,
  MAX_COMMENTS,
  type StoredComment,
  wrote,
} from './load'
import { type CommentStep, may, type Viewer } from './may'
import { collapse, findPassage, MAX_QUOTE, type Passage, passageAt, plainText } from './passage'
import { placeAt } from './place'
import { tellOfComment } from './tell'

/** Longest comment. Characters. */
export const MAX_BODY = 5_000

export interface NewComment {
  /** Dotted path of the field, such as `moments.2.text`; null for the entry as a whole. */
  field: string | null
  /** The language of a localised field. */
  locale: Locale | null
  /** The words of the passage, and what stands beside them. */
  passage: Pick<Passage, 'quote' | 'before' | 'after'> | null
  body: string
  blocking: boolean
}

interface Scene {
  req: PayloadRequest
  user: TypedUser
  entry: LoadedEntry
  comments: StoredComment[]
  viewer: Viewer
}

/** What was done: the comment that it was done to. */
export interface CommentDone {
  id: string
}

/**
 * Reads an entry with its comments and writes in one transaction.
 * @throws WorkflowError 403 without the permission, 404 without the entry
 */
async function inEntry<Result>(
  payload: Payload,
  user: TypedUser,
  ref: EntryRef,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const actor = actorOf(user)
  // Whoever may not comment learns nothing of the entry, not even whether it exists.
  if (!permissions.comment(actor)) {
    throw new WorkflowError({
      status: 403,
      code: 'no_permission',
      message: 'Your role does not include comments.',
    })
  }
  return inTransaction(payload, user, async (req) => {
    const entry = await loadEntry(req, ref.collection, ref.id)
    const comments = await commentsOf(req, entry)
    return work({
      req,
      user,
      entry,
      comments,
      viewer: { actor, contributed: wrote(entry, actor) },
    })
  })
}

function bodyOf(body: string): string {
  const trimmed = body.trim()
  if (trimmed === '') invalid('body', 'required', 'Write a comment first.')
  if (trimmed.length > MAX_BODY)
    invalid('body', 'too_long', `Keep the comment under ${MAX_BODY.toLocaleString('en')} characters.`)
  return trimmed
}

/** The passage as the saved text has it: nobody is quoted with words that are not there. */
function passageIn(value: unknown, given: NonNullable<NewComment['passage']>): Passage {
  const quote = collapse(given.quote).trim()
  if (quote === '') invalid('quote', 'required', 'Select some words to comment on.')
  if (quote.length > MAX_QUOTE)
    invalid('quote', 'too_long', `Select fewer than ${MAX_QUOTE.toLocaleString('en')} characters.`)
  const text = plainText(value)
  const span = findPassage(text, {
    quote,
    before: collapse(given.before),
    after: collapse(given.after),
    offset: null,
  })
  if (!span) {
    return invalid(
      'quote',
      'not_found',
      'These words are not in the saved text. Save the draft, then select them again.',
    )
  }
  return passageAt(text, span)
}

function about({ req, entry }: Scene, { field, locale, passage }: NewComment) {
  if (field === null) {
    if (passage) invalid('field', 'required', 'Say in which field the passage is.')
    return { field: null, rows: null, locale: null, quote: null }
  }
  const place = placeAt(commentableFields(req, entry.collection), entry.entry, field, locale)
  if (place === 'no_field') return invalid('field', 'unknown', `There is no field “${field}” to comment on.`)
  if (place === 'no_row') {
    return invalid('field', 'not_saved', 'This row is not saved yet. Save the draft, then comment on it.')
  }
  if (place.localised && locale === null) {
    invalid('locale', 'required', 'Say in which language: this field differs from language to language.')
  }
  return {
    field,
    rows: place.rows.join('/') || null,
    locale: place.localised ? locale : null,
    ...(passage ? passageIn(place.value, passage) : {}),
  }
}

const find = ({ comments }: Scene, id: string): StoredComment => {
  const found = comments.find((comment) => comment.id === id)
  if (!found)
    throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such comment.' })
  return found
}

function allow({ viewer }: Scene, step: CommentStep, comment: StoredComment): void {
  const refusal = may[step](comment, viewer)
  if (refusal) throw new WorkflowError(refusal)
}

const room = ({ comments }: Scene) => {
  if (comments.length >= MAX_COMMENTS) {
    throw new WorkflowError({
      status: 409,
      code: 'too_many',
      message: `An entry holds ${MAX_COMMENTS.toLocaleString('en')} comments at most.`,
    })
  }
}

async function create({ req, user, entry }: Scene, data: Record<string, unknown>): Promise<string> {
  const created = await req.payload.create({
    collection: 'comments',
    data: {
      ...data,
      entryCollection: entry.collection,
      entry: entry.id,
      author: String(user.id),
      revision: entry.contentHash,
    },
    depth: 0,
    req,
    // Nobody writes comments but by these functions, which have asked the rules.
    overrideAccess: true,
  })
  return String(created.id)
}

const change = ({ req }: Scene, id: string, data: Record<string, unknown>) =>
  // As above: the rules were asked.
  req.payload.update({ collection: 'comments', id, data, depth: 0, req, overrideAccess: true })

/** Who set and who lifted a condition of approval is evidence; what the comment said is not. */
const auditCondition = (
  { req, entry }: Scene,
  comment: string,
  action: 'condition set' | 'condition lifted',
) =>
  recordAudit(req, {
    collection: entry.collection,
    entry: entry.id,
    author: entry.author,
    subject: 'comment',
    subjectId: comment,
    action,
    contentHash: entry.contentHash,
  })

/** Begins a thread. @throws WorkflowError 422 where the field, the passage or the text of it is not right */
export const addComment = (payload: Payload, user: TypedUser, ref: EntryRef, comment: NewComment) =>
  inEntry(payload, user, ref, async (scene): Promise<CommentDone> => {
    room(scene)
    const body = bodyOf(comment.body)
    if (comment.blocking && !permissions.setConditions(scene.viewer.actor)) {
      throw new WorkflowError({
        status: 403,
        code: 'condition',
        message: 'Only reviewers and safeguarding make a comment a condition of approval.',
      })
    }
    const id = await create(scene, { ...about(scene, comment), body, blocking: comment.blocking, replies: 0 })
    if (comment.blocking) await auditCondition(scene, id, 'condition set')
    await tellOfComment(scene.req, user, { ...scene, thread: null })
    return { id }
  })

/** Answers in a thread. The thread is written too, so that an answer and a settling at once meet in the database. */
export const replyTo = (payload: Payload, user: TypedUser, ref: EntryRef, thread: string, text: string) =>
  inEntry(payload, user, ref, async (scene): Promise<CommentDone> => {
    const comment = find(scene, thread)
    allow(scene, 'reply', comment)
    room(scene)
    const id = await create(scene, { thread, body: bodyOf(text) })
    await change(scene, thread, { replies: comment.replies + 1 })
    await tellOfComment(scene.req, user, { ...scene, thread })
    return { id }
  })

/**
 * Settles a thread.
 * @param seen how many answers the user has read, where the caller says it: nobody settles over one that they have not seen
 */
export const resolveComment = (
  payload: Payload,
  user: TypedUser,
  ref: EntryRef,
  thread: string,
  seen: number | null,
) =>
  inEntry(payload, user, ref, async (scene): Promise<CommentDone> => {
    const comment = find(scene, thread)
    allow(scene, 'resolve', comment)
    if (seen !== null && seen !== comment.replies) {
      throw new WorkflowError({
        status: 409,
        code: 'new_reply',
        message: 'Somebody answered meanwhile. Read the answer before you resolve the comment.',
      })
    }
    await change(scene, thread, { resolvedAt: new Date().toISOString(), resolvedBy: String(user.id) })
    if (comment.blocking) await auditCondition(scene, thread, 'condition lifted')
    return { id: thread }
  })

export const reopenComment = (payload: Payload, user: TypedUser, ref: EntryRef, thread: string) =>
  inEntry(payload, user, ref, async (scene): Promise<CommentDone> => {
    const comment = find(scene, thread)
    allow(scene, 'reopen', comment)
    await change(scene, thread, {
      resolvedAt: null,
      resolvedBy: null,
      reopenedAt: new Date().toISOString(),
      reopenedBy: String(user.id),
    })
    if (comment.blocking) await auditCondition(scene, thread, 'condition set')
    return { id: thread }
  })

/** Changes the text of a comment, or whether it is a condition of approval. */
export const changeComment = (
  payload: Payload,
  user: TypedUser,
  ref: EntryRef,
  id: string,
  { body, blocking }: { body?: string; blocking?: boolean },
) =>
  inEntry(payload, user, ref, async (scene): Promise<CommentDone> => {
    const comment = find(scene, id)
    if (body !== undefined) allow(scene, 'edit', comment)
    const turns = blocking !== undefined && blocking !== comment.blocking
    if (turns) allow(scene, blocking ? 'setCondition' : 'liftCondition', comment)
    await change(scene, id, {
      ...(body === undefined ? {} : { body: bodyOf(body), editedAt: new Date().toISOString() }),
      ...(turns ? { blocking } : {}),
    })
    if (turns) await auditCondition(scene, id, blocking ? 'condition set' : 'condition lifted')
    return { id }
  })

/** Takes a comment back. One that was answered leaves a mark, so that the answers keep their place. */
export const removeComment = (payload: Payload, user: TypedUser, ref: EntryRef, id: string) =>
  inEntry(payload, user, ref, async (scene): Promise<CommentDone> => {
    const comment = find(scene, id)
    allow(scene, 'remove', comment)
    if (comment.replies > 0) {
      const emptied = { body: '', quote: null, before: null, after: null, blocking: false }
      await change(scene, id, { ...emptied, removedAt: new Date().toISOString() })
    } else {
      // As above: the rules were asked.
      await scene.req.payload.delete({ collection: 'comments', id, req: scene.req, overrideAccess: true })
      if (comment.thread) {
        const root = scene.comments.find((one) => one.id === comment.thread)
        if (root) await change(scene, root.id, { replies: Math.max(0, root.replies - 1) })
      }
    }
    if (comment.blocking && !comment.resolved) await auditCondition(scene, id, 'condition lifted')
    return { id }
  })
