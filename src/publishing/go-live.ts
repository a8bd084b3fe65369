import type { PayloadRequest } from 'payload'
import { entryTypeOf } from '../config/vocabulary'
import type { WorkflowPatch } from '../workflow/actions/apply'
import { WorkflowError } from '../workflow/errors'
import type { LoadedEntry } from '../workflow/load'
import { compile } from './compile'
import { loadUploads } from './compile/uploads'
import { joinLinks } from './links/join'
import { appendToLog } from './log'

/**
 * Makes the newest revision the live one and writes its row to the publication log, in the transaction of `req`.
 * The caller has checked the approval; Payload validates the fields once more.
 * @param also workflow fields that change with it
 * @returns the number of the log's row
 */
export async function goLive(
  req: PayloadRequest,
  loaded: LoadedEntry,
  now: Date,
  also: WorkflowPatch,
): Promise<number> {
  const { collection, id, entry, contentHash } = loaded
  const type = entryTypeOf(collection)
  const slug = String(entry.slug ?? '')
  if (!type || slug === '')
    throw new WorkflowError({ status: 422, code: 'not_fit', message: 'The entry has no address.' })
  await refuseTakenSlug(req, loaded, slug)
  const at = now.toISOString()
  const publishedAt = typeof entry.publishedAt === 'string' ? entry.publishedAt : at
  const compiled = compile(type, {
    entry: { ...entry, id },
    uploads: await loadUploads(req, loaded.references, now),
    publishedAt,
    updatedAt: at,
  })
  const documents = await joinLinks(req, compiled)
  await req.payload.update({
    collection,
    id,
    data: {
      _status: 'published',
      state: 'published',
      contentHash,
      liveHash: contentHash,
      publishedAt,
      liveSince: at,
      staleSince: null,
      ...also,
    },
    depth: 0,
    req,
    // Nobody may publish but the workflow, and only after the approval was checked.
    overrideAccess: true,
  })
  return appendToLog(req, {
    action: 'publish',
    type,
    entry: id,
    slug,
    address: null,
    contentHash,
    at,
    documents,
  })
}

/** A live entry keeps its address: another one cannot take it. */
async function refuseTakenSlug(
  req: PayloadRequest,
  { collection, id }: LoadedEntry,
  slug: string,
): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: {
      and: [{ slug: { equals: slug } }, { id: { not_equals: id } }, { _status: { equals: 'published' } }],
    },
    req,
    // An address is taken whoever may see the entry that has it.
    overrideAccess: true,
  })
  if (totalDocs === 0) return
  const message = 'Another live entry has this address. Choose a different slug.'
  throw new WorkflowError({
    status: 422,
    code: 'not_fit',
    message,
    obstacles: [{ path: 'slug', code: 'taken', message }],
  })
}
