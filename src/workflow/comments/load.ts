import type { FlattenedField, PayloadRequest, TypedUser } from 'payload'
import type { Actor } from '../../../access/roles'
import { NON_EDITORIAL_FIELDS } from '../../../collections/entry/workflow-fields'
import type { EntryCollection, Locale } from '../../config/vocabulary'
import type { Comment } from '../../payload-types'
import { WorkflowError } from '../errors'
import type { LoadedEntry } from '../load'
import type { CommentFacts } from './may'

export interface EntryRef {
  collection: EntryCollection
  id: string
}

/** More than anybody reads, and a bound on what one entry can be filled with. */
export const MAX_COMMENTS = 1_000

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}

/** A comment as it is stored, with the ids of its people. */
export interface StoredComment extends CommentFacts {
  id: string
  thread: string | null
  field: string | null
  rows: string[]
  locale: Locale | null
  quote: string | null
  before: string
  after: string
  offset: number | null
  body: string
  revision: string | null
  replies: number
  createdAt: string
  editedAt: string | null
  resolvedAt: string | null
  resolvedBy: string | null
}

const stored = (row: Comment): StoredComment => ({
  id: String(row.id),
  thread: row.thread ?? null,
  isReply: Boolean(row.thread),
  field: row.field ?? null,
  rows: row.rows ? row.rows.split('/') : [],
  locale: row.locale ?? null,
  quote: row.quote ?? null,
  before: row.before ?? '',
  after: row.after ?? '',
  offset: row.offset ?? null,
  body: row.body ?? '',
  author: idOf(row.author),
  revision: row.revision ?? null,
  blocking: row.blocking === true,
  replies: row.replies ?? 0,
  resolved: Boolean(row.resolvedAt),
  removed: Boolean(row.removedAt),
  createdAt: row.createdAt,
  editedAt: row.editedAt ?? null,
  resolvedAt: row.resolvedAt ?? null,
  resolvedBy: idOf(row.resolvedBy),
})

/** Every comment of an entry, the oldest first. */
export async function commentsOf(
  req: PayloadRequest,
  { collection, id }: EntryRef,
): Promise<StoredComment[]> {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { and: [{ entry: { equals: id } }, { entryCollection: { equals: collection } }] },
    sort: ['createdAt', 'id'],
    depth: 0,
    pagination: false,
    req,
    // Whether a condition is open does not depend on who asks; who may read comments was checked before.
    overrideAccess: true,
  })
  return docs.map(stored)
}

/** The fields of a collection that may be commented on: those that readers see something of. */
export const commentableFields = (req: PayloadRequest, collection: EntryCollection): FlattenedField[] =>
  req.payload.collections[collection].config.flattenedFields.filter(
    ({ name }) => !NON_EDITORIAL_FIELDS.includes(name),
  )

export const actorOf = (user: TypedUser): Actor => ({
  id: String(user.id),
  roles: user.roles,
  disabled: user.disabled,
})

/** Whether somebody wrote some of the text as it stands, before its approval or since. */
export const wrote = (
  { contributors, approvedContributors }: Pick<LoadedEntry, 'contributors' | 'approvedContributors'>,
  { id }: Actor,
): boolean => contributors.includes(id) || approvedContributors.includes(id)

/** @throws WorkflowError 422 that names the field of the request */
export function invalid(path: string, code: string, message: string): never {
  throw new WorkflowError({
    status: 422,
    code: 'invalid_input',
    message,
    obstacles: [{ path, code, message }],
  })
}
