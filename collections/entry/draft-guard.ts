import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { APIError, Forbidden } from 'payload'
import type { EntryCollection, State } from '../../src/config/vocabulary'
import { recordAudit } from '../../src/workflow/audit'
import { canonicalContent } from '../../src/workflow/content-hash'
import { isWorkflowWrite } from '../../src/workflow/context'
import { failEdited } from '../../src/workflow/schedules/fail'
import { CLOSED_STATES, STATE_AFTER_EDIT } from '../../src/workflow/transitions'
import { NON_EDITORIAL_FIELDS, WORKFLOW_FIELD_NAMES } from './workflow-fields'

/** Arguments of Payload's operations that could publish, unpublish or write around a draft. */
interface WriteArgs {
  data?: Record<string, unknown>
  draft?: boolean
  publishAllLocales?: boolean
  publishSpecificLocale?: string
  unpublishAllLocales?: boolean
}

/**
 * Every write that is not the workflow's own becomes a pending draft, whoever asks and however: by id, in bulk, without the
 * draft flag, as "published", for one locale. Payload reads these arguments after this hook, except in `restoreVersion`,
 * which has read its draft flag already and is therefore refused unless it asks for a draft.
 */
export const onlyDrafts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (isWorkflowWrite(req)) return args
  if (operation === 'restoreVersion') {
    if ((args as WriteArgs).draft !== true) {
      throw new APIError(
        'An older revision can only be restored as a draft: ask with draft=true.',
        403,
        null,
        true,
      )
    }
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args
  const write = args as typeof args & WriteArgs
  if (write.unpublishAllLocales) throw new Forbidden(req.t)
  const { _status: _ignored, ...data } = write.data ?? {}
  return {
    ...write,
    data,
    draft: true,
    publishAllLocales: undefined,
    publishSpecificLocale: undefined,
    unpublishAllLocales: undefined,
  }
}

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? (value as { id: unknown }).id : value

/** Whether a write would change the content of an entry. */
export const changesContent = (data: Record<string, unknown>, before: Record<string, unknown>): boolean =>
  Object.keys(data)
    .filter((key) => !NON_EDITORIAL_FIELDS.includes(key))
    .some((key) => canonicalContent(data[key]) !== canonicalContent(before[key]))

const LISTS = ['contributors', 'approvedContributors', 'awaiting']

const keepWorkflowFields = (before: Record<string, unknown>) =>
  Object.fromEntries(
    WORKFLOW_FIELD_NAMES.map((name) => [name, before[name] ?? (LISTS.includes(name) ? [] : null)]),
  )

/**
 * Keeps the workflow's fields in the workflow's hands, and draws the consequence of an edit: a change of content voids a review or an
 * approval and makes its editor a contributor; a save that changes nothing voids nothing.
 */
export const trackEdits: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (isWorkflowWrite(req)) return data
  const editor = req.user?.id
  const edited = { editedBy: editor ?? null, editedAt: new Date().toISOString() }
  if (operation === 'create') {
    const fresh = keepWorkflowFields({})
    const contributors = editor ? [editor] : []
    return {
      ...data,
      ...fresh,
      ...edited,
      state: 'draft',
      author: editor ?? null,
      contributors,
      revisionNumber: 1,
    }
  }
  const before = originalDoc as Record<string, unknown>
  const state = (before.state as State | undefined) ?? 'draft'
  const kept = keepWorkflowFields(before)
  if (!req.context.isRestoringVersion && !changesContent(data, before)) return { ...data, ...kept }
  if (CLOSED_STATES.includes(state)) {
    throw new APIError('This entry was withdrawn. Reopen it before you edit it.', 409, null, true)
  }
  const contributors = new Set(((before.contributors as unknown[] | undefined) ?? []).map(idOf))
  if (editor) contributors.add(editor)
  return {
    ...data,
    ...kept,
    ...edited,
    state: STATE_AFTER_EDIT[state],
    contributors: [...contributors],
    awaiting: [],
    scheduledAt: null,
    revisionNumber: Number(before.revisionNumber ?? 0) + 1,
  }
}

/** An approval or a review that an edit voided is written down, with who did it. */
export const auditVoidedReview: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  collection,
  req,
}) => {
  if (operation !== 'update' || isWorkflowWrite(req)) return doc
  const from = previousDoc?.state as State | undefined
  if (!from || from === doc.state || from === 'published') return doc
  await recordAudit(req, {
    collection: collection.slug as EntryCollection,
    entry: String(doc.id),
    author: idOf(doc.author),
    action: 'voided by edit',
    from,
    to: doc.state as State,
    contentHash: (previousDoc.contentHash as string | null) ?? null,
  })
  if (from === 'scheduled') {
    await failEdited(req, { collection: collection.slug as EntryCollection, id: String(doc.id) })
  }
  return doc
}
