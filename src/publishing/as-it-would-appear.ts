import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE, ENTRY_COLLECTIONS, entryTypeOf, LOCALES, type Locale } from '../config/vocabulary'
import { WorkflowError } from '../workflow/errors'
import type { LoadedEntry } from '../workflow/load'
import { titleOf } from '../workflow/title'
import { compile } from './compile'
import { loadUploads, type Uploads } from './compile/uploads'
import type { CompiledDocument, Reference } from './compiled'
import { isShownAt } from './rights/windows'

export interface Credit {
  line: string
  licence: string
}

/** A revision as the public would see it, for somebody who decides whether it shall. */
export interface Appearance {
  /** The language that it is shown in: the wanted one, or English where the revision has no translation. */
  locale: Locale
  document: CompiledDocument
  /** The same without what stands in for missing translations; null where the locale is English. */
  own: CompiledDocument | null
  /** The languages that the revision has. */
  locales: Locale[]
  /** What referenced entries are called, by {@link nameKey}. */
  names: ReadonlyMap<string, string>
  /** By id of the photo credit. */
  credits: ReadonlyMap<string, Credit>
  /** Names of the files of its photographs. */
  files: ReadonlySet<string>
}

export const nameKey = ({ type, id }: Reference): string => `${type}/${id}`

const isLocalised = (value: object): boolean => {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => (LOCALES as readonly string[]).includes(key))
}

/** An entry in every locale without its English, which compiling would put in place of what is missing. */
function withoutEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEnglish)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value)
  const kept = isLocalised(value) ? entries.filter(([key]) => key !== DEFAULT_LOCALE) : entries
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, isLocalised(value) ? inner : withoutEnglish(inner)]),
  )
}

/** The references that a document speaks of by name. */
function referencesOf(document: CompiledDocument): Reference[] {
  switch (document.type) {
    case 'practice':
      return [...document.organisations, ...document.partners, ...document.related]
    case 'profile':
      return document.organisation ? [document.organisation] : []
    default:
      return []
  }
}

async function namesOf(
  req: PayloadRequest,
  references: readonly Reference[],
  locale: Locale,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const type of new Set(references.map((reference) => reference.type))) {
    const collection = ENTRY_COLLECTIONS[type]
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: references.filter((one) => one.type === type).map(({ id }) => id) } },
      locale,
      depth: 0,
      pagination: false,
      req,
      // Only what these entries are called is shown, as it is where the text appears.
      overrideAccess: true,
    })
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      names.set(nameKey({ type, id: String(doc.id) }), titleOf(req.payload, collection, doc))
    }
  }
  return names
}

async function creditsOf(
  req: PayloadRequest,
  { photos }: Pick<LoadedEntry, 'photos'>,
): Promise<Map<string, Credit>> {
  const ids = [...photos.values()].flatMap(({ credit }) => (credit ? [credit.id] : []))
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'photo-credits',
    where: { id: { in: ids } },
    locale: 'all',
    depth: 0,
    pagination: false,
    req,
    // A photograph is shown with its credit line, whoever looks.
    overrideAccess: true,
  })
  return new Map(
    (docs as unknown as Record<string, unknown>[]).flatMap((entry) => {
      const compiled = compile('photo-credit', {
        entry,
        uploads: { photos: new Map(), documents: new Map() },
        publishedAt: '',
        updatedAt: '',
      })[DEFAULT_LOCALE]
      return compiled?.type === 'photo-credit'
        ? [[String(entry.id), { line: compiled.creditLine, licence: compiled.licence.label }] as const]
        : []
    }),
  )
}

/** What may not be shown is not shown to a guest either. */
const onlyShown = (uploads: Uploads, at: Date): Uploads => ({
  ...uploads,
  photos: new Map([...uploads.photos].filter(([, { rights }]) => isShownAt(rights, at))),
})

/**
 * Compiles a revision as {@link compile} does when it goes live, with the names and credit lines that a front end would add.
 * @param wanted the language to show it in
 * @throws WorkflowError 404 where the collection has no public form
 */
export async function asItWouldAppear(
  req: PayloadRequest,
  loaded: LoadedEntry,
  wanted: Locale,
): Promise<Appearance> {
  const type = entryTypeOf(loaded.collection)
  if (!type) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  const at = new Date()
  const uploads = onlyShown(await loadUploads(req, loaded.references, at), at)
  const now = at.toISOString()
  const entry = { ...loaded.entry, id: loaded.id }
  const times = { publishedAt: now, updatedAt: now }
  const documents = compile(type, { entry, uploads, ...times })
  const locale = documents[wanted] ? wanted : DEFAULT_LOCALE
  const document = documents[locale]
  if (!document)
    throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  const own =
    locale === DEFAULT_LOCALE
      ? null
      : compile(type, { entry: withoutEnglish(entry) as Record<string, unknown>, uploads, ...times })[locale]
  return {
    locale,
    document,
    own: own ?? null,
    locales: LOCALES.filter((one) => documents[one] !== undefined),
    names: await namesOf(req, referencesOf(document), locale),
    credits: await creditsOf(req, loaded),
    files: new Set(
      [...uploads.photos.values()].flatMap(({ renditions }) =>
        renditions.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)),
      ),
    ),
  }
}
