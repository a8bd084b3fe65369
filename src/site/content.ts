import { type Collection, ContentApiError, createContentClient, type Entries } from '../client'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../config/vocabulary'
import { siteHost } from './host'

let client: ReturnType<typeof createContentClient> | undefined

/** The one way to what the site shows. Every request reaches the API, so nothing is shown that is not live any more. */
export function contentClient() {
  client ??= createContentClient({ portal: siteHost().api, key: siteHost().key })
  return client
}

/** There is no such page (404), or none any more (410). */
export class Missing extends Error {
  constructor(
    readonly status: 404 | 410,
    /** The entry's newer slug, where it is live under another one. */
    readonly movedTo?: string,
  ) {
    super(`Missing: ${status}`)
  }
}

const lastPart = (address: string) => address.slice(address.lastIndexOf('/') + 1)

/**
 * One live entry.
 * @throws Missing where there is none
 * @throws ContentApiError where the API cannot answer
 */
export async function readEntry<Name extends Collection>(
  collection: Name,
  slug: string,
  locale: Locale,
): Promise<Entries[Name]> {
  const { data, error, response } = await contentClient().api.GET(`/${collection as 'practices'}/{slug}`, {
    params: { path: { slug }, query: { locale } },
  })
  // The path and its answer belong together; TypeScript cannot follow that through a template.
  if (data) return data.data as unknown as Entries[Name]
  if (response.status === 410) throw new Missing(410, error?.movedTo && lastPart(error.movedTo))
  if (response.status === 404 || response.status === 400) throw new Missing(404)
  throw new ContentApiError(response.status, error ?? null)
}

/** The languages that an entry is translated into, English always among them. */
export async function languagesOf(collection: Collection, slug: string): Promise<Locale[]> {
  const found = await Promise.all(
    LOCALES.map(async (locale) => {
      const entry = await contentClient().entry(collection as 'practices', slug, {
        locale,
        fields: ['contentLanguage'],
      })
      return entry?.contentLanguage === locale ? locale : null
    }),
  )
  return LOCALES.filter((locale) => locale === DEFAULT_LOCALE || found.includes(locale))
}
