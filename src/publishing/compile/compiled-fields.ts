import type { CompiledDocument } from '../compiled'

/** What a compiler of one type gives; identity, address and times are added for all alike. */
export type Compiled<Document extends CompiledDocument> = Omit<
  Document,
  'id' | 'slug' | 'locale' | 'publishedAt' | 'updatedAt'
>

/** Plain text for the search index: what there is, a paragraph each. */
export const searchTextOf = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part): part is string => !!part).join('\n')
