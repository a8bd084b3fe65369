/** The typed client of the Content API, for front ends: `import { createContentClient } from 'greenlight/client'`. */
export { type ClientOptions, type ContentClient, createContentClient } from './client'
export { ContentApiError, type Problem } from './error'
export type { EtagCacheOptions } from './etag-cache'
export { createMirror, type Mirrored } from './mirror'
export type { components, paths } from './schema'
export type {
  Change,
  Collection,
  Entries,
  Entry,
  EntryQuery,
  Image,
  ListQuery,
  Organisation,
  Page,
  PhotoCredit,
  Practice,
  Profile,
  Reference,
  Resource,
  RichText,
  SearchQuery,
  SearchResult,
  Section,
  Shown,
  Since,
  SyncPage,
} from './types'
