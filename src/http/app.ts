import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import type { Payload } from 'payload'
import type { Env } from '../config/env'
import { limitBody } from './limit-body'
import { restoreAsDraft } from './restore-as-draft'
import { securityHeaders } from './security-headers'
import { wellFormedAddress } from './well-formed'

interface AppOptions {
  env: Pick<Env, 'trustProxy' | 'publicUrl' | 'maxPhotoBytes' | 'maxDocumentBytes'>
  logger: Pick<Payload['logger'], 'error'>
  /** What answers before Next is asked, in this order: health, the Content API, the preview. */
  routers: readonly Router[]
  next: (req: IncomingMessage, res: ServerResponse) => Promise<void>
}

const requestId: RequestHandler = (req, res, next) => {
  res.setHeader('X-Request-Id', randomUUID())
  req.headers['x-request-id'] = String(res.getHeader('X-Request-Id'))
  next()
}

const statusOf = (error: unknown): number => {
  const { status } = (error ?? {}) as { status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

/** What nothing else has answered for. Says no more to the client than whose fault it was. */
const fault =
  (logger: AppOptions['logger']): ErrorRequestHandler =>
  (error, req, res, _next) => {
    const status = statusOf(error)
    if (status === 500) {
      const { 'x-request-id': request } = req.headers
      logger.error({ err: error, request, msg: 'A request could not be answered.' })
    }
    if (res.headersSent) return res.destroy()
    const message = status === 500 ? 'Something went wrong on our side.' : 'The request cannot be answered.'
    res.status(status).json({ errors: [{ message }] })
  }

/** Everything that the bare listener has no bytes for. Next comes last, and no body parser before it. */
export function makeApp({ env, logger, routers, next }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', env.trustProxy)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.use(requestId, securityHeaders(env.publicUrl), ...routers)
  app.use(wellFormedAddress)
  app.use('/api', limitBody(Math.max(env.maxPhotoBytes, env.maxDocumentBytes)), restoreAsDraft)
  app.use((req, res, fail) => {
    next(req, res).catch(fail)
  })
  app.use(fault(logger))
  return app
}
