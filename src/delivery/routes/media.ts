import { stat } from 'node:fs/promises'
import path from 'node:path'
import etag from 'etag'
import type { RequestHandler, Response } from 'express'
import type { Replica } from '../replica/replica'
import type { Responder } from '../responses/answers'
import { badEncoding, gone, notFound, type Problem } from '../responses/problem'
import { hasBrokenEncoding } from './content'

export const MEDIA = '/media/'

/** One plain name in one of two folders: no path can be built from it. */
const FILE = /^\/media\/((?:photos|documents)\/[A-Za-z0-9][A-Za-z0-9._-]{0,200})$/

/**
 * A photograph is live while a live document holds it, its credit is live and its rights last; a document file while a document holds it.
 * Answers until when that lasts.
 */
export const LIVE_MEDIA_SQL = `
  SELECT max(m.shown_until) AS until FROM media m
  WHERE m.url = ?1 AND m.shown_from <= ?2 AND m.shown_until > ?2 AND (m.credit = '' OR EXISTS (
    SELECT 1 FROM entries e WHERE e.id = m.credit AND e.type = 'photo-credit'))`
export const KNOWN_MEDIA_SQL =
  'SELECT 1 AS yes FROM media WHERE url = ?1 UNION ALL SELECT 1 FROM past_media WHERE url = ?1 LIMIT 1'

/**
 * Seconds. A file never changes under its name, but rights end: what keeps it must ask again soon, never later than the rights last, and
 * may not show it while it cannot ask.
 */
const MAX_AGE = 300

const cacheControl = (until: number, now: number) =>
  `public, max-age=${Math.min(MAX_AGE, Math.floor((until - now) / 1_000))}, must-revalidate`

/** Nothing in a file may run, load or read anything of the portal. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

async function etagOf(file: string): Promise<string | null> {
  const stats = await stat(file).catch(() => null)
  return stats?.isFile() ? etag(`${stats.size}-${stats.mtimeMs}-${path.basename(file)}`) : null
}

/** Files of live entries, and of no others: 410 for one that was live before, 404 for any other. */
export function serveMedia(replica: Replica, filesDir: string, respond: Responder): RequestHandler {
  const root = path.resolve(filesDir)

  const sendFile = (
    res: Response,
    { name, tag, caching }: { name: string; tag: string; caching: string },
    fail: (error: Error) => void,
  ) => {
    for (const [header, value] of Object.entries(respond.common)) res.setHeader(header, value)
    res.setHeader('ETag', tag)
    res.setHeader('Cache-Control', caching)
    res.setHeader('Content-Security-Policy', POLICY)
    res.setHeader('Content-Disposition', `inline; filename="${path.basename(name)}"`)
    res.sendFile(name, { root, dotfiles: 'deny', cacheControl: false }, (error) => error && fail(error))
  }

  return (req, res, next) => {
    const refuse = (problem: Problem) => respond.send(req, res, respond.problem(problem))
    const url = req.path
    const name = FILE.exec(url)?.[1]
    if (hasBrokenEncoding(url)) return refuse(badEncoding())
    if (name === undefined) return refuse(notFound())
    const now = Date.now()
    const until = replica.get<{ until: number | null }>(LIVE_MEDIA_SQL, url, now)?.until ?? null
    if (until === null) {
      return refuse(replica.get(KNOWN_MEDIA_SQL, url) ? gone() : notFound())
    }
    respond.allowOrigin(req, res)
    if (respond.vary() !== '') res.setHeader('Vary', respond.vary())
    const fail = (error: Error & { status?: number }) => {
      // A client that goes away ends the answer, and is no fault of ours.
      if (res.headersSent) return res.destroy()
      if (error.status === 404) return refuse(notFound('The file is missing.'))
      if (error.status === 416) return res.setHeader('Cache-Control', 'no-store').status(416).end()
      next(error)
    }
    etagOf(path.join(root, name))
      .then((tag) =>
        tag === null
          ? refuse(notFound('The file is missing.'))
          : sendFile(res, { name, tag, caching: cacheControl(until, now) }, fail),
      )
      .catch(next)
  }
}
