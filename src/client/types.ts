import type { components, paths } from './schema'

type Schemas = components['schemas']

export type Practice = Schemas['Practice']
export type Organisation = Schemas['Organisation']
export type PhotoCredit = Schemas['PhotoCredit']
export type Profile = Schemas['Profile']
export type Section = Schemas['Section']
export type Image = Schemas['Image']
export type RichText = Schemas['RichText']
export type Reference = Schemas['Reference']
export type Resource = Schemas['Resource']

/** Entries by the collection that lists them. */
export interface Entries {
  practices: Practice
  organisations: Organisation
  'photo-credits': PhotoCredit
  profiles: Profile
  sections: Section
}
export type Collection = keyof Entries
export type Entry = Entries[Collection]

type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never
type BodyOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

/** Fields are named one by one, so that the type of the answer has them and no others. */
type WithFields<Query, Field> = Omit<Query, 'fields'> & { fields?: readonly Field[] }

export type ListQuery<Name extends Collection, Field extends keyof Entries[Name] = never> = WithFields<
  QueryOf<`/${Name}`>,
  Field
>
export type EntryQuery<Name extends Collection, Field extends keyof Entries[Name] = never> = WithFields<
  QueryOf<`/${Name}/{slug}`>,
  Field
>

/** What every answer has, whatever fields were asked for. */
type Identity = 'id' | 'type' | 'slug'

/** An entry with the fields that were named; with all of them where none was. */
export type Shown<Name extends Collection, Field extends keyof Entries[Name]> = [Field] extends [never]
  ? Entries[Name]
  : Pick<Entries[Name], Field | (Identity & keyof Entries[Name])>

export interface Page<Item> {
  data: Item[]
  /** With `include`: the entries that were asked for, by id. */
  included?: Record<string, Practice | Organisation>
  page: { limit: number; next: string | null; total: number }
  locale: Schemas['Practice']['contentLanguage']
}

export type SearchQuery = QueryOf<'/search'>
export type SearchResult = BodyOf<'/search'>
export type SyncPage = BodyOf<'/sync'>
export type Change = SyncPage['data'][number]
/** A place in the log: 0, or `next` of a page. */
export type Since = SyncPage['next']
