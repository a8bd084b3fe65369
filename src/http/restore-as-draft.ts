import type { RequestHandler } from 'express'

const RESTORE = /^\/[a-z-]+\/versions\/[^/]+$/

/**
 * Payload's own restore button asks for a live text. Here an older revision always comes back as a draft, so the request says so
 * before Payload reads it; what comes by another way is refused by the draft guard.
 */
export const restoreAsDraft: RequestHandler = (req, _res, next) => {
  if (req.method === 'POST' && RESTORE.test(req.path)) {
    const url = new URL(req.url, 'http://localhost')
    url.searchParams.set('draft', 'true')
    req.url = `${url.pathname}${url.search}`
    req.originalUrl = `${req.baseUrl}${req.url}`
  }
  next()
}
