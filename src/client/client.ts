import createClient from 'openapi-fetch'
import { bodyOf } from './error'
import { type EtagCacheOptions, withEtagCache } from './etag-cache'
import type { paths } from './schema'
import type {
  Collection,
  Entries,
  EntryQuery,
  ListQuery,
  Page,
  SearchQuery,
  SearchResult,
  Shown,
  Since,
  SyncPage,
} from './types'

export interface ClientOptions {
  /** Absolute address of the portal, such as `https://portal.example.org`. */
  portal: string
  /** Key of the front end, where the portal wants one. */
  key?: string
  /** Sent with each request as `Accept-Language`; `locale` of a query comes before it. */
  languages?: string
  /** How answers are kept and asked for again. */
  cache?: EtagCacheOptions
  /** What asks; default `fetch`. */
  fetch?: (request: Request) => Promise<Response>
}

/** Answers of these say that there is no such entry: it never was, or it was withdrawn. */
const MISSING = [404, 410]

/**
 * A typed client of the Content API. Its types are made from the API's own description, so a request that the API would refuse does
 * not compile.
 *
 * @example
 * const client = createContentClient({ portal: 'https://portal.example.org' })
 * for await (const practice of client.each('practices', { theme: 'supply-chain', fields: ['title'] })) …
 */
export function createContentClient(options: ClientOptions) {
  const { portal, key, languages, cache, fetch: ask = (request) => fetch(request) } = options
  const api = createClient<paths>({
    baseUrl: `${portal.replace(/\/+$/, '')}/content/v1`,
    // Lists travel as one text, with commas.
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: withEtagCache(ask, cache),
    headers: {
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
      ...(languages !== undefined && { 'Accept-Language': languages }),
    },
  })

  /**
   * One page of a list.
   * @throws ContentApiError where the API refuses the query
   */
  async function list<Name extends Collection, Field extends keyof Entries[Name] = never>(
    collection: Name,
    query: ListQuery<Name, Field> = {} as ListQuery<Name, Field>,
  ): Promise<Page<Shown<Name, Field>>> {
    const answered = await api.GET(`/${collection as 'practices'}`, { params: { query: query as object } })
    // The path and its answer belong together; TypeScript cannot follow that through a template.
    return bodyOf(answered) as unknown as Page<Shown<Name, Field>>
  }

  /**
   * Every entry of a list, page after page, as they are asked for. Entries that go live meanwhile make it neither skip nor repeat.
   * @throws ContentApiError where the API refuses the query
   */
  async function* each<Name extends Collection, Field extends keyof Entries[Name] = never>(
    collection: Name,
    query: ListQuery<Name, Field> = {} as ListQuery<Name, Field>,
  ): AsyncGenerator<Shown<Name, Field>, void> {
    let cursor: string | null | undefined = (query as { cursor?: string }).cursor
    do {
      const shown: Page<Shown<Name, Field>> = await list(collection, { ...query, ...(cursor && { cursor }) })
      yield* shown.data
      cursor = shown.page.next
    } while (cursor !== null)
  }

  /**
   * One entry by its slug.
   * @returns null where there is none, or none any more
   * @throws ContentApiError for every other answer than the entry
   */
  async function entry<Name extends Collection, Field extends keyof Entries[Name] = never>(
    collection: Name,
    slug: string,
    query: EntryQuery<Name, Field> = {} as EntryQuery<Name, Field>,
  ): Promise<Shown<Name, Field> | null> {
    const answered = await api.GET(`/${collection as 'practices'}/{slug}`, {
      params: { path: { slug }, query: query as object },
    })
    if (MISSING.includes(answered.response.status)) return null
    return (bodyOf(answered) as unknown as { data: Shown<Name, Field> }).data
  }

  /** @throws ContentApiError where the API refuses the query */
  const search = async (query: SearchQuery): Promise<SearchResult> =>
    bodyOf(await api.GET('/search', { params: { query } }))

  /**
   * What changed after a place in the log, page after page, until there is no more. Keep `next` of the last page for the next time.
   * @throws ContentApiError where the API refuses the place
   */
  async function* sync(since: Since = 0, limit?: number): AsyncGenerator<SyncPage, void> {
    let place = since
    for (let more = true; more; ) {
      const page = bodyOf(
        await api.GET('/sync', { params: { query: { since: String(place), ...(limit && { limit }) } } }),
      )
      yield page
      place = page.next
      more = page.more
    }
  }

  return { api, list, each, entry, search, sync }
}

export type ContentClient = ReturnType<typeof createContentClient>
