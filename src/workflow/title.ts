import type { Payload } from 'payload'
import type { EntryCollection } from '../config/vocabulary'
import { DEFAULT_LOCALE } from '../config/vocabulary'

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/**
 * What an entry is called: in English, else in whatever language it has a title, else by its slug.
 * @param entry in one locale or in all
 */
export function titleOf(
  payload: Payload,
  collection: EntryCollection,
  entry: Record<string, unknown>,
): string {
  const value = entry[payload.collections[collection].config.admin.useAsTitle ?? 'slug']
  const titles =
    typeof value === 'object' && value !== null
      ? [(value as Record<string, unknown>)[DEFAULT_LOCALE], ...Object.values(value)]
      : [value]
  return [...titles, entry.slug, entry.id].find(isText) ?? ''
}
