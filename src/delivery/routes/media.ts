import type { RequestHandler } from 'express'
import type { FileStore } from '../../../media/storage/file-store'
import type { Replica } from '../replica/replica'
import type { Responder } from '../responses/answers'
import { badEncoding, gone, notFound, type Problem } from '../responses/problem'
import { hasBrokenEncoding } from './content'
import { sendFile } from './send-file'

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

/** Whether a file may be sent now, and until when. `gone`: it could be once. This is the one place that decides it. */
export function standingOf(
  replica: Replica,
  url: string,
  now = Date.now(),
): { is: 'live'; until: number } | { is: 'gone' | 'unknown' } {
  const until = replica.get<{ until: number | null }>(LIVE_MEDIA_SQL, url, now)?.until ?? null
  if (until !== null) return { is: 'live', until }
  return { is: replica.get(KNOWN_MEDIA_SQL, url) ? 'gone' : 'unknown' }
}

/**
 * Photographs are named by their content: a browser that has one need never ask again. Rights end all the same, so caches that many
 * share ask every five minutes, and may not show it while they cannot ask.
 */
const YEAR = 31_536_000
const FIVE_MINUTES = 300

/** Nobody keeps a photograph for longer than its rights last, as far as that is known. */
function photoCaching(seconds: number): string {
  const shared = Math.min(FIVE_MINUTES, seconds)
  return seconds < YEAR
    ? `public, max-age=${seconds}, s-maxage=${shared}, must-revalidate`
    : `public, max-age=${YEAR}, immutable, s-maxage=${shared}, proxy-revalidate`
}
const DOCUMENT_CACHING = `public, max-age=${FIVE_MINUTES}, must-revalidate`

/** Files of live entries, and of no others: 410 for one that was live before, 404 for any other. */
export function serveMedia(replica: Replica, files: FileStore, respond: Responder): RequestHandler {
  return (req, res, next) => {
    const refuse = (problem: Problem) => respond.send(req, res, respond.problem(problem))
    const url = req.path
    const name = FILE.exec(url)?.[1]
    if (hasBrokenEncoding(url)) return refuse(badEncoding())
    if (name === undefined) return refuse(notFound())
    const now = Date.now()
    const standing = standingOf(replica, url, now)
    if (standing.is !== 'live') return refuse(standing.is === 'gone' ? gone() : notFound())
    respond.allowOrigin(req, res)
    if (respond.vary() !== '') res.setHeader('Vary', respond.vary())
    for (const [header, value] of Object.entries(respond.common)) res.setHeader(header, value)
    const seconds = Math.floor((standing.until - now) / 1_000)
    const cacheControl = name.startsWith('photos/') ? photoCaching(seconds) : DOCUMENT_CACHING
    sendFile(req, res, { files, name, cacheControl }).then(
      (sent) => !sent && refuse(notFound('The file is missing.')),
      // A client that goes away ends the answer, and is no fault of ours.
      (error) => (res.headersSent ? res.destroy() : next(error)),
    )
  }
}
