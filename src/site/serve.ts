import { createHash } from 'node:crypto'
import Negotiator from 'negotiator'
import { ContentApiError } from '../client'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../config/vocabulary'
import { inLanguage } from './addresses'
import { Missing } from './content'
import { siteHost } from './host'
import { goneOrMissing, trouble } from './pages/missing'
import { renderPage } from './render'
import type { Answer, Page, Visit } from './visit'
import { wordsOf } from './words'

type Params = Readonly<Record<string, string | undefined>>
type Context = { params: Promise<Record<string, string | string[] | undefined>> }

const isLocale = (value: string | undefined): value is Locale => LOCALES.some((locale) => locale === value)

/** The language that the reader's browser asks for; English where it asks for none of ours. */
export function preferredLocale(request: Request): Locale {
  const headers = { 'accept-language': request.headers.get('accept-language') ?? undefined }
  const [best] = new Negotiator({ headers }).languages([...LOCALES])
  return isLocale(best) ? best : DEFAULT_LOCALE
}

const IS_SIGNED_IN = /(?:^|;\s*)payload-token=/

function visitOf(request: Request, params: Params): Visit {
  const { pathname, searchParams } = new URL(request.url)
  const [, first, ...rest] = pathname.split('/')
  const known = isLocale(first)
  const locale = known ? first : preferredLocale(request)
  return {
    locale,
    place: known ? `/${rest.join('/')}` : '/',
    query: searchParams,
    params,
    words: wordsOf(locale),
    site: siteHost(),
    isEditor: IS_SIGNED_IN.test(request.headers.get('cookie') ?? ''),
  }
}

const etagOf = (html: string) => `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`

/**
 * What caches may keep, they ask about each time: a page must not outlive a withdrawal. A page with a link into the newsroom is its
 * reader's alone.
 */
const cacheHeaders = (visit: Visit, { status = 200, isPreview }: Answer) => ({
  'Cache-Control':
    visit.isEditor || isPreview ? 'private, no-store' : status === 200 ? 'public, no-cache' : 'no-store',
  Vary: 'Cookie, Accept-Encoding',
})

async function send(request: Request, visit: Visit, answer: Answer): Promise<Response> {
  const status = answer.status ?? 200
  const html = await renderPage(visit, answer)
  const etag = etagOf(html)
  const headers = {
    ...cacheHeaders(visit, answer),
    ...(answer.isPreview && { 'X-Robots-Tag': 'noindex, nofollow' }),
    ...(status === 200 && !visit.isEditor && { ETag: etag }),
    ...(status === 503 && { 'Retry-After': '5' }),
    'Content-Language': answer.contentLanguage ?? visit.locale,
  }
  if (status === 200 && !visit.isEditor && request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(html, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
}

const redirect = (status: 301 | 307, to: string, vary?: string) =>
  new Response(null, {
    status,
    headers: { Location: to, 'Cache-Control': 'no-cache', ...(vary && { Vary: vary }) },
  })

/** To the home page in the reader's language. */
export const toHome = (request: Request): Response =>
  redirect(307, inLanguage(preferredLocale(request), '/'), 'Accept-Language')

/** Where an entry is now that had another address before. */
const newPlace = (visit: Visit, slug: string) => {
  const folder = visit.place.slice(0, visit.place.lastIndexOf('/'))
  return inLanguage(visit.locale, `${folder}/${slug}`)
}

async function answerTo(page: Page, visit: Visit): Promise<Answer | Response> {
  try {
    return await page(visit)
  } catch (error) {
    if (error instanceof Missing) {
      return error.movedTo
        ? redirect(301, newPlace(visit, error.movedTo))
        : goneOrMissing(error.status)(visit)
    }
    if (error instanceof ContentApiError && error.status < 500) return goneOrMissing(404)(visit)
    visit.site.report(error)
    return trouble(visit)
  }
}

/** Answers a request with a page, in whatever state it is. */
export async function respond(request: Request, context: Context, page: Page): Promise<Response> {
  const visit = visitOf(request, (await context.params) as Params)
  const known = visit.params.locale === undefined || isLocale(visit.params.locale)
  const answer = known ? await answerTo(page, visit) : goneOrMissing(404)(visit)
  return answer instanceof Response ? answer : send(request, visit, answer)
}

/**
 * Serves a page from a route handler. A handler and not a page of Next's, because only a handler can answer 410, and can send HTML
 * that needs no script at all: see docs/decisions.
 */
export const servePage =
  (page: Page) =>
  (request: Request, context: Context): Promise<Response> =>
    respond(request, context, page)
