import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Express, type RequestHandler, type Router } from 'express'
import type { Payload } from 'payload'
import type { Env } from '../config/env'
import { health } from './health'
import { limitBody } from './limit-body'
import { restoreAsDraft } from './restore-as-draft'
import { securityHeaders } from './security-headers'

interface AppOptions {
  env: Pick<Env, 'trustProxy' | 'publicUrl' | 'maxPhotoBytes' | 'maxDocumentBytes'>
  payload: Payload
  delivery: { router: Router; ready(): { ok: boolean; lastNumber: number } }
  preview: Router
  next: (req: IncomingMessage, res: ServerResponse) => Promise<void>
}

const requestId: RequestHandler = (req, res, next) => {
  res.setHeader('X-Request-Id', randomUUID())
  req.headers['x-request-id'] = String(res.getHeader('X-Request-Id'))
  next()
}

/** Everything that the bare listener has no bytes for. Next comes last, and no body parser before it. */
export function makeApp({ env, payload, delivery, preview, next }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', env.trustProxy)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.use(requestId, securityHeaders(env.publicUrl))
  app.use(health({ payload, delivery }))
  app.use(delivery.router)
  app.use(preview)
  app.use('/api', limitBody(Math.max(env.maxPhotoBytes, env.maxDocumentBytes)), restoreAsDraft)
  app.use((req, res, fail) => {
    next(req, res).catch(fail)
  })
  return app
}
