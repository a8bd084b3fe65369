import type { PayloadRequest } from 'payload'
import type { EntryCollection } from '../../config/vocabulary'
import { contentHash } from '../content-hash'
import { editorialFields, loadPhotos } from '../load'
import { referencesIn } from '../references'
import { NO_JOINS } from './versions'

/**
 * The content hash of some state of an entry, with the rights that its photographs have now.
 * @param entry every field in every locale, depth 0
 */
export async function hashOf(
  req: PayloadRequest,
  collection: EntryCollection,
  entry: Record<string, unknown>,
): Promise<string> {
  const { config } = req.payload.collections[collection]
  const photos = referencesIn(config.fields, entry).filter((reference) => reference.collection === 'photos')
  const facts = await loadPhotos(req, [...new Set(photos.map(({ id }) => id))])
  return contentHash(editorialFields(entry, NO_JOINS), [...facts.values()])
}
