import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FileStore } from '../../media/storage/file-store'
import { localStore } from '../../media/storage/local'
import type { LogRow } from '../publishing/compiled'
import { entryTag, listTag } from './queries/present'
import { openReplica } from './replica/replica'
import { EVERYTHING, makeResponder } from './responses/answers'
import { makeCache } from './responses/cache'
import { localeFor } from './responses/negotiation'
import { Problem } from './responses/problem'
import type { StoredAnswer } from './responses/stored-answer'
import { BASE, makeContent } from './routes/content'
import { serveMedia } from './routes/media'
import { type Logger, makeRouter } from './routes/router'

export interface DeliveryOptions {
  /** Path of the replica's SQLite file, or `:memory:`. */
  file: string
  /** Absolute address of the portal, without a slash at the end. */
  publicUrl: string
  siteName: string
  /** Folder that holds `photos/` and `documents/`. */
  filesDir: string
  /** Where the same files lie where that is no folder of this machine. */
  files?: FileStore
  logger?: Logger
  /** Bound of the cache of ready answers; 0 keeps none. Bytes; default 64 MB. */
  cacheBytes?: number
  /** Whether everybody may be answered. Where not, somebody else checks who asks, and no cache that is shared may keep an answer. Default: yes. */
  anonymous?: boolean
  /** Origins whose pages may read the API. Default: all. */
  corsOrigins?: readonly string[]
}

const DEFAULT_CACHE = 64 * 1024 * 1024

const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD'

/**
 * The delivery side: a replica fed by the publication log alone, and the HTTP that answers from it.
 * It knows nothing of the editorial database and goes on serving while that is away.
 */
export function openDelivery(options: DeliveryOptions) {
  const {
    file,
    publicUrl,
    siteName,
    filesDir,
    files = localStore(filesDir),
    logger,
    cacheBytes = DEFAULT_CACHE,
    corsOrigins,
    anonymous = true,
  } = options
  const replica = openReplica(file)
  const cache = makeCache(cacheBytes)
  const respond = makeResponder({ corsOrigins, isShared: anonymous })
  const plan = makeContent({ replica, respond, publicUrl, siteName })
  /** Answers that take more than one turn of the event loop, so that many who ask for one share it. */
  const underway = new Map<string, Promise<StoredAnswer>>()
  let isOpen = true

  /** The hot path: one look-up, no parsing. False where there are no ready bytes. */
  const answerFromCache = (req: IncomingMessage, res: ServerResponse): boolean => {
    const { url = '' } = req
    if (!isRead(req.method) || !url.startsWith(BASE)) return false
    // Keys are checked and counted behind this.
    if (!anonymous || req.headers.authorization !== undefined) return false
    const stored = cache.getAsCame(url, localeFor(req.headers['accept-language']))
    if (stored === undefined) return false
    respond.send(req, res, stored)
    return true
  }

  const makeOnce = (key: string, make: () => StoredAnswer | Promise<StoredAnswer>): Promise<StoredAnswer> => {
    const begun = underway.get(key)
    if (begun) return begun
    const made = (async () => make())().finally(() => underway.delete(key))
    underway.set(key, made)
    return made
  }

  const content = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { url = '' } = req
    const acceptLanguage = req.headers['accept-language']
    try {
      const { key, make } = plan(url, acceptLanguage)
      const spelling = { url, locale: localeFor(acceptLanguage) }
      const known = cache.get(key, spelling)
      if (known) return respond.send(req, res, known)
      const before = replica.lastNumber()
      // The number keeps those who come after a publish from what was begun before it.
      const made = await makeOnce(`${before} ${key}`, make)
      // An answer that a publish overtook while it was made is sent, but not kept.
      if (before === replica.lastNumber()) cache.set(key, spelling, made)
      respond.send(req, res, made)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      respond.send(req, res, respond.problem(error))
    }
  }

  return {
    /**
     * Applies rows of the log and drops every ready answer that they touch: no answer after this call is older than the rows.
     * @throws LogGapError where a row is missing
     * @throws LogRowError where a row cannot be what publishing wrote
     */
    apply(rows: readonly LogRow[]): void {
      const touched = replica.apply(rows)
      if (touched.length === 0) return
      cache.drop([EVERYTHING, ...touched.flatMap(({ type, id }) => [listTag(type), entryTag(type, id)])])
    },
    /** The number of the newest row applied; 0 before the first. */
    lastNumber: () => replica.lastNumber(),
    /** Tells the newest row applied from one of another log. */
    lastMark: () => replica.lastMark(),
    /** Forgets everything that was applied. */
    reset(): void {
      replica.reset()
      cache.clear()
    },
    answerFromCache,
    /** Mounts at the root: the Content API with its documentation, and the media files. */
    router: makeRouter({ content, media: serveMedia(replica, files, respond), respond, logger }),
    ready: () => ({ ok: isOpen, lastNumber: isOpen ? replica.lastNumber() : 0 }),
    /** Drops every ready answer. The next request makes it anew. */
    clearCache: () => cache.clear(),
    cacheStats: () => cache.stats(),
    close(): void {
      if (!isOpen) return
      isOpen = false
      cache.clear()
      replica.close()
    },
  }
}
