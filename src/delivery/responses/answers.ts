import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { ENTRY_COLLECTIONS, entryTypeOf } from '../../config/vocabulary'
import { encodingFor } from './negotiation'
import type { Problem } from './problem'
import { StoredAnswer } from './stored-answer'

/** The tag of answers that depend on everything. */
export const EVERYTHING = 'everything'

/** Seconds that a cache in front may answer by itself, and seconds more while it asks again. Short, since rights end. */
const MAX_AGE = 10
const STALE = 60
const MAX_AGE_MISSING = 5
/** Milliseconds that a cache in front may show an answer after it got it. */
const LONGEST_KEPT = (MAX_AGE + STALE) * 1_000

/** Longer lists of tags are refused by proxies (nginx and Node take heads of 8 to 16 KB in all). Characters. */
const LONGEST_SURROGATE_KEY = 3_000

export interface CorsOptions {
  /** Origins whose pages may read the API. Empty or absent: all. */
  corsOrigins?: readonly string[]
  /** Whether the portal is reached by https alone. */
  isEncrypted?: boolean
  /** Whether a cache that several share may keep an answer. Default: yes. */
  isShared?: boolean
}

interface AnswerOptions {
  tags: readonly string[]
  contentType?: string
  language?: string
  /** Whether the language was chosen by `Accept-Language`. */
  isNegotiated?: boolean
  /** Until when the body holds. Milliseconds since 1970. */
  until?: number
}

/**
 * Tags for the caches in front. Too many are told by type: `practices` is purged with each practice, so the answer falls with every
 * one of them, and with some others.
 */
export function surrogateKey(tags: readonly string[]): string {
  const all = tags.join(' ')
  if (all.length <= LONGEST_SURROGATE_KEY) return all
  const lists = tags.map((tag) => {
    const [type = ''] = tag.split(':')
    return entryTypeOf(tag) ? tag : (ENTRY_COLLECTIONS[type as keyof typeof ENTRY_COLLECTIONS] ?? tag)
  })
  return [...new Set(lists)].join(' ')
}

/** Makes answers and sends them, with the headers that all of them share. */
export function makeResponder({ corsOrigins = [], isEncrypted = false, isShared = true }: CorsOptions) {
  const scope = isShared ? 'public' : 'private'
  const isOpen = corsOrigins.length === 0 || corsOrigins.includes('*')
  const allowed = new Set(corsOrigins)
  const vary = (...names: string[]) => [...names, ...(isOpen ? [] : ['Origin'])].join(', ')
  const common = {
    'X-Content-Type-Options': 'nosniff',
    // Data is no page: where a browser shows it all the same, nothing in it runs, loads or is framed.
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    ...(isEncrypted ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Expose-Headers': 'ETag, Content-Language, Retry-After, RateLimit, RateLimit-Policy',
    ...(isOpen ? { 'Access-Control-Allow-Origin': '*' } : {}),
  }

  /** Names the origin of this request where origins are restricted; an open API says `*` in the stored head. */
  const allowOrigin = (req: IncomingMessage, res: ServerResponse): void => {
    if (isOpen) return
    const { origin } = req.headers
    if (origin !== undefined && allowed.has(origin)) res.setHeader('Access-Control-Allow-Origin', origin)
  }

  /** An answer that caches may keep until one of its tags is purged. */
  const answer = (body: unknown, options: AnswerOptions): StoredAnswer => {
    const { tags, contentType, language, isNegotiated = false, until = Number.POSITIVE_INFINITY } = options
    const isClose = until - Date.now() <= LONGEST_KEPT
    return new StoredAnswer(
      200,
      Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      {
        'Content-Type': contentType ?? 'application/json; charset=utf-8',
        'Cache-Control': isClose
          ? `${scope}, no-cache`
          : `${scope}, max-age=${MAX_AGE}, stale-while-revalidate=${STALE}`,
        Vary: vary('Accept-Encoding', ...(isNegotiated ? ['Accept-Language'] : [])),
        'Surrogate-Key': surrogateKey(tags),
        ...(language ? { 'Content-Language': language } : {}),
        ...common,
      },
      tags,
      // What goes out with leave to keep it ends early enough that nobody keeps it for longer than it holds.
      isClose ? until : until - LONGEST_KEPT,
    )
  }

  /** A problem as it goes out. 404 and 410 with tags may be kept for a moment; other errors never. */
  const problem = (made: Problem, tags: readonly string[] = []): StoredAnswer =>
    new StoredAnswer(
      made.status,
      Buffer.from(JSON.stringify(made.body())),
      {
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': tags.length > 0 ? `${scope}, max-age=${MAX_AGE_MISSING}` : 'no-store',
        ...(isOpen ? {} : { Vary: vary() }),
        ...(tags.length > 0 ? { 'Surrogate-Key': surrogateKey(tags) } : {}),
        ...common,
      },
      tags,
    )

  /** A refusal in a form of its own, which no cache keeps. */
  const refusal = (status: number, body: unknown): StoredAnswer =>
    new StoredAnswer(status, Buffer.from(JSON.stringify(body)), {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(isOpen ? {} : { Vary: vary() }),
      ...common,
    })

  /** Sends ready bytes, or 304 where the client has them. Works on the bare listener and behind Express alike. */
  const send = (req: IncomingMessage, res: ServerResponse, stored: StoredAnswer): void => {
    const { headers } = req
    const form = stored.in(encodingFor(headers['accept-encoding']))
    const condition = headers['if-none-match']
    allowOrigin(req, res)
    if (
      condition !== undefined &&
      stored.status === 200 &&
      (condition === form.etag || fresh({ 'if-none-match': condition }, { etag: form.etag }))
    ) {
      res.writeHead(304, form.notModifiedHead)
      res.end()
      return
    }
    res.writeHead(stored.status, form.head)
    res.end(req.method === 'HEAD' ? undefined : form.body)
  }

  return { answer, problem, refusal, send, allowOrigin, common, vary }
}

export type Responder = ReturnType<typeof makeResponder>
