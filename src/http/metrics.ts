import { createHash, timingSafeEqual } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { Router } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DeliveryCounts } from '../delivery'

interface MetricsOptions {
  /** What a reader says; without it there is nothing to be read. */
  token: string | null
  delivery: { counts(): DeliveryCounts }
  /** More numbers, by name: what each of them means, and how it is found out. */
  gauges?: Record<string, { help: string; read: () => number | Promise<number> }>
}

/** Seconds from the publish to the first answer that shows it. */
const VISIBLE_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60]

/** A row that is older was not published now, but caught up with. Seconds. */
const RECENT = 60

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Numbers of this process for Prometheus: `GET /metrics`. Nothing in them names anybody. */
export function makeMetrics({ token, delivery, gauges = {} }: MetricsOptions) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `greenlight_${name}`,
      help,
      registers: [registry],
      async collect() {
        // A number that cannot be had is left out, and the others are told all the same.
        const value = await Promise.resolve()
          .then(read)
          .catch(() => null)
        if (value === null) this.reset()
        else this.set(value)
      },
    })
  const counted = (name: keyof DeliveryCounts, help: string) =>
    gauge(
      `content_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      help,
      () => delivery.counts()[name],
    )
  counted('hits', 'Reads of the Content API answered from ready bytes.')
  counted('misses', 'Reads of the Content API answered from the replica.')
  counted('refused', 'Reads of the Content API answered 503, as there was too much to do.')
  counted('cachedAnswers', 'Ready answers.')
  counted('cachedBytes', 'Bytes of ready answers, estimated from above.')
  counted('lastNumber', 'The number of the newest row of the publication log that is visible here.')
  let before = performance.eventLoopUtilization()
  gauge(
    'event_loop_utilization',
    'Share of the time since the last look that the event loop was busy.',
    () => {
      const now = performance.eventLoopUtilization()
      const { utilization } = performance.eventLoopUtilization(now, before)
      before = now
      return utilization
    },
  )
  for (const [name, { help, read }] of Object.entries(gauges)) gauge(name, help, read)
  const visible = new Histogram({
    name: 'greenlight_publish_to_visible_seconds',
    help: 'From the publish, or the withdrawal, to the first answer that shows it.',
    buckets: VISIBLE_BUCKETS,
    registers: [registry],
  })

  const wanted = token === null ? null : digest(`Bearer ${token}`)
  const router = Router({ strict: true, caseSensitive: true })
  router.get('/metrics', async (req, res, next) => {
    if (wanted === null) return next()
    res.setHeader('Cache-Control', 'no-store')
    if (!timingSafeEqual(digest(req.headers.authorization ?? ''), wanted)) {
      return void res
        .status(401)
        .json({ errors: [{ message: 'The token of the metrics is needed (METRICS_TOKEN).' }] })
    }
    res.type(registry.contentType).send(await registry.metrics())
  })
  return {
    router,
    /** Rows of the log that have become visible here. */
    visible(rows: readonly { at: string }[]): void {
      for (const { at } of rows) {
        const seconds = (Date.now() - Date.parse(at)) / 1000
        if (seconds < RECENT) visible.observe(seconds)
      }
    },
  }
}
