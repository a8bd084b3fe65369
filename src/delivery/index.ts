import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FileStore } from '../../media/storage/file-store'
import { localStore } from '../../media/storage/local'
import type { Locale } from '../config/vocabulary'
import type { CompiledDocument, LogRow } from '../publishing/compiled'
import { keepFilled } from './queries/filling'
import { makeFragments } from './queries/fragments'
import { entryTag, listTag, makePresenter, type PublicDocument } from './queries/present'
import { copyReplica } from './replica/copy'
import { openReplica } from './replica/replica'
import { EVERYTHING, makeResponder } from './responses/answers'
import { makeCache } from './responses/cache'
import { localeFor } from './responses/negotiation'
import { makeGate, overloaded, RETRY_AFTER } from './responses/overload'
import { Problem } from './responses/problem'
import type { StoredAnswer } from './responses/stored-answer'
import { BASE, isContent, makeContent } from './routes/content'
import { DOCS } from './routes/docs'
import { type Logger, makeFault } from './routes/fault'
import { serveMedia } from './routes/media'
import { makeRouter } from './routes/router'

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
  /** Whether another process applies the rows to the same file. It says what they touched: see `drop`. */
  isReader?: boolean
  /** Told after rows were applied: what they touched, or null for everything. */
  onChange?: (tags: readonly string[] | null) => void
}

/** Numbers since the start, and the state of the cache. */
export interface DeliveryCounts {
  hits: number
  misses: number
  refused: number
  cachedAnswers: number
  cachedBytes: number
  lastNumber: number
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
    isReader = false,
    onChange = () => undefined,
    anonymous = true,
  } = options
  const replica = openReplica(file, { isReader })
  const cache = makeCache(cacheBytes)
  const respond = makeResponder({
    corsOrigins,
    isEncrypted: publicUrl.startsWith('https:'),
    isShared: anonymous,
  })
  const fragments = makeFragments(replica, publicUrl, { isReader })
  const filling = keepFilled(isReader ? { fill: () => false } : fragments, logger)
  const gate = makeGate()
  let hits = 0
  let misses = 0
  const plan = makeContent({ replica, fragments, respond, publicUrl, siteName })
  const busy = respond.problem(overloaded())
  const fault = makeFault(respond, logger)
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
    hits += 1
    respond.send(req, res, stored)
    return true
  }

  const shareWork = (key: string, begin: () => Promise<StoredAnswer>): Promise<StoredAnswer> => {
    const begun = underway.get(key)
    if (begun) return begun
    const made = begin().finally(() => underway.delete(key))
    underway.set(key, made)
    return made
  }

  /** Answers a read of the Content API, whatever its address. What takes one turn of the event loop is sent in that turn. */
  const content = (req: IncomingMessage, res: ServerResponse): void | Promise<void> => {
    if (!gate.admits()) {
      res.setHeader('Retry-After', RETRY_AFTER)
      return respond.send(req, res, busy)
    }
    misses += 1
    const { url = '' } = req
    const acceptLanguage = req.headers['accept-language']
    try {
      const { key, make } = plan(url, acceptLanguage)
      const spelling = { url, locale: localeFor(acceptLanguage) }
      const known = cache.get(key, spelling)
      if (known) return respond.send(req, res, known)
      const before = replica.lastNumber()
      const finish = (made: StoredAnswer) => {
        // An answer that a publish overtook while it was made is sent, but not kept.
        if (before === replica.lastNumber()) cache.set(key, spelling, made)
        respond.send(req, res, made)
      }
      // The number keeps those who come after a publish from what was begun before it.
      const begun = underway.get(`${before} ${key}`)
      const made = begun ?? make()
      if (!(made instanceof Promise)) return finish(made)
      return (begun ?? shareWork(`${before} ${key}`, () => made)).then(finish)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      respond.send(req, res, respond.problem(error))
    }
  }

  /**
   * Answers every read of the Content API on the bare listener, for a node: Express would take four fifths of the time.
   * @returns false where the request is something else
   */
  const answer = (req: IncomingMessage, res: ServerResponse): boolean => {
    if (answerFromCache(req, res)) return true
    const { url = '' } = req
    if (!isRead(req.method) || !isContent(url) || url.startsWith(DOCS)) return false
    // Keys are checked and counted behind this.
    if (!anonymous || req.headers.authorization !== undefined) return false
    try {
      content(req, res)?.catch((error: unknown) => fault(error, req, res))
    } catch (error) {
      fault(error, req, res)
    }
    return true
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
      filling.begin()
      const tags = [EVERYTHING, ...touched.flatMap(({ type, id }) => [listTag(type), entryTag(type, id)])]
      cache.drop(tags)
      onChange(tags)
    },
    /** Drops the ready answers that depend on one of the tags; all of them for null. For a reader, whom another process tells. */
    drop: (tags: readonly string[] | null) => (tags === null ? cache.clear() : cache.drop(tags)),
    /** The number of the newest row applied; 0 before the first. */
    lastNumber: () => replica.lastNumber(),
    /** Tells the newest row applied from one of another log. */
    lastMark: () => replica.lastMark(),
    /** Forgets everything that was applied. */
    reset(): void {
      replica.reset()
      cache.clear()
      onChange(null)
    },
    answerFromCache,
    answer,
    /** Resolves when every document is ready in the form in which it goes out. */
    filled: () => filling.done(),
    /** Mounts at the root: the Content API with its documentation, and the media files. */
    router: makeRouter({ content, media: serveMedia(replica, files, respond), respond, fault }),
    ready: () => ({ ok: isOpen, lastNumber: isOpen ? replica.lastNumber() : 0 }),
    /** A document that is not live, as it would be answered beside what is live now. */
    present: (document: CompiledDocument, locale: Locale): PublicDocument =>
      makePresenter(replica, publicUrl, locale).present(document),
    /** Drops every ready answer. The next request makes it anew. */
    clearCache: () => cache.clear(),
    cacheStats: () => cache.stats(),
    /** Writes a copy of the replica, as of one moment, into a file that does not exist. */
    snapshot: (to: string) => copyReplica(file, to),
    counts(): DeliveryCounts {
      const { answers, bytes } = cache.stats()
      return {
        ...{ hits, misses, refused: gate.refused() },
        ...{ cachedAnswers: answers, cachedBytes: bytes, lastNumber: isOpen ? replica.lastNumber() : 0 },
      }
    },
    close(): void {
      if (!isOpen) return
      isOpen = false
      filling.stop()
      cache.clear()
      replica.close()
    },
  }
}
