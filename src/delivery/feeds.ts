import { Readable } from 'node:stream'
import { Feed } from 'feed'
import { SitemapStream, streamToPromise } from 'sitemap'
import { DEFAULT_LOCALE, ENTRY_COLLECTIONS, ENTRY_TYPES, type EntryType } from '../config/vocabulary'
import { listTag, makePresenter } from './present'
import type { Replica } from './replica'

const NEWEST = 50
/** What one sitemap may hold. Source: sitemaps.org, protocol. */
const SITEMAP_URLS = 50_000
const FEED_TYPES: readonly EntryType[] = ['practice', 'profile']

interface Row {
  id: string
  type: EntryType
  slug: string
  updated_at: string
}

export const FEED_SQL =
  'SELECT id, type, slug, updated_at FROM entries WHERE type = ? ORDER BY published_at DESC, id DESC LIMIT ?'

/** The newest practices and profiles as Atom 1.0 and JSON Feed 1.1, with the tags that the feed depends on. */
export function makeFeed(
  replica: Replica,
  publicUrl: string,
  siteName: string,
): { atom: string; json: string; tags: string[] } {
  const { read, present, tags } = makePresenter(replica, publicUrl, DEFAULT_LOCALE)
  const documents = FEED_TYPES.flatMap((type) => replica.db.prepare(FEED_SQL).all(type, NEWEST) as Row[])
    .map(({ id }) => read(id))
    .filter((document) => document !== null)
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, NEWEST)
  const feed = new Feed({
    id: `${publicUrl}/`,
    title: siteName,
    link: publicUrl,
    language: DEFAULT_LOCALE,
    copyright: siteName,
    updated: new Date(Math.max(0, ...documents.map(({ updatedAt }) => Date.parse(updatedAt)))),
    feedLinks: { atom: `${publicUrl}/content/v1/feed.atom`, json: `${publicUrl}/content/v1/feed.json` },
  })
  for (const document of documents) {
    const shown = present(document)
    const html =
      document.type === 'practice'
        ? document.body.html
        : document.type === 'profile'
          ? document.introduction.html
          : ''
    feed.addItem({
      id: `urn:uuid:${document.id}`,
      title: document.title,
      link: String(shown.url),
      description: document.type === 'practice' ? document.summary : undefined,
      content: html,
      date: new Date(document.updatedAt),
      published: new Date(document.publishedAt),
    })
  }
  return { atom: feed.atom1(), json: feed.json1(), tags: [...tags, ...FEED_TYPES.map(listTag)] }
}

/** Addresses of everything live, for search engines. */
export async function makeSitemap(replica: Replica, publicUrl: string): Promise<string> {
  const rows = ENTRY_TYPES.filter((type) => type !== 'photo-credit').flatMap(
    (type) => replica.db.prepare(FEED_SQL).all(type, SITEMAP_URLS) as Row[],
  )
  const items = rows.slice(0, SITEMAP_URLS).map(({ type, slug, updated_at }) => ({
    url: `/content/v1/${ENTRY_COLLECTIONS[type]}/${slug}`,
    lastmod: updated_at,
  }))
  const stream = Readable.from(items).pipe(new SitemapStream({ hostname: publicUrl }))
  return (await streamToPromise(stream)).toString('utf8')
}
