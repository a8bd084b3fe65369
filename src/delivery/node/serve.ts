import path from 'node:path'
import express, { Router } from 'express'
import type { Logger } from 'pino'
import type { Env } from '../../config/env'
import { listen } from '../../http/listener'
import { makeMetrics } from '../../http/metrics'
import { securityHeaders } from '../../http/security-headers'
import { type DeliveryOptions, openDelivery } from '..'
import type { About } from './portal'

/** What a node says of itself beside its answers. */
export interface NodeState {
  /** Whether a portal is heard at this moment. The node serves without one. */
  isConnected(): boolean
  /** Milliseconds since 1970; 0 for never. */
  heardAt(): number
}

export interface ServeOptions {
  env: Env
  about: About
  /** Path of the replica's file. */
  replica: string
  log: Logger
  state: NodeState
  more?: Pick<DeliveryOptions, 'isReader' | 'onChange'>
}

/** `GET /healthz`: the process answers. `GET /readyz`: it has something to answer from; whether a portal is heard is told, not asked for. */
function health(
  delivery: { ready(): { ok: boolean; lastNumber: number } },
  { isConnected, heardAt }: NodeState,
): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', (_req, res) => {
    const { ok, lastNumber } = delivery.ready()
    const isReady = ok && lastNumber > 0
    res
      .setHeader('Cache-Control', 'no-store')
      .status(isReady ? 200 : 503)
      .json({
        status: isReady ? 'ready' : 'not ready',
        connected: isConnected(),
        heardAt: heardAt() === 0 ? null : new Date(heardAt()).toISOString(),
        lastNumber,
      })
  })
  return router
}

/** Opens the replica of a node, without a listener: for the process that applies the log. */
export function openNode({ env, about, replica, log, more }: Omit<ServeOptions, 'state'>) {
  return openDelivery({
    file: replica,
    ...about,
    filesDir: path.join(env.dataDir, 'uploads', 'public'),
    logger: log,
    cacheBytes: env.contentCacheBytes,
    ...more,
  })
}

/** Answers the Content API from a replica, and says how it is. */
export async function serveNode(options: ServeOptions) {
  const { env, log, state } = options
  const listener = await listen({ host: env.host, port: env.port })
  const delivery = openNode(options)
  const metrics = makeMetrics({
    token: env.metricsToken,
    delivery,
    gauges: {
      portal_connected: { help: 'Whether a portal is heard.', read: () => Number(state.isConnected()) },
      portal_silence_seconds: {
        help: 'Since a portal was heard last.',
        read: () => (state.heardAt() === 0 ? Number.NaN : (Date.now() - state.heardAt()) / 1000),
      },
    },
  })
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(securityHeaders(options.about.publicUrl), health(delivery, state), delivery.router, metrics.router)
  app.use((_req, res) => {
    res.status(404).json({ errors: [{ message: 'A delivery node has the Content API, and nothing else.' }] })
  })
  listener.serve({ answer: delivery.answer, app })
  log.info({ port: listener.port, lastNumber: delivery.lastNumber(), msg: 'The delivery node answers.' })
  return { delivery, port: listener.port, onVisible: metrics.visible, close: () => listener.close() }
}
