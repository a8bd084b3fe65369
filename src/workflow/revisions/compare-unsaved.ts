import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { EntryCollection, Locale } from '../../config/vocabulary'
import type { Change } from '../comparison/change'
import { overlay } from '../comparison/overlay'
import { WorkflowError } from '../errors'
import { type ComparedRevision, changesBetween, describer } from './compare-revisions'
import { readEntry, readVersion } from './versions'

/** What a form holds that is not saved, against the newest revision. */
export interface UnsavedComparison {
  /** Somebody saved a newer revision after the form was loaded. */
  stale: boolean
  newest: ComparedRevision
  /** From the newest revision to what the form holds. */
  mine: Change[]
  /** From the revision that the form was loaded with to the newest; null where nobody knows which it was. */
  theirs: Change[] | null
}

interface UnsavedRequest {
  collection: EntryCollection
  /** Of the entry. */
  id: string
  /** The form's data, in its language. Its `baseRevision` says which revision it was loaded with. */
  data: Record<string, unknown>
  locale: Locale
  /** In which fields and choices are named; English where it is missing. */
  language?: string
}

/**
 * Compares a form that is not saved with the newest revision, as a user may see it. Writes nothing.
 * @throws WorkflowError 404 where there is no such entry, or the user may not see it
 */
export async function compareUnsaved(
  payload: Payload,
  user: TypedUser,
  asked: UnsavedRequest,
): Promise<UnsavedComparison> {
  const req = await createLocalReq({ user, context: {} }, payload)
  await readEntry(req, asked)
  const newest = await readVersion(req, asked, { latest: { equals: true } })
  if (!newest) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  const { fields } = payload.collections[asked.collection].config
  const { baseRevision } = asked.data
  const base =
    typeof baseRevision === 'number'
      ? await readVersion(req, asked, { 'version.revisionNumber': { equals: baseRevision } })
      : null
  const describe = await describer(req, asked.collection, [newest])
  const form = overlay(fields, newest.entry, asked.data, asked.locale)
  return {
    stale: typeof baseRevision === 'number' && baseRevision !== newest.number,
    newest: await describe(newest),
    mine: await changesBetween(req, asked, newest.entry, form),
    theirs: base && (await changesBetween(req, asked, base.entry, newest.entry)),
  }
}
