import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { EntryCollection } from '../config/vocabulary'
import { recordAudit } from '../workflow/audit'
import { referencesIn } from '../workflow/references'
import { toCsv } from './csv'
import { toJson } from './json'
import { type Portable, toPortable } from './portable'
import { openDirectory } from './references'

export const FORMATS = ['csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Entries read at once. */
const PAGE = 100

/** An entry of the database, and as a file holds it. */
export interface KnownEntry {
  id: string
  state: unknown
  portable: Portable
}

/** Every entry of a collection that `req.user` may read and that fits, as it is now, whether it is live or not. */
export async function readEntries(
  req: PayloadRequest,
  collection: EntryCollection,
  slugs: readonly string[] | null = null,
): Promise<KnownEntry[]> {
  const { fields, flattenedFields } = req.payload.collections[collection].config
  const entries: KnownEntry[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection,
      where: slugs ? { slug: { in: [...slugs] } } : {},
      draft: true,
      locale: 'all',
      fallbackLocale: false,
      sort: ['slug', 'id'],
      limit: PAGE,
      page,
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    })
    const found = docs as unknown as Record<string, unknown>[]
    const wanted = new Map<string, Set<string>>()
    for (const doc of found)
      for (const { collection: to, id } of referencesIn(fields, doc))
        wanted.set(to, (wanted.get(to) ?? new Set()).add(id))
    const { keyOf } = await openDirectory(req, wanted, 'id')
    for (const doc of found)
      entries.push({
        id: String(doc.id),
        state: doc.state,
        portable: toPortable(flattenedFields, doc, keyOf),
      })
    if (!hasNextPage) return entries
  }
}

/** A collection as one file, with what the user may read and no private values. That it left is written down. */
export async function exportEntries(
  payload: Payload,
  user: TypedUser,
  { collection, format }: { collection: EntryCollection; format: Format },
): Promise<{ text: string; count: number; at: string }> {
  const req = await createLocalReq({ user, context: {} }, payload)
  const entries = (await readEntries(req, collection)).map(({ portable }) => portable)
  const at = new Date().toISOString()
  await recordAudit(req, {
    action: 'entries exported',
    subject: collection,
    reason: `${format.toUpperCase()}, ${entries.length} entries`,
  })
  const { flattenedFields } = payload.collections[collection].config
  const text = format === 'csv' ? toCsv(flattenedFields, entries) : toJson(collection, entries, at)
  return { text, count: entries.length, at }
}
