import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SanitizedConfig } from 'payload'
import { ENTRY_COLLECTION_SLUGS, LOCALES } from '../../../src/config/vocabulary'
import { type Asker, jsonOf } from './asking'
import type { Aviary } from './canaries'
import { type Crawler, contentSeeds, detailsOf } from './crawl'
import type { Planted } from './planted-story'

/** The channel of an address of the public side; null for what is not followed. */
function channelOf(address: string): string | null {
  if (/^\/(api|admin|guest|_next)(\/|$|\?)/.test(address)) return null
  if (address.startsWith('/media/')) return 'files'
  if (/^\/content\/v1\/(feed|sitemap)/.test(address) || address === '/sitemap.xml') return 'feeds and sitemap'
  if (address.startsWith('/content/v1/search')) return 'search'
  if (address.startsWith('/content/v1/sync')) return 'sync'
  if (/^\/content\/v1\/[^?]+\.jsonld/.test(address)) return 'JSON-LD'
  if (/^\/content\/v1\/(docs|openapi)/.test(address)) return 'API documents'
  return address.startsWith('/content/') ? 'Content API' : 'site'
}

/** Addresses of the live entries of a kind. */
export const slugsOf = async (ask: Asker, type: string): Promise<string[]> =>
  jsonOf<{ data: { slug: string }[] }>(await ask('GET', `/content/v1/${type}?limit=100`)).data.map(
    ({ slug }) => slug,
  )

export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await holds()) return
    await sleep(500)
  }
  throw new Error(`It never came to pass that ${what}.`)
}

/** Everything that the public side answers. */
export async function walkPublic(crawler: Crawler, aviary: Aviary, nobody: Asker): Promise<string[]> {
  const openApi = jsonOf<{ paths: Record<string, unknown> }>(
    await crawler.see('public', 'API documents', '/content/v1/openapi.json'),
  )
  const words = aviary.canaries.map(({ word }) => word)
  const seeds = ['/', '/robots.txt', '/sitemap.xml', '/content/v1/docs', ...contentSeeds(openApi, words)]
  for (const type of ENTRY_COLLECTION_SLUGS) seeds.push(...detailsOf(type, await slugsOf(nobody, type)))
  for (const locale of LOCALES) seeds.push(`/${locale}`, `/${locale}/search?q=company`)
  return crawler.follow('public', seeds, channelOf)
}

/** What the roots of the front ends’ GraphQL are asked for. */
export const slugsByRoot = async (ask: Asker) => ({
  slug: (await Promise.all(ENTRY_COLLECTION_SLUGS.map((type) => slugsOf(ask, type))))
    .flat()
    .filter((slug) => /cnry|noor/.test(slug)),
  q: ['noor', 'company'],
})

/** Pages of the newsroom as the server sends them. */
export async function walkNewsroom(
  crawler: Crawler,
  { config, ids, planted }: { config: SanitizedConfig; ids: Map<string, string[]>; planted: Planted },
): Promise<void> {
  await crawler.see('newsroom', 'newsroom pages', '/admin')
  for (const { slug } of config.collections) {
    await crawler.see('newsroom', 'newsroom pages', `/admin/collections/${slug}`)
    for (const id of (ids.get(slug) ?? []).slice(0, 1))
      await crawler.see('newsroom', 'newsroom pages', `/admin/collections/${slug}/${id}`)
  }
  for (const [collection, id] of [
    ['profiles', planted.profile],
    ['practices', planted.practice],
  ]) {
    await crawler.see('newsroom', 'newsroom pages', `/admin/collections/${collection}/${id}/changes`)
    await crawler.see('newsroom', 'preview', `/en/preview/${collection}/${id}`)
  }
}

export async function filesUnder(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
