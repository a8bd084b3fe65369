import type { SanitizedConfig } from 'payload'
import { LOCALES } from '../../../src/config/vocabulary'
import type { Answered, Asker } from './asking'
import { jsonOf } from './asking'
import type { Audience, Aviary } from './canaries'

/** Addresses that are asked for in one walk, those that were found on the way among them. */
const MOST_FOLLOWED = 700

/** Endpoints that answer a POST and change nothing that the crawl depends on. */
const READ_BY_POST: Record<string, unknown> = {
  '/:id/private': {},
  '/:id/checklist': {},
  '/checklist': {},
  '/:id/comparison': { locale: 'en', data: {} },
}

/** Walks a portal in somebody's name, and shows everything that comes back to the aviary. */
export class Crawler {
  asked = 0

  constructor(
    private readonly aviary: Aviary,
    private readonly url: string,
    private readonly who: string,
    private readonly ask: Asker,
  ) {}

  async see(
    audience: Audience,
    channel: string,
    path: string,
    {
      method = 'GET',
      body,
      headers,
    }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answered> {
    this.asked += 1
    const answer = await this.ask(method, path, body, headers)
    const sent = `${path} ${body === undefined ? '' : JSON.stringify(body)}`
    const place = `${this.who}: ${method} ${sent.slice(0, 300)}`
    this.aviary.look(
      audience,
      channel,
      place,
      Buffer.concat([answer.body, Buffer.from(answer.head)]),
      decodeURIComponent(sent),
    )
    return answer
  }

  /** Paths of this portal in an answer. */
  private linksIn({ body, type, head }: Answered): string[] {
    if (!/text|json|xml|javascript/.test(type)) return []
    const text = `${body.toString()}\n${head}`
      .replaceAll('&amp;', '&')
      .replaceAll('\\/', '/')
      .replaceAll('\\u0026', '&')
    const found = text.matchAll(
      /(?:(https?:\/\/[a-z0-9.:-]+)|(?<=["'(\s=>]))(\/[A-Za-z0-9_~.%:/?#&=,;+@[\]-]*)/g,
    )
    return [...found].flatMap(([, origin, path = '']) => {
      if (path.startsWith('//') || (origin && origin !== this.url)) return []
      const [clean = ''] = path.split('#')
      return clean.length > 1 && URL.canParse(clean, this.url) && isWhole(clean) ? [clean] : []
    })
  }

  /** Asks for what it is given, and for everything that the answers lead to and `follows` lets pass. */
  async follow(
    audience: Audience,
    seeds: readonly string[],
    channelOf: (path: string) => string | null,
    headers?: Record<string, string>,
  ): Promise<string[]> {
    const known = new Set(seeds)
    const queue = [...seeds]
    for (let at = 0; at < queue.length && at < MOST_FOLLOWED; at += 1) {
      const path = queue[at] as string
      const channel = channelOf(path)
      if (channel === null) continue
      for (const link of this.linksIn(await this.see(audience, channel, path, { headers }))) {
        if (known.has(link) || channelOf(link) === null) continue
        known.add(link)
        queue.push(link)
      }
    }
    return queue
  }

  /** Payload's REST: each list, each document, each version, and every endpoint of the project that reads. */
  async rest(
    audience: Audience,
    config: SanitizedConfig,
    ids: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    await this.see(audience, 'REST', '/api/access')
    for (const { slug, endpoints } of config.collections) {
      const base = `/api/${slug}`
      const whole = 'depth=3&draft=true&locale=all&limit=200'
      await this.see(audience, 'REST', `${base}?${whole}`)
      await this.see(audience, 'REST', `${base}?depth=3&limit=200`)
      await this.see(audience, 'REST', `${base}/versions?${whole}`)
      await this.see(audience, 'REST', `${base}/count`)
      for (const id of ids.get(slug) ?? []) {
        await this.see(audience, 'REST', `${base}/${id}?${whole}`)
        for (const locale of ['en', 'ar'])
          await this.see(audience, 'REST', `${base}/${id}?depth=2&draft=true&locale=${locale}`)
        for (const { path, method } of endpoints || []) await this.endpoint(audience, base, id, path, method)
      }
    }
  }

  private async endpoint(
    audience: Audience,
    base: string,
    id: string,
    path: string,
    method: string,
  ): Promise<void> {
    const isRead = method === 'get' || (method === 'post' && path in READ_BY_POST)
    if (!isRead || path.replace(':id', '').includes(':')) return
    const full = `${base}${path.replace(':id', id)}`
    // A collection as a file is asked for by its form.
    if (path === '/export') {
      for (const format of ['json', 'csv']) await this.see(audience, 'exports', `${full}?format=${format}`)
      return
    }
    const body = method === 'post' ? READ_BY_POST[path] : undefined
    await this.see(audience, 'endpoints', full, { method: method.toUpperCase(), body })
    if (path === '/:id/comparison' && method === 'get')
      await this.see(audience, 'endpoints', `${full}?from=seen&to=newest`)
    if (path === '/:id/sources') await this.see(audience, 'endpoints', `${full}?source=en&locale=fr`)
  }

  async graphql(
    audience: Audience,
    channel: string,
    path: string,
    queries: readonly string[],
  ): Promise<void> {
    for (const query of queries) await this.see(audience, channel, path, { method: 'POST', body: { query } })
  }
}

function isWhole(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Ids of what is planted and of a few others of every collection, as an administrator sees them. */
export async function idsOf(
  ask: Asker,
  config: SanitizedConfig,
  known: Readonly<Record<string, string>>,
): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>()
  for (const { slug } of config.collections) {
    const answer = await ask('GET', `/api/${slug}?depth=0&limit=2&draft=true`)
    if (answer.status !== 200) continue
    const others = jsonOf<{ docs: { id: unknown }[] }>(answer).docs.map(({ id }) => String(id))
    const planted = known[slug]
    ids.set(slug, [...new Set([...(planted ? [planted] : []), ...others])])
  }
  return ids
}

/** What the public may ask of the Content API: its own description, in every language. */
export function contentSeeds(
  openApi: { paths: Record<string, unknown> },
  words: readonly string[],
): string[] {
  const fixed = Object.keys(openApi.paths)
    .map((path) => (path.startsWith('/content/v1') ? path : `/content/v1${path}`))
    .filter((path) => !path.includes('{'))
  const lists = ['practices', 'organisations', 'profiles', 'photo-credits', 'sections'].flatMap((list) =>
    LOCALES.flatMap((locale) => [
      `/content/v1/${list}?limit=100&locale=${locale}`,
      `/content/v1/${list}?limit=100&locale=${locale}&richText=lexical`,
    ]),
  )
  const more = [
    'sync?since=0&limit=200',
    'feed.atom',
    'feed.json',
    'sitemap.xml',
    'openapi.json',
    'docs',
    'events',
  ]
  const searches = ['noor', 'analyst', 'company', 'cnry', ...words].map(
    (word) => `/content/v1/search?q=${word}`,
  )
  return [...fixed, ...lists, ...more.map((path) => `/content/v1/${path}`), ...searches]
}

/** Every detail that a list names, in every language and shape. */
export const detailsOf = (type: string, slugs: readonly string[]): string[] =>
  slugs.flatMap((slug) => [
    ...(slug.includes('cnry') || slug === 'noor' ? LOCALES : ['ar']).map(
      (locale) => `/content/v1/${type}/${slug}?locale=${locale}`,
    ),
    `/content/v1/${type}/${slug}?richText=lexical`,
    `/content/v1/${type}/${slug}.jsonld`,
  ])
