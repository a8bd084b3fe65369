import type { PayloadRequest } from 'payload'
import { afterCommit } from '../../config/after-commit'
import { entryTypeOf, type Locale } from '../../config/vocabulary'
import type { PhotoFacts } from '../../workflow/fitness'
import { loadPhotos } from '../../workflow/load'
import { entriesUsing } from '../../workflow/uses/find'
import type { EntryRef } from '../../workflow/uses/rows'
import type { CompiledDocument } from '../compiled'
import { appendToLog, newestOf } from '../log'
import { signalLog } from '../signal'
import { withImages } from './images'
import { narrowed } from './windows'

type Documents = Partial<Record<Locale, CompiledDocument>>

interface Options {
  now: Date
  /** A row also where nothing becomes narrower: what was known ahead has come, and readers of the log are to hear of it. */
  always?: boolean
}

/** The documents with the photographs as they may be shown now; null where nothing of it is new. */
function followed(
  documents: Documents,
  photos: ReadonlyMap<string, PhotoFacts>,
  ids: ReadonlySet<string>,
  { now, always = false }: Options,
): Documents | null {
  let isNew = false
  const changed = Object.entries(documents).map(([locale, document]) => [
    locale,
    {
      ...withImages(document, (image) => {
        if (!ids.has(image.photo)) return image
        const { windows, changed: isNarrower } = narrowed(image.rights, now, photos.get(image.photo))
        isNew ||= isNarrower || always
        return { ...image, rights: windows }
      }),
      updatedAt: now.toISOString(),
    },
  ])
  return isNew ? (Object.fromEntries(changed) as Documents) : null
}

/**
 * Tells the log that the rights of photographs are others now: each live entry that shows one gets a row, which differs from the one before
 * in nothing but when its photographs may be shown. What was approved stays what is live.
 * @returns the entries that got a row
 */
export async function followRights(
  req: PayloadRequest,
  photoIds: readonly string[],
  options: Options,
): Promise<EntryRef[]> {
  if (photoIds.length === 0) return []
  const ids = new Set(photoIds)
  const targets = photoIds.map((id) => ({ collection: 'photos', id }))
  const entries = await entriesUsing(req, targets, 'live')
  if (entries.length === 0) return []
  const photos = await loadPhotos(req, [...ids])
  const told: EntryRef[] = []
  for (const entry of entries) {
    const type = entryTypeOf(entry.collection)
    const newest = type && (await newestOf(req, type, entry.id))
    if (newest?.action !== 'publish' || !newest.documents) continue
    const documents = followed(newest.documents, photos, ids, options)
    if (!documents) continue
    const { number: _number, ...row } = newest
    await appendToLog(req, { ...row, at: options.now.toISOString(), documents })
    told.push(entry)
  }
  if (told.length > 0) await afterCommit(req, signalLog)
  return told
}
