import type { CollectionSlug, PayloadRequest } from 'payload'
import { NON_EDITORIAL_FIELDS } from '../../collections/entry/workflow-fields'
import { regionsIn } from '../../media/regions'
import type { EntryCollection, SignOff, State } from '../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS } from '../config/vocabulary'
import { contentHash } from './content-hash'
import { twinsOf } from './credit-twins'
import type { Obstacle } from './errors'
import { WorkflowError } from './errors'
import { FEATURED_FIELDS } from './featured'
import type { PhotoFacts } from './fitness'
import { obstaclesBefore, obstaclesOf } from './fitness'
import type { FoundReference } from './references'
import { referencesIn } from './references'
import { birthYears } from './rights/birth-years'
import { rightsFactsOf } from './rights/read'
import { loadSafetyFacts } from './safety-facts'
import type { GivenSignOff } from './sign-offs'
import { requiredSignOffs } from './sign-offs'

/** The newest revision of an entry with everything that an action decides by, read in one transaction. */
export interface LoadedEntry {
  collection: EntryCollection
  id: string
  state: State
  /** Every field in every locale, depth 0. */
  entry: Record<string, unknown>
  contentHash: string
  approvedHash: string | null
  liveHash: string | null
  contributors: string[]
  approvedContributors: string[]
  /** Organisations that the entry is about. */
  featured: string[]
  /** How often it was submitted. */
  round: number
  /** The sign-offs that an approval is made of, and those that this revision has in this round. */
  required: SignOff[]
  given: GivenSignOff[]
  assignee: string | null
  author: string | null
  references: FoundReference[]
  photos: Map<string, PhotoFacts>
  /** What keeps it from its next step, and from going live at once. */
  obstacles: Obstacle[]
  obstaclesToPublish: Obstacle[]
}

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String((value as { id: unknown }).id) : String(value)
}

const idsOf = (value: unknown): string[] =>
  ((value as unknown[] | null) ?? []).map(idOf).filter((id): id is string => id !== null)

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** What the gate needs to know of these photographs; one that does not exist is not in it. */
export async function loadPhotos(req: PayloadRequest, ids: string[]): Promise<Map<string, PhotoFacts>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { id: { in: ids } },
    locale: 'all',
    depth: 0,
    pagination: false,
    req,
    // Rights decide for everybody alike, whatever the user may read.
    overrideAccess: true,
  })
  const photos = docs as unknown as Record<string, unknown>[]
  const creditIds = photos.map((photo) => idOf(photo.credit)).filter((id): id is string => id !== null)
  const credits = await loadLicences(req, creditIds)
  const years = await birthYears(req, photos)
  return new Map(
    photos.map((photo) => {
      const credit = idOf(photo.credit)
      const facts: PhotoFacts = {
        id: String(photo.id),
        sha256: textOrNull(photo.sha256),
        obscured: regionsIn(photo.obscured) ?? [],
        ...rightsFactsOf(photo, years.get(String(photo.id)) ?? null),
        credit: credit === null ? null : { id: credit, licence: credits.get(credit) ?? null },
      }
      return [facts.id, facts]
    }),
  )
}

/** The newest word on each credit's licence: a credit under revision may have lost it. */
async function loadLicences(req: PayloadRequest, ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'photo-credits',
    where: { id: { in: ids } },
    draft: true,
    depth: 0,
    pagination: false,
    req,
    // Rights decide for everybody alike, whatever the user may read.
    overrideAccess: true,
  })
  return new Map(docs.map((credit) => [String(credit.id), textOrNull(credit.licence)]))
}

/** What of an entry is content. */
export const editorialFields = (entry: Record<string, unknown>, joins: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(entry).filter(([name]) => !NON_EDITORIAL_FIELDS.includes(name) && !joins.has(name)),
  )

const featuredIn = (collection: EntryCollection, id: string, references: readonly FoundReference[]) =>
  collection === 'organisations'
    ? [id]
    : references
        .filter(({ path }) => FEATURED_FIELDS[collection]?.includes(path.split('.')[0] ?? ''))
        .map((reference) => reference.id)

/** The sign-offs of one revision: an earlier round's, and another text's, are no longer worth anything. */
async function givenSignOffs(
  req: PayloadRequest,
  { collection, id, hash, round }: { collection: EntryCollection; id: string; hash: string; round: number },
): Promise<GivenSignOff[]> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: {
      and: [
        { entryCollection: { equals: collection } },
        { entry: { equals: id } },
        { contentHash: { equals: hash } },
        { decision: { equals: 'approved' } },
      ],
    },
    sort: 'at',
    depth: 0,
    pagination: false,
    req,
    // Whether a revision is signed off does not depend on who asks.
    overrideAccess: true,
  })
  return docs
    .filter((row) => (row.round ?? 0) === round)
    .flatMap((row) => {
      // Reviews of the time before there were rounds and kinds were all editorial.
      const kind = row.signOff ?? (row.round === null || row.round === undefined ? 'editorial' : null)
      return kind ? [{ kind, by: idOf(row.reviewer), at: row.at }] : []
    })
}

/**
 * Reads the newest revision of an entry.
 * @param at when it is to be fit: rights begin and end
 * @throws WorkflowError 404 where there is no such entry
 */
export async function loadEntry(
  req: PayloadRequest,
  collection: EntryCollection,
  id: string,
  at: Date = new Date(),
): Promise<LoadedEntry> {
  const found = await req.payload.findByID({
    collection,
    id,
    draft: true,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    disableErrors: true,
    req,
    // The caller's right to the entry was checked before; the hash needs every field whoever asks.
    overrideAccess: true,
  })
  if (!found) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  const entry = found as unknown as Record<string, unknown>
  const { config } = req.payload.collections[collection as CollectionSlug]
  const joins = new Set(
    config.flattenedFields.filter((field) => field.type === 'join').map((field) => field.name),
  )
  const references = referencesIn(config.fields, entry)
  const photoIds = [...new Set(references.filter((r) => r.collection === 'photos').map((r) => r.id))]
  const photos = await loadPhotos(req, photoIds)
  const state = (entry.state as State | null) ?? 'draft'
  const hash = contentHash(editorialFields(entry, joins), [...photos.values()])
  const safety = await loadSafetyFacts(req, { collection, id: String(entry.id), photos: photoIds })
  const twins = await twinsOf(req, collection, entry, String(entry.id))
  const round = typeof entry.round === 'number' ? entry.round : 0
  return {
    collection,
    id: String(entry.id),
    state,
    entry,
    contentHash: hash,
    approvedHash: textOrNull(entry.approvedHash),
    liveHash: textOrNull(entry.liveHash),
    contributors: idsOf(entry.contributors),
    approvedContributors: idsOf(entry.approvedContributors),
    featured: featuredIn(collection, String(entry.id), references),
    round,
    required: requiredSignOffs(collection, photos.values()),
    given: await givenSignOffs(req, { collection, id: String(entry.id), hash, round }),
    assignee: idOf(entry.assignee),
    author: idOf(entry.author),
    references,
    photos,
    obstacles: obstaclesOf(collection, entry, references, photos, state, safety, at, twins),
    obstaclesToPublish: obstaclesBefore('publish', collection, entry, references, photos, safety, at, twins),
  }
}

/** The entries that an entry needs to be live: what it refers to, and the credits of its photographs. */
export function neededEntries(loaded: Pick<LoadedEntry, 'references' | 'photos'>): FoundReference[] {
  const wanted = loaded.references.flatMap((reference): FoundReference[] => {
    if (reference.collection !== 'photos') return [reference]
    const credit = loaded.photos.get(reference.id)?.credit
    return credit ? [{ path: reference.path, collection: 'photo-credits', id: credit.id }] : []
  })
  return wanted.filter(({ collection }) => (ENTRY_COLLECTION_SLUGS as readonly string[]).includes(collection))
}

/**
 * Entries that it needs and that are not live.
 * @param together those that go live in the same transaction, as `collection/id`
 */
export async function deadReferences(
  req: PayloadRequest,
  loaded: Pick<LoadedEntry, 'references' | 'photos'>,
  together: ReadonlySet<string> = new Set(),
): Promise<Obstacle[]> {
  const entryReferences = neededEntries(loaded).filter(
    ({ collection, id }) => !together.has(`${collection}/${id}`),
  )
  const collections = [...new Set(entryReferences.map(({ collection }) => collection))] as EntryCollection[]
  const live = new Set<string>()
  for (const collection of collections) {
    const ids = entryReferences.filter((r) => r.collection === collection).map((r) => r.id)
    const { docs } = await req.payload.find({
      collection,
      where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
      depth: 0,
      pagination: false,
      select: {},
      req,
      // Whether a target is live does not depend on who asks.
      overrideAccess: true,
    })
    for (const doc of docs) live.add(`${collection}/${doc.id}`)
  }
  return entryReferences
    .filter(({ collection, id }) => !live.has(`${collection}/${id}`))
    .map(({ path, collection }) => ({
      path,
      code: 'reference_not_live',
      message: `It refers to an entry of ${collection} that is not live. Publish that one first.`,
    }))
}
