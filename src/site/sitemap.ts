import { Readable } from 'node:stream'
import { ErrorLevel, SitemapStream, streamToPromise } from 'sitemap'
import type { EntryType } from '../config/vocabulary'
import { DEFAULT_LOCALE, LOCALES } from '../config/vocabulary'
import { inLanguage, placeOf } from './addresses'
import { contentClient } from './content'

/** What one sitemap may hold. Source: sitemaps.org, protocol. */
const MOST = 50_000
const LISTS = ['/', '/good-practices', '/practices', '/day-in-the-life', '/organisations', '/photo-credits']
const OPTIONS = {
  level: ErrorLevel.SILENT,
  xmlns: { news: false, xhtml: true, image: false, video: false },
}

async function* entries(): AsyncGenerator<{ place: string; lastmod?: string }> {
  for (const place of LISTS) yield { place }
  const client = contentClient()
  for (const collection of ['practices', 'organisations', 'profiles', 'sections'] as const) {
    const all = client.each(collection as 'practices', {
      locale: DEFAULT_LOCALE,
      limit: 100,
      fields: ['updatedAt'],
    })
    for await (const { type, slug, updatedAt } of all) {
      const place = placeOf({ type: type as EntryType, slug })
      if (!LISTS.includes(place)) yield { place, lastmod: updatedAt }
    }
  }
}

/** The pages of the site for search engines, each with its other languages. */
export async function sitemap(publicUrl: string): Promise<string> {
  const items: object[] = []
  for await (const { place, lastmod } of entries()) {
    const links = LOCALES.map((lang) => ({ lang, url: `${publicUrl}${inLanguage(lang, place)}` }))
    items.push({ url: `${publicUrl}${inLanguage(DEFAULT_LOCALE, place)}`, lastmod, links })
    if (items.length >= MOST) break
  }
  const stream = Readable.from(items).pipe(new SitemapStream(OPTIONS))
  return (await streamToPromise(stream)).toString('utf8')
}
