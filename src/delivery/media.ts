import path from 'node:path'
import type { RequestHandler } from 'express'
import { problemAnswer, sendAnswer } from './answers'
import { gone, notFound } from './problem'
import type { Replica } from './replica'

const FILE = /^\/media\/(photos|documents)\/[A-Za-z0-9][A-Za-z0-9._-]{0,200}$/

/** Seconds. Names are made from the content, but rights end: a cache asks again soon. */
const MAX_AGE = 300

/** A photograph is live while its credit is: its rights end with it. A document has no credit. */
export const LIVE_SQL = `
  SELECT 1 AS yes FROM media m
  WHERE m.url = ? AND (m.credit IS NULL OR EXISTS (
    SELECT 1 FROM entries e WHERE e.id = m.credit AND e.type = 'photo-credit')) LIMIT 1`

/** Files of live entries, and of no others: 410 for one that was live before, 404 for any other. */
export function serveMedia({ db }: Replica, filesDir: string): RequestHandler {
  const live = db.prepare(LIVE_SQL)
  const past = db.prepare('SELECT 1 AS yes FROM past_media WHERE url = ?')
  return (req, res, next) => {
    const url = req.path
    if (!FILE.test(url) || !live.get(url)) {
      const wasLive = FILE.test(url) && past.get(url) !== undefined
      return sendAnswer(req, res, problemAnswer(wasLive ? gone() : notFound()))
    }
    res.setHeader('Cache-Control', `public, max-age=${MAX_AGE}, must-revalidate`)
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.setHeader('Access-Control-Allow-Origin', '*')
    res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    res.sendFile(
      url.slice('/media/'.length),
      // Below a root, so that a dot in the name of a folder above it is no reason to refuse.
      { root: path.resolve(filesDir), dotfiles: 'deny', cacheControl: false },
      (error) => {
        if (!error) return
        if (res.headersSent) return next(error)
        const { status } = error as Error & { status?: number }
        if (status === 404) return sendAnswer(req, res, problemAnswer(notFound('The file is missing.')))
        if (status === 412 || status === 416) return res.status(status).end()
        next(error)
      },
    )
  }
}
