import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Image } from '../../client'
import { LOCALE_LABELS, LOCALES, type Locale } from '../../config/vocabulary'
import { localFile } from '../addresses'
import { Missing, readEntry } from '../content'
import { siteHost } from '../host'
import { THEME } from '../theme'
import { wordsOf } from '../words'
import { type Card, drawCard } from './card'

const COLLECTIONS = ['practices', 'organisations', 'profiles', 'sections'] as const
type Shared = (typeof COLLECTIONS)[number]

/** Wide enough for the card. Pixels. */
const WIDE_ENOUGH = 1_200
/** Bytes of finished pictures that are kept. */
const KEPT = 24 * 1024 * 1024

/** By what is drawn: the entry is read anew each time, so a picture of what is not live any more is never found here. */
const drawn = new LRUCache<string, Buffer>({ maxSize: KEPT, sizeCalculation: ({ length }) => length })

const pictureOf = async (collection: Shared, slug: string, locale: Locale) => {
  const entry = await readEntry(collection, slug, locale)
  switch (entry.type) {
    case 'practice':
      return { title: entry.title, image: entry.heroPhoto }
    case 'profile':
      return { title: entry.title, image: entry.portrait }
    case 'section': {
      const [first] = entry.entries.flatMap((one) => (one.type === 'practice' ? (one.heroPhoto ?? []) : []))
      return { title: entry.title, image: first ?? null }
    }
    default:
      return { title: entry.title, image: null }
  }
}

const fileOf = ({ url, sizes }: Image): string =>
  sizes
    .filter(({ format, width }) => format === 'jpeg' && width >= WIDE_ENOUGH)
    .sort((a, b) => a.width - b.width)[0]?.url ?? url

async function photoOf(image: Image | null): Promise<Card['photo']> {
  if (!image) return null
  const { api, publicUrl } = siteHost()
  const response = await fetch(`${api}${localFile(fileOf(image), publicUrl)}`)
  if (!response.ok) return null
  return {
    data: Buffer.from(await response.arrayBuffer()),
    focalPoint: image.focalPoint,
    creditLine: image.creditLine,
  }
}

const keyOf = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/** @throws Missing where there is no such picture */
async function cardFor(locale: Locale, path: readonly string[]): Promise<Buffer> {
  const siteName = THEME.name ?? siteHost().name
  const [collection, file = ''] = path
  const shared = COLLECTIONS.find((one) => one === collection)
  const isSite = path.length === 1 && collection === 'site.jpg'
  if (!isSite && !(shared && path.length === 2 && file.endsWith('.jpg'))) throw new Missing(404)
  const { title, image } = shared
    ? await pictureOf(shared, file.slice(0, -'.jpg'.length), locale)
    : { title: wordsOf(locale).texts.homeLead, image: null }
  const key = keyOf(title, image?.url, image?.focalPoint, image?.creditLine, locale)
  const before = drawn.get(key)
  if (before) return before
  const card = await drawCard({
    title,
    siteName,
    rtl: LOCALE_LABELS[locale].rtl,
    photo: await photoOf(image),
  })
  drawn.set(key, card)
  return card
}

/** `GET /share/{locale}/{collection}/{slug}.jpg`: what a page looks like where it is shared. */
export async function serveShare(
  _request: Request,
  context: { params: Promise<{ locale: string; path: string[] }> },
): Promise<Response> {
  const { locale, path } = await context.params
  const known = LOCALES.find((one) => one === locale)
  const refuse = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
  if (!known) return refuse(404)
  try {
    return new Response(new Uint8Array(await cardFor(known, path)), {
      headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, no-cache' },
    })
  } catch (error) {
    if (error instanceof Missing) return refuse(error.status)
    siteHost().report(error)
    return refuse(503)
  }
}
