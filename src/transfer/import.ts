import type { FlattenedField, Payload, PayloadRequest, TypedUser } from 'payload'
import { APIError, createLocalReq } from 'payload'
import type { ShapeIssue } from '../../collections/entry/check-shape'
import { DEFAULT_LOCALE, type EntryCollection, LOCALES, type State } from '../config/vocabulary'
import { recordAudit } from '../workflow/audit'
import { inTransaction } from '../workflow/transaction'
import { CLOSED_STATES } from '../workflow/transitions'
import { fromCsv } from './csv'
import { changesOf, type FieldChange } from './difference'
import { type KnownEntry, readEntries } from './export'
import { isReference, transferredFields } from './fields'
import { dataIn, type IdOf, issuesOf, wantedKeys } from './incoming'
import { fromJson } from './json'
import type { Portable } from './portable'
import { openDirectory } from './references'
import { TransferError } from './transfer-error'

/** Entries in one file: each is written by itself, while somebody waits. */
const MOST_ENTRIES = 1_000
/** Entries looked up at once. */
const AT_ONCE = 200

/** What becomes of one row of a file. */
export interface ImportedRow {
  /** As people count, without the line of headings. */
  row: number
  slug: string | null
  title: string | null
  what: 'make' | 'change' | 'same' | 'fault'
  /** The entry, where there is one. */
  id: string | null
  changes: FieldChange[]
  issues: ShapeIssue[]
}

export interface ImportOutcome {
  collection: EntryCollection
  rows: ImportedRow[]
  /** Whether it was written, or would be. */
  made: boolean
}

interface Planned extends ImportedRow {
  entry: Portable
  known: KnownEntry | null
}

/** A file as entries; JSON says itself of which collection. */
function read(fields: readonly FlattenedField[], collection: EntryCollection, source: string): Portable[] {
  const isJson = source
    .trimStart()
    .replace(/^\uFEFF/, '')
    .startsWith('{')
  const found = isJson ? fromJson(source) : { collection, entries: fromCsv(fields, source) }
  if (found.collection !== collection)
    throw new TransferError(`This is a file of ${found.collection}, not of ${collection}.`)
  if (found.entries.length > MOST_ENTRIES)
    throw new TransferError(
      `The file has more than ${MOST_ENTRIES.toLocaleString('en')} entries. Cut it in parts.`,
    )
  return found.entries
}

const slugOf = ({ slug }: Portable): string | null => (typeof slug === 'string' && slug !== '' ? slug : null)

function titleOf(entry: Portable, titleField: string): string | null {
  const value = entry[titleField]
  const title =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[DEFAULT_LOCALE] : value
  return typeof title === 'string' && title !== '' ? title : null
}

/** A key that no entry has yet, and that this file makes. */
const TO_BE_MADE = 'to be made'

async function plan(
  req: PayloadRequest,
  collection: EntryCollection,
  entries: readonly Portable[],
): Promise<{ rows: Planned[]; idOf: IdOf }> {
  const { flattenedFields: fields, admin } = req.payload.collections[collection].config
  const slugs = [...new Set(entries.map(slugOf).filter((slug) => slug !== null))]
  const known = new Map<string, KnownEntry>()
  for (let at = 0; at < slugs.length; at += AT_ONCE)
    for (const one of await readEntries(req, collection, slugs.slice(at, at + AT_ONCE)))
      known.set(String(one.portable.slug), one)
  const directory = await openDirectory(req, wantedKeys(fields, entries), 'key')
  const seen = new Set<string>()
  const rows = entries.map((entry, index): Planned => {
    const slug = slugOf(entry)
    const before = (slug && known.get(slug)) || null
    const issues: ShapeIssue[] = []
    if (slug && seen.has(slug))
      issues.push({ path: 'slug', message: 'Another row of the file has this address.' })
    if (slug) seen.add(slug)
    if (CLOSED_STATES.includes(before?.state as State))
      issues.push({ path: 'slug', message: 'This entry was withdrawn. Reopen it before you edit it.' })
    const title = titleOf(entry, admin.useAsTitle ?? 'slug')
    return {
      row: index + 1,
      slug,
      title,
      what: 'fault',
      id: before?.id ?? null,
      changes: [],
      issues,
      entry,
      known: before,
    }
  })
  // An entry of the file may refer to another one that the file makes, as long as nothing is wrong with that one.
  const made = new Set(rows.flatMap(({ slug, issues }) => (slug && issues.length === 0 ? [slug] : [])))
  const idOf: IdOf = (to, key) =>
    directory.idOf(to, key) ?? (to === collection && made.has(key) ? TO_BE_MADE : null)
  for (let before = -1; before !== made.size; ) {
    before = made.size
    for (const row of rows) {
      if (row.issues.length > 0) continue
      row.issues.push(...issuesOf(fields, row.entry, idOf))
      if (row.issues.length > 0 && row.slug) made.delete(row.slug)
    }
  }
  for (const row of rows) {
    if (row.issues.length > 0) continue
    row.changes = changesOf(fields, row.known?.portable ?? {}, row.entry)
    row.what = row.known === null ? 'make' : row.changes.length > 0 ? 'change' : 'same'
  }
  return { rows, idOf: directory.idOf }
}

/** Fields that may point to entries of the same file; they are written last. */
const selfReferences = (fields: readonly FlattenedField[], collection: EntryCollection): string[] =>
  transferredFields(fields)
    .filter((field) => isReference(field) && [field.relationTo].flat().includes(collection))
    .map(({ name }) => name)

const without = (entry: Portable, names: readonly string[]): Portable =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)))

type Doc = Record<string, unknown> & { id: string | number }

/** Writes one entry, language by language, as its user would. */
async function write(
  req: PayloadRequest,
  collection: EntryCollection,
  id: string | null,
  entry: Portable,
  { changes, idOf, known }: { changes: readonly FieldChange[]; idOf: IdOf; known: Record<string, unknown> },
): Promise<string> {
  const { flattenedFields: fields } = req.payload.collections[collection].config
  const how = { collection, draft: true, depth: 0, req, user: req.user, overrideAccess: false } as const
  let doc: Doc | null = id === null ? null : ({ ...known, id } as Doc)
  for (const locale of LOCALES) {
    const isFirst = locale === DEFAULT_LOCALE
    const names = changes
      .filter(
        ({ locales }) => locales.includes(locale) || (isFirst && (locales.length === 0 || doc === null)),
      )
      .map(({ name }) => name)
    // A list is one for all languages: its rows come with the first.
    const lists = fields.filter(
      ({ type, name }) => type === 'array' && changes.some((one) => one.name === name),
    )
    const wanted = isFirst ? [...new Set([...names, ...lists.map(({ name }) => name)])] : names
    if (wanted.length === 0 && !(isFirst && doc === null)) continue
    const all = dataIn(fields, entry, locale, idOf, doc ?? {})
    const data = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)))
    if (doc === null)
      doc = (await req.payload.create({ ...how, locale, data: data as never })) as unknown as Doc
    else
      doc = (await req.payload.update({ ...how, locale, id: doc.id, data: data as never })) as unknown as Doc
  }
  return String(doc?.id)
}

/** What a write was refused for, in words. */
function issuesIn(error: unknown): ShapeIssue[] {
  if (!(error instanceof APIError) || error.status >= 500) throw error
  const { errors } = (error.data ?? {}) as { errors?: { path?: string; message: string }[] }
  return Array.isArray(errors)
    ? errors.map(({ path = '', message }) => ({ path, message }))
    : [{ path: '', message: error.message }]
}

async function makeAll(
  payload: Payload,
  user: TypedUser,
  collection: EntryCollection,
  { rows, idOf }: { rows: Planned[]; idOf: IdOf },
): Promise<void> {
  const { flattenedFields: fields } = payload.collections[collection].config
  const later = selfReferences(fields, collection)
  const made = new Map<string, string>()
  const known: IdOf = (to, key) => idOf(to, key) ?? (to === collection ? (made.get(key) ?? null) : null)
  const attempt = async (row: Planned, isLater: boolean) => {
    const changes = row.changes.filter(({ name }) => later.includes(name) === isLater)
    if (row.issues.length > 0 || row.what === 'same') return
    if (changes.length === 0 && (isLater || row.id !== null)) return
    const entry = isLater ? row.entry : without(row.entry, later)
    // What it refers to may have been refused meanwhile.
    row.issues = isLater ? issuesOf(fields, entry, known) : []
    if (row.issues.length > 0) {
      row.what = 'fault'
      return
    }
    try {
      row.id = await inTransaction(payload, user, async (req) => {
        const before = row.id ? await rowsOf(req, collection, row.id) : {}
        return write(req, collection, row.id, entry, { changes, idOf: known, known: before })
      })
      if (row.slug) made.set(row.slug, row.id)
    } catch (error) {
      row.issues = issuesIn(error)
      row.what = 'fault'
    }
  }
  for (const row of rows) await attempt(row, false)
  for (const row of rows) await attempt(row, true)
}

/** The entry as it is, for the ids of its rows. */
async function rowsOf(req: PayloadRequest, collection: EntryCollection, id: string) {
  return (await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })) as unknown as Record<string, unknown>
}

/**
 * Makes and changes drafts as a file says, as a user could by hand: entries are found again by their address, what the file does not name
 * is left as it is, and nothing is published. A row with a fault is left out, the others are written, each whole or not at all.
 * @param confirmed false: nothing is written, and the outcome says what would be
 * @throws TransferError where the file as a whole cannot be read
 */
export async function importEntries(
  payload: Payload,
  user: TypedUser,
  { collection, source, confirmed }: { collection: EntryCollection; source: string; confirmed: boolean },
): Promise<ImportOutcome> {
  const req = await createLocalReq({ user, context: {} }, payload)
  const { flattenedFields } = payload.collections[collection].config
  const planned = await plan(req, collection, read(flattenedFields, collection, source))
  if (confirmed) {
    await makeAll(payload, user, collection, planned)
    const count = (what: ImportedRow['what']) => planned.rows.filter((row) => row.what === what).length
    await recordAudit(req, {
      action: 'entries imported',
      subject: collection,
      reason: `${count('make')} made, ${count('change')} changed, ${count('fault')} left out`,
    })
  }
  const rows = planned.rows.map(({ entry: _entry, known: _known, ...row }) => row)
  return { collection, rows, made: confirmed }
}
