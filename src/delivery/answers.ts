import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { encodingFor, StoredAnswer } from './cache'
import type { Problem } from './problem'

/** Seconds that a cache in front may answer by itself, and seconds more while it asks again. */
const MAX_AGE = 30
const STALE = 300

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Language, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

interface AnswerOptions {
  tags: readonly string[]
  contentType?: string
  language?: string
  /** Whether the language was chosen by `Accept-Language`. */
  negotiated?: boolean
}

/** An answer of the Content API that caches may keep until one of its tags is purged. */
export function makeAnswer(
  body: unknown,
  { tags, contentType, language, negotiated = false }: AnswerOptions,
): StoredAnswer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(JSON.stringify(body))
  return new StoredAnswer(
    200,
    bytes,
    {
      'Content-Type': contentType ?? 'application/json; charset=utf-8',
      'Cache-Control': `public, max-age=${MAX_AGE}, stale-while-revalidate=${STALE}`,
      Vary: negotiated ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding',
      'Surrogate-Key': tags.join(' '),
      ...(language ? { 'Content-Language': language } : {}),
      ...COMMON,
    },
    tags,
  )
}

/** A problem as it goes out. 404 and 410 may be kept for a moment; other errors never. */
export function problemAnswer(problem: Problem, tags: readonly string[] = []): StoredAnswer {
  const keep = problem.status === 404 || problem.status === 410
  return new StoredAnswer(
    problem.status,
    Buffer.from(JSON.stringify(problem.body())),
    {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': keep ? 'public, max-age=5' : 'no-store',
      Vary: 'Accept-Encoding',
      ...COMMON,
    },
    tags,
  )
}

/** Sends ready bytes, or 304 where the client has them. Works on the bare listener and behind Express alike. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: StoredAnswer): void {
  const { body, etag, head } = answer.in(encodingFor(req.headers['accept-encoding'] as string | undefined))
  const condition = req.headers['if-none-match']
  if (condition !== undefined && answer.status === 200 && (condition === etag || isFresh(req, etag))) {
    res.writeHead(304, headOf304(head))
    res.end()
    return
  }
  res.writeHead(answer.status, head)
  res.end(req.method === 'HEAD' ? undefined : body)
}

const isFresh = (req: IncomingMessage, etag: string) =>
  fresh({ 'if-none-match': req.headers['if-none-match'] }, { etag })

const DROPPED = new Set(['Content-Length', 'Content-Type', 'Content-Encoding'])

/** A 304 repeats what a cache needs and says nothing of a body that is not there (RFC 9110, 15.4.5). */
function headOf304(head: readonly string[]): string[] {
  const kept: string[] = []
  for (let i = 0; i < head.length; i += 2) {
    const name = head[i] as string
    if (!DROPPED.has(name)) kept.push(name, head[i + 1] as string)
  }
  return kept
}
