import { Router } from 'express'
import type { Payload } from 'payload'
import { lastNumber } from '../publishing'

interface HealthOptions {
  payload: Payload
  delivery: { ready(): { ok: boolean; lastNumber: number } }
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the database answers (its migrations ran before the listener opened) and the
 * replica has every row of the log; 503 with the part that is not ready.
 */
export function health({ payload, delivery }: HealthOptions): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    const replica = delivery.ready()
    const last = await lastNumber(payload).catch(() => null)
    const parts = {
      database: last !== null,
      replica: replica.ok,
      caughtUp: last !== null && replica.lastNumber >= last,
    }
    const ready = Object.values(parts).every(Boolean)
    res
      .setHeader('Cache-Control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', ...parts, lastNumber: replica.lastNumber })
  })
  return router
}
