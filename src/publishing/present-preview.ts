import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { rules } from '../../access/rules'
import type { EntryCollection, Locale } from '../config/vocabulary'
import { DEFAULT_LOCALE, entryTypeOf } from '../config/vocabulary'
import { makePresenter, type PublicDocument } from '../delivery/queries/present'
import { openReplica } from '../delivery/replica/replica'
import { overlay } from '../workflow/comparison/overlay'
import { WorkflowError } from '../workflow/errors'
import { loadEntry } from '../workflow/load'
import { referencesIn } from '../workflow/references'
import { compile } from './compile'
import { loadUploads, type Uploads } from './compile/uploads'
import type { LogRow } from './compiled'

export interface PreviewRequest {
  collection: EntryCollection
  id: string
  locale: Locale
  /** What the form holds and nobody saved yet, in that language. */
  data?: Record<string, unknown>
}

type Row = Pick<LogRow, 'type' | 'entry' | 'documents'>

interface Found {
  row: Row
  /** Entries that it names. */
  names: [EntryCollection, string][]
}

/** A section shows whole entries, which name others in turn. */
const DEPTH = 2

const notFound = () =>
  new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })

/** Files of drafts are not public. Those who may read drafts get them from the newsroom, under its own access. */
const privateFiles = async (req: PayloadRequest, { photos, documents }: Uploads): Promise<Uploads> => {
  const { docs } = photos.size
    ? await req.payload.find({
        collection: 'photos',
        where: { id: { in: [...photos.keys()] } },
        depth: 0,
        pagination: false,
        user: req.user,
        overrideAccess: false,
        req,
      })
    : { docs: [] }
  const addresses = new Map(docs.map(({ id, url, thumbnailURL }) => [String(id), { url, thumbnailURL }]))
  return {
    documents,
    photos: new Map(
      [...photos].map(([id, photo]) => {
        const { url, thumbnailURL } = addresses.get(id) ?? {}
        const { width, height } = photo
        const file = /\.(jpe?g|png|webp|avif)$/i.test(url ?? '') ? url : (thumbnailURL ?? url)
        const renditions = file ? [{ url: file, width, height, format: 'jpeg' as const }] : []
        return [id, { ...photo, renditions }]
      }),
    ),
  }
}

async function find(req: PayloadRequest, asked: PreviewRequest): Promise<Found> {
  const { collection, id, locale, data } = asked
  const type = entryTypeOf(collection)
  if (!type) throw notFound()
  const loaded = await loadEntry(req, collection, id)
  const { fields } = req.payload.collections[collection].config
  const entry = data ? (overlay(fields, loaded.entry, data, locale) as typeof loaded.entry) : loaded.entry
  const references = data ? referencesIn(fields, entry) : loaded.references
  const uploads = await loadUploads(req, references)
  const now = new Date().toISOString()
  const documents = compile(type, {
    // The same address twice would put one of them away: an entry without one has its id.
    entry: { ...entry, id, slug: typeof entry.slug === 'string' && entry.slug !== '' ? entry.slug : id },
    uploads: await privateFiles(req, uploads),
    publishedAt: typeof entry.publishedAt === 'string' ? entry.publishedAt : now,
    updatedAt: now,
  })
  const credits = [...uploads.photos.values()].map(({ credit }) => ['photo-credits', credit] as const)
  const entries = references.flatMap((one) =>
    entryTypeOf(one.collection) ? [[one.collection as EntryCollection, one.id] as const] : [],
  )
  return { row: { type, entry: id, documents }, names: [...credits, ...entries].map(([a, b]) => [a, b]) }
}

/** The entry and what it names, each in its newest revision. What cannot be read is left out, as it is where it is not live. */
async function rowsOf(req: PayloadRequest, asked: PreviewRequest): Promise<Row[]> {
  const rows = new Map<string, Row>()
  let wanted: PreviewRequest[] = [asked]
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    const next: PreviewRequest[] = []
    for (const one of wanted) {
      if (rows.has(one.id)) continue
      const found = await find(req, one).catch((error) => {
        if (error instanceof WorkflowError && one !== asked) return null
        throw error
      })
      if (!found) continue
      rows.set(one.id, found.row)
      next.push(...found.names.map(([collection, id]) => ({ collection, id, locale: asked.locale })))
    }
    wanted = next
  }
  return [...rows.values()]
}

/**
 * An entry as the Content API would answer it if its newest revision were live, and with it what it names; with a form, as if that
 * were saved. It goes through a replica of its own, so that what is previewed is made as what is read.
 * @throws WorkflowError 403 where the user may read no drafts, 404 where there is no such entry
 */
export async function presentPreview(
  payload: Payload,
  user: TypedUser,
  asked: PreviewRequest,
): Promise<PublicDocument> {
  if (!rules.readableEntries(user)) {
    throw new WorkflowError({ status: 403, code: 'forbidden', message: 'You may not see this entry.' })
  }
  const req = await createLocalReq({ user, context: {} }, payload)
  const rows = await rowsOf(req, asked)
  const replica = openReplica(':memory:')
  try {
    replica.apply(
      rows.map(({ type, entry, documents }, at) => ({
        number: at + 1,
        action: 'publish',
        type,
        entry,
        slug: documents?.[DEFAULT_LOCALE]?.slug ?? entry,
        address: null,
        contentHash: null,
        at: new Date().toISOString(),
        documents,
      })),
    )
    const { read, present, pointersTo } = makePresenter(replica, '', asked.locale)
    const document = read(asked.id)
    if (!document) throw notFound()
    const shown = present(document)
    return shown.type === 'organisation' ? { ...shown, ...pointersTo(shown.id) } : shown
  } finally {
    replica.close()
  }
}
