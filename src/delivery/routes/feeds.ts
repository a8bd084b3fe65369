import { Readable } from 'node:stream'
import { Feed } from 'feed'
import { ErrorLevel, SitemapStream, streamToPromise } from 'sitemap'
import { DEFAULT_LOCALE, ENTRY_TYPES, type EntryType, LOCALES } from '../../config/vocabulary'
import type { CompiledDocument } from '../../publishing/compiled'
import { addressOf, listTag, makePresenter } from '../queries/present'
import { escapeHtml } from '../queries/words'
import { EVERY } from '../replica/derive'
import type { Replica } from '../replica/replica'

/** Entries in a feed. */
const NEWEST = 50
/** What one sitemap may hold. Source: sitemaps.org, protocol. */
const SITEMAP_URLS = 50_000
const FEED_TYPES = ['practice', 'profile'] as const satisfies EntryType[]
/** A photo credit is no page of its own. */
const SITEMAP_TYPES = ENTRY_TYPES.filter((type) => type !== 'photo-credit')

export const NEWEST_SQL =
  'SELECT id FROM tags WHERE type = ? AND tag = ? ORDER BY published_at DESC, id DESC LIMIT ?'
export const ADDRESSES_SQL =
  'SELECT slug, updated_at AS updatedAt, (SELECT group_concat(locale) FROM documents d WHERE d.id = entries.id) AS locales FROM entries WHERE type = ? ORDER BY updated_at DESC LIMIT ?'

const htmlOf = (document: CompiledDocument): string => {
  if (document.type === 'practice') return document.body.html
  return document.type === 'profile' ? document.introduction.html : ''
}

/** A feed depends on the lists of its types. */
export const FEED_TAGS = FEED_TYPES.map(listTag)

export type FeedKind = 'atom' | 'json'

/** The newest practices and profiles as Atom 1.0 or JSON Feed 1.1. */
export function makeFeed(kind: FeedKind, replica: Replica, publicUrl: string, siteName: string): string {
  // Readers take the texts of Atom as HTML, and those of JSON Feed as plain text.
  const text = kind === 'atom' ? escapeHtml : (plain: string) => plain
  const { read } = makePresenter(replica, publicUrl, DEFAULT_LOCALE)
  const documents = FEED_TYPES.flatMap((type) => replica.all<{ id: string }>(NEWEST_SQL, type, EVERY, NEWEST))
    .map(({ id }) => read(id))
    .filter((document) => document !== null)
    .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
    .slice(0, NEWEST)
  const { hostname } = new URL(publicUrl)
  const feed = new Feed({
    id: `${publicUrl}/`,
    title: text(siteName),
    author: { name: siteName },
    link: publicUrl,
    language: DEFAULT_LOCALE,
    copyright: siteName,
    updated: new Date(Math.max(0, ...documents.map(({ updatedAt }) => Date.parse(updatedAt)))),
    feedLinks: { atom: `${publicUrl}/content/v1/feed.atom`, json: `${publicUrl}/content/v1/feed.json` },
  })
  for (const document of documents) {
    feed.addItem({
      // Stays the same when the address changes. Source: RFC 4151, the "tag" URI scheme.
      id: `tag:${hostname},2026:${document.type}:${document.id}`,
      title: text(document.title),
      link: addressOf(publicUrl, document.type, document.slug),
      description: document.type === 'practice' ? text(document.summary) : undefined,
      content: htmlOf(document),
      date: new Date(document.updatedAt),
      published: new Date(document.publishedAt),
    })
  }
  return kind === 'atom' ? feed.atom1() : feed.json1()
}

/** Addresses are of our own making, so the library need not check each of them. */
const SITEMAP = {
  level: ErrorLevel.SILENT,
  xmlns: { news: false, xhtml: true, image: false, video: false },
}

/** The same entry in its other languages; an entry in one language has no other. Source: Google Search Central, "Localized versions". */
const alternatesOf = (url: string, locales: readonly string[]) =>
  locales.length < 2
    ? []
    : [
        ...LOCALES.filter((locale) => locales.includes(locale)).map((locale) => ({
          lang: locale,
          url: `${url}?locale=${locale}`,
        })),
        { lang: 'x-default', url },
      ]

/** The front page and the addresses of everything live, for search engines. */
export async function makeSitemap(replica: Replica, publicUrl: string): Promise<string> {
  const items = SITEMAP_TYPES.flatMap((type) =>
    replica
      .all<{ slug: string; updatedAt: string; locales: string }>(ADDRESSES_SQL, type, SITEMAP_URLS)
      .map(({ slug, updatedAt, locales }) => {
        const url = addressOf(publicUrl, type, slug)
        return { url, lastmod: updatedAt, links: alternatesOf(url, locales.split(',')) }
      }),
  ).slice(0, SITEMAP_URLS - 1)
  const stream = Readable.from([{ url: `${publicUrl}/` }, ...items]).pipe(new SitemapStream(SITEMAP))
  return (await streamToPromise(stream)).toString('utf8')
}
