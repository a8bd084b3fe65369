import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import type { Responder } from '../responses/answers'
import { readOnly } from '../responses/problem'
import { BASE, isContent } from './content'
import { docs } from './docs'

import type { Fault } from './fault'

import { graphQlPost } from './graphql'

import { MEDIA } from './media'

interface RouterOptions {
  /** Answers a GET or HEAD of the Content API, whatever its address. */
  content: (req: IncomingMessage, res: ServerResponse) => void | Promise<void>
  media: RequestHandler
  respond: Responder
  fault: Fault
}

const METHODS = 'GET, HEAD, OPTIONS'

/** Everything of the delivery side that Express carries. It mounts at the root, and passes on what is not its own. */
export function makeRouter({ content, media, respond, fault }: RouterOptions): Router {
  const onlyOurs =
    (handler: RequestHandler): RequestHandler =>
    (req, res, next) =>
      isContent(req.url) || req.url.startsWith(MEDIA) ? handler(req, res, next) : next()

  const checkMethod: RequestHandler = (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    if (req.method === 'OPTIONS') {
      respond.allowOrigin(req, res)
      res.writeHead(204, {
        ...respond.common,
        Vary: respond.vary('Access-Control-Request-Headers'),
        Allow: METHODS,
        'Access-Control-Allow-Methods': METHODS,
        'Access-Control-Allow-Headers': 'If-None-Match, If-Range, Accept-Language, Range, Authorization',
        'Access-Control-Max-Age': '86400',
      })
      return res.end()
    }
    res.setHeader('Allow', METHODS)
    respond.send(req, res, respond.problem(readOnly()))
  }

  const answer: RequestHandler = (req, res, next) => {
    if (!isContent(req.url)) return media(req, res, next)
    content(req, res)?.catch(next)
  }

  const fail: ErrorRequestHandler = (error, req, res, next) => {
    if (!isContent(req.url) && !req.url.startsWith(MEDIA)) return next(error)
    fault(error, req, res)
  }

  const router = Router({ strict: true, caseSensitive: true })
  router.use(
    graphQlPost(`${BASE}/graphql`, content, respond),
    onlyOurs(checkMethod),
    docs(),
    onlyOurs(answer),
  )
  router.use(fail)
  return router
}
