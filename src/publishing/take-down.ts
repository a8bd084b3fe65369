import type { PayloadRequest } from 'payload'
import { entryTypeOf } from '../config/vocabulary'
import { WorkflowError } from '../workflow/errors'
import type { LoadedEntry } from '../workflow/load'
import { addressHash } from './compiled'
import { appendToLog, eraseFromLog } from './log'

/**
 * Takes an entry down: nothing of it is live any more, and the log gets a tombstone. Its newest revision, finished or
 * not, stays where it is, and so do all older ones.
 * @param kill also closes the entry for good, and leaves its name out of the log
 * @returns the number of the log's row; null where nothing of the entry was ever live, and so nothing has to be taken out of anywhere
 */
export async function takeDown(
  req: PayloadRequest,
  loaded: LoadedEntry,
  now: Date,
  { kill = false }: { kill?: boolean } = {},
): Promise<number | null> {
  const { collection, id } = loaded
  const type = entryTypeOf(collection)
  if (!type) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  const live = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    select: { slug: true },
    req,
    // The tombstone names the live address, whatever the withdrawing user may read.
    overrideAccess: true,
  })
  await req.payload.update({
    collection,
    id,
    data: {
      _status: 'draft',
      state: 'withdrawn',
      liveHash: null,
      liveSince: null,
      approvedHash: null,
      awaiting: [],
      scheduledAt: null,
      withdrawAt: null,
      emergencyBy: null,
      emergencyUntil: null,
      ...(kill ? { killedAt: now.toISOString() } : {}),
    },
    // Only the fields written here are validated: a half-finished pending draft must not keep a text online.
    unpublishAllLocales: true,
    depth: 0,
    req,
    // Nobody may unpublish but the workflow.
    overrideAccess: true,
  })
  if (!loaded.entry.publishedAt) return null
  const slug = String(live.slug ?? '')
  // The address of a profile is the name of a person, and what was killed names nobody.
  const isNameless = kill || type === 'profile'
  if (kill) await eraseFromLog(req, type, id)
  return appendToLog(req, {
    action: 'withdraw',
    type,
    entry: id,
    slug: isNameless ? '' : slug,
    address: isNameless ? addressHash(type, slug) : null,
    contentHash: null,
    at: now.toISOString(),
    documents: null,
  })
}
