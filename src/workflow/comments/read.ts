import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { permissions } from '../../../access/permissions'
import type { Locale } from '../../config/vocabulary'
import { WorkflowError } from '../errors'
import { loadEntry } from '../load'
import { actorOf, commentableFields, commentsOf, type EntryRef, type StoredComment, wrote } from './load'
import { type CommentStep, may, type Viewer } from './may'
import { findPassage, plainText } from './passage'
import { pathNow, placeAt } from './place'

interface Person {
  id: string
  name: string
}

export interface RemarkView {
  id: string
  body: string
  author: Person | null
  createdAt: string
  editedAt: string | null
  removed: boolean
  /** What the viewer may do with it. */
  may: CommentStep[]
}

/**
 * What became of the place that a comment is about: `here` it is, `changed` are the words that it quotes, `gone` is the row
 * that it was in.
 */
export type PlaceState = 'here' | 'changed' | 'gone'

export interface ThreadView extends RemarkView {
  /** Dotted path of the field as it is now, or was where it is gone; null for the entry as a whole. */
  field: string | null
  locale: Locale | null
  place: PlaceState
  quote: string | null
  before: string
  after: string
  offset: number | null
  revision: string | null
  blocking: boolean
  resolved: { at: string; by: Person | null } | null
  replies: RemarkView[]
}

export interface CommentsView {
  threads: ThreadView[]
  open: number
  /** Open conditions of approval. */
  conditions: number
  maySetConditions: boolean
  /** Names of the fields that may be commented on. */
  fields: string[]
}

const STEPS = Object.keys(may) as CommentStep[]

/**
 * What is said about an entry, with where it is in the newest revision and what this user may do about it.
 * @throws WorkflowError 403 without the permission, 404 without the entry
 */
export async function describeComments(
  payload: Payload,
  user: TypedUser,
  ref: EntryRef,
): Promise<CommentsView> {
  const actor = actorOf(user)
  if (!permissions.comment(actor)) {
    throw new WorkflowError({
      status: 403,
      code: 'no_permission',
      message: 'You may not see these comments.',
    })
  }
  const req = await createLocalReq({ user }, payload)
  const entry = await loadEntry(req, ref.collection, ref.id)
  const comments = await commentsOf(req, entry)
  const fields = commentableFields(req, entry.collection)
  const viewer: Viewer = { actor, contributed: wrote(entry, actor) }
  const people = await namesOf(payload, user, comments)

  const remark = (comment: StoredComment): RemarkView => ({
    id: comment.id,
    body: comment.body,
    author: comment.author ? (people.get(comment.author) ?? null) : null,
    createdAt: comment.createdAt,
    editedAt: comment.editedAt,
    removed: comment.removed,
    may: STEPS.filter((step) => may[step](comment, viewer) === null),
  })
  const placed = (comment: StoredComment): { field: string | null; place: PlaceState } => {
    if (comment.field === null) return { field: null, place: 'here' }
    const field = pathNow(fields, entry.entry, comment.field, comment.rows)
    if (field === null) return { field: comment.field, place: 'gone' }
    if (comment.quote === null) return { field, place: 'here' }
    const now = placeAt(fields, entry.entry, field, comment.locale)
    const text = typeof now === 'string' ? '' : plainText(now.value)
    const found = findPassage(text, { ...comment, quote: comment.quote })
    return { field, place: found ? 'here' : 'changed' }
  }
  const thread = (comment: StoredComment): ThreadView => ({
    ...remark(comment),
    ...placed(comment),
    locale: comment.locale,
    quote: comment.quote,
    before: comment.before,
    after: comment.after,
    offset: comment.offset,
    revision: comment.revision,
    blocking: comment.blocking,
    resolved: comment.resolvedAt
      ? {
          at: comment.resolvedAt,
          by: comment.resolvedBy ? (people.get(comment.resolvedBy) ?? null) : null,
        }
      : null,
    replies: comments.filter((one) => one.thread === comment.id).map(remark),
  })

  const threads = comments.filter(({ isReply }) => !isReply)
  const open = threads.filter(({ resolved }) => !resolved)
  return {
    threads: threads.map(thread),
    open: open.length,
    conditions: open.filter(({ blocking }) => blocking).length,
    maySetConditions: permissions.setConditions(actor),
    fields: fields.filter(({ type }) => type !== 'join').map(({ name }) => name),
  }
}

async function namesOf(payload: Payload, user: TypedUser, comments: readonly StoredComment[]) {
  const ids = new Set(
    comments.flatMap(({ author, resolvedBy }) => [author, resolvedBy]).filter((id) => id !== null),
  )
  if (ids.size === 0) return new Map<string, Person>()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, name }) => [String(id), { id: String(id), name }]))
}
