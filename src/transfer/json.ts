import { z } from 'zod'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../config/vocabulary'
import type { Portable } from './portable'
import { TransferError } from './transfer-error'

const FORMAT = 'greenlight/entries'
const VERSION = 1

const file = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  collection: z.enum(ENTRY_COLLECTION_SLUGS as [EntryCollection, ...EntryCollection[]]),
  entries: z.array(z.record(z.string(), z.unknown())),
})

/** @param at when it was exported, ISO 8601 */
export const toJson = (collection: EntryCollection, entries: readonly Portable[], at: string): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, collection, exportedAt: at, entries }, null, 2)}\n`

/**
 * @returns the entries, and the collection that they say they are of
 * @throws TransferError where it is no JSON, or nothing that this portal exported
 */
export function fromJson(source: string): { collection: EntryCollection; entries: Portable[] } {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    throw new TransferError('The file is not valid JSON.')
  }
  const read = file.safeParse(parsed)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new TransferError(
    `This is not an export of entries (${issue?.path.join('.') || 'file'}: ${issue?.message}). Choose the file of an export.`,
  )
}
