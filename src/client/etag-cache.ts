import { LRUCache } from 'lru-cache'

interface Kept {
  etag: string
  status: number
  headers: [string, string][]
  body: string
}

export interface EtagCacheOptions {
  /** Bound of what is kept. Characters of bodies; default 16 million. 0 keeps nothing. */
  size?: number
  /** Whether an answer that is kept stands in while the portal cannot be reached or answers 5xx. Default: no. */
  staleIfError?: boolean
}

const STANDARD_SIZE = 16_000_000
/** What an answer takes up beside its body. Characters, estimated. */
const OVERHEAD = 1_000

type Fetch = (request: Request) => Promise<Response>

/** A body was decoded when it was read: what told of its wire form is true no more. */
const OF_THE_WIRE = new Set(['content-encoding', 'content-length', 'transfer-encoding', 'connection'])

const responseOf = ({ body, status, headers }: Kept): Response => new Response(body, { status, headers })

/** One address can have several answers: they differ by what these headers ask for, and by who asks. */
const keyOf = ({ url, headers }: Request): string =>
  [url, headers.get('accept-language'), headers.get('authorization')].join('\n')

/**
 * Asks with the `ETag` of the last answer, and gives that answer again where the portal says 304. Every request still reaches the
 * portal, so nothing is shown that is not live any more.
 */
export function withEtagCache(ask: Fetch, options: EtagCacheOptions = {}): Fetch {
  const { size = STANDARD_SIZE, staleIfError = false } = options
  if (size <= 0) return ask
  const known = new LRUCache<string, Kept>({
    maxSize: size,
    sizeCalculation: ({ body }) => body.length + OVERHEAD,
  })

  const keep = async (key: string, response: Response): Promise<Response> => {
    const etag = response.headers.get('etag')
    const isPrivate = /no-store/.test(response.headers.get('cache-control') ?? '')
    if (response.status !== 200 || etag === null || isPrivate) {
      // What is gone must not come back from here.
      if (response.status < 500) known.delete(key)
      return response
    }
    const kept: Kept = {
      etag,
      status: response.status,
      headers: [...response.headers].filter(([name]) => !OF_THE_WIRE.has(name)),
      body: await response.text(),
    }
    known.set(key, kept)
    return responseOf(kept)
  }

  return async (request) => {
    if (request.method !== 'GET') return ask(request)
    const key = keyOf(request)
    const before = known.get(key)
    if (!before) return keep(key, await ask(request))
    const conditional = new Request(request)
    conditional.headers.set('If-None-Match', before.etag)
    try {
      const response = await ask(conditional)
      if (response.status === 304) return responseOf(before)
      if (response.status >= 500 && staleIfError) return responseOf(before)
      return await keep(key, response)
    } catch (error) {
      if (!staleIfError || request.signal.aborted) throw error
      return responseOf(before)
    }
  }
}
