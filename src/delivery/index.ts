import type { IncomingMessage, ServerResponse } from 'node:http'
import { Router } from 'express'
import type { LogRow } from '../publishing/compiled'
import { problemAnswer, sendAnswer } from './answers'
import { makeCache } from './cache'
import { ANYTHING, BASE, makeContent } from './content'
import { docs } from './docs'
import { serveMedia } from './media'
import { entryTag, listTag } from './present'
import { Problem } from './problem'
import { openReplica } from './replica'

export interface DeliveryOptions {
  /** Path of the replica's SQLite file, or `:memory:`. */
  file: string
  /** Absolute address of the portal, without a slash at the end. */
  publicUrl: string
  siteName: string
  /** Folder that holds `photos/` and `documents/`. */
  filesDir: string
  logger?: { error(what: object): void }
  /** Bound of the cache of ready answers. Bytes; default 64 MB. */
  cacheBytes?: number
}

const DEFAULT_CACHE = 64 * 1024 * 1024
/** Longer addresses and language lists are answered, but not kept. Characters. */
const LONGEST_KEY = 2_048

/** The language list is part of the key only where it can decide the answer. */
const keyOf = (url: string, acceptLanguage: string | undefined): string =>
  acceptLanguage === undefined || url.includes('locale=') ? url : `${url}\n${acceptLanguage}`

/**
 * The delivery side: a replica fed by the publication log alone, and the HTTP that answers from it.
 * It knows nothing of the editorial database and goes on serving while that is away.
 */
export function openDelivery({
  file,
  publicUrl,
  siteName,
  filesDir,
  logger,
  cacheBytes = DEFAULT_CACHE,
}: DeliveryOptions) {
  const replica = openReplica(file)
  const cache = makeCache(cacheBytes)
  const answer = makeContent({ replica, publicUrl, siteName })
  let isOpen = true

  const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD'

  /** The hot path: one look-up, no parsing. False where there are no ready bytes. */
  const answerFromCache = (req: IncomingMessage, res: ServerResponse): boolean => {
    const { url = '' } = req
    if (!url.startsWith(BASE) || !isRead(req.method)) return false
    const stored = cache.get(keyOf(url, req.headers['accept-language']))
    if (!stored) return false
    sendAnswer(req, res, stored)
    return true
  }

  const content = async (req: IncomingMessage, res: ServerResponse) => {
    const { url = '' } = req
    const acceptLanguage = req.headers['accept-language']
    const before = replica.lastNumber()
    const made = await answer(url, acceptLanguage)
    const key = keyOf(url, acceptLanguage)
    // Only answers that a tag can drop are kept, and none that a publish overtook while it was made.
    if (made.tags.length > 0 && key.length <= LONGEST_KEY && before === replica.lastNumber())
      cache.set(key, made)
    sendAnswer(req, res, made)
  }

  const fail = (req: IncomingMessage, res: ServerResponse, error: unknown) => {
    logger?.error({ err: error, msg: 'The Content API could not answer.' })
    if (res.headersSent) res.destroy()
    else
      sendAnswer(
        req,
        res,
        problemAnswer(new Problem(500, 'Internal error', 'Something went wrong on our side.')),
      )
  }

  const router = Router({ strict: true, caseSensitive: true })
  router.use(docs())
  router.use((req, res, next) => {
    const isContent = req.url === BASE || req.url.startsWith(`${BASE}/`) || req.url.startsWith(`${BASE}?`)
    const isMedia = req.url.startsWith('/media/')
    if (!isContent && !isMedia) return next()
    if (req.method === 'OPTIONS') {
      res.writeHead(204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
        'Access-Control-Allow-Headers': 'If-None-Match, Accept-Language, Range',
        'Access-Control-Max-Age': '86400',
      })
      return res.end()
    }
    if (!isRead(req.method)) {
      res.setHeader('Allow', 'GET, HEAD, OPTIONS')
      return sendAnswer(
        req,
        res,
        problemAnswer(new Problem(405, 'Method not allowed', 'This API is read only.')),
      )
    }
    if (isMedia) return next()
    content(req, res).catch((error) => fail(req, res, error))
  })
  const media = serveMedia(replica, filesDir)
  router.use((req, res, next) => (req.url.startsWith('/media/') ? media(req, res, next) : next()))

  return {
    /**
     * Applies rows of the log and drops every ready answer that they touch: no answer after this call is older than the rows.
     * @throws LogGapError where a row is missing
     */
    apply(rows: readonly LogRow[]): void {
      const touched = replica.apply(rows)
      if (touched.length === 0) return
      cache.drop([ANYTHING, ...touched.flatMap(({ type, id }) => [listTag(type), entryTag(type, id)])])
    },
    lastNumber: () => replica.lastNumber(),
    answerFromCache,
    router,
    ready: () => ({ ok: isOpen, lastNumber: isOpen ? replica.lastNumber() : 0 }),
    cacheStats: () => cache.stats(),
    close(): void {
      if (!isOpen) return
      isOpen = false
      replica.close()
    },
  }
}
