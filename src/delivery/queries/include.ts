import type { EntryType } from '../../config/vocabulary'
import type { Organisation, Practice, PublicDocument, PublicReference } from '../api/shapes'
import type { Presenter } from './present'

/** Relations of each type whose entries can come along with an answer. A section has those of its entries. */
export const INCLUDES = {
  practice: ['organisations', 'partners', 'related'],
  profile: ['organisation'],
  section: ['organisations', 'partners', 'related', 'organisation'],
  organisation: [],
  'photo-credit': [],
} as const satisfies Record<EntryType, readonly string[]>

export type Included = Record<string, Practice | Organisation>

function referencesOf(document: PublicDocument, relations: readonly string[]): PublicReference[] {
  if (document.type === 'section') return document.entries.flatMap((entry) => referencesOf(entry, relations))
  const fields = document as unknown as Record<string, PublicReference | PublicReference[] | null | undefined>
  return relations.flatMap((relation) => fields[relation] ?? [])
}

/** @returns the entries that the documents refer to by these relations, each once, by id */
export function includedWith(
  documents: readonly PublicDocument[],
  relations: readonly string[],
  { read, present }: Presenter,
): Included {
  const included: Included = {}
  for (const { id } of documents.flatMap((document) => referencesOf(document, relations))) {
    if (included[id]) continue
    const compiled = read(id)
    const document = compiled && present(compiled)
    if (document?.type === 'practice' || document?.type === 'organisation') included[id] = document
  }
  return included
}
