import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { isWorkflowWrite } from '../../src/workflow/context'
import { readPeople } from '../../src/workflow/revisions/names'
import { changesContent } from './draft-guard'

/**
 * The revision that a reader has before them: whoever reads an entry gets its number, and whoever sends it back with a save says what
 * the save was written over. It is not kept.
 */
export const baseRevisionField: Field = {
  name: 'baseRevision',
  type: 'number',
  virtual: true,
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
  hooks: { afterRead: [({ siblingData }) => siblingData.revisionNumber ?? null] },
}

const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

async function refuse(
  req: PayloadRequest,
  expected: number,
  newest: Record<string, unknown>,
): Promise<never> {
  const editor = idOf(newest.editedBy)
  const by = (await readPeople(req, [editor]))(editor)
  const who = by === null ? 'Somebody' : by.id === String(req.user?.id) ? 'You, in another window,' : by.name
  throw new APIError(
    `${who} saved a newer revision meanwhile. Nothing was overwritten: compare the two before you save.`,
    409,
    { code: 'stale_revision', expected, current: newest.revisionNumber, by, at: newest.editedAt ?? null },
    true,
  )
}

/**
 * Refuses a save that was written over an older revision and would change the newest one. A client that does not say what it wrote
 * over is not asked: it names the fields that it means.
 * @throws APIError 409 with both numbers and who saved the newest revision
 */
export const refuseStaleSave: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const { baseRevision, ...content } = data
  if (operation !== 'update' || isWorkflowWrite(req) || req.context.isRestoringVersion) return content
  const newest = originalDoc as Record<string, unknown>
  if (typeof baseRevision !== 'number' || baseRevision === newest.revisionNumber) return content
  return changesContent(content, newest) ? refuse(req, baseRevision, newest) : content
}
