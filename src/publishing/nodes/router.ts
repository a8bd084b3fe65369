import { createHash, timingSafeEqual } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import type { Payload } from 'payload'
import { markAt } from '../log'
import { type Tail, tailLog } from '../tail'
import { sendSnapshot } from './snapshot'
import { streamTo } from './stream'

export interface NodesOptions {
  payload: Payload
  /** What nodes say to be let in: the log holds more than the public may read. */
  secret: string
  /** What a node needs to know of its portal. */
  about: { publicUrl: string; siteName: string; anonymous: boolean }
  /** Writes a copy of the replica, and says of which row of the log. */
  snapshot: (file: string) => Promise<void>
  folder: string
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Lets in whoever says the secret, in a time that says nothing of how near a guess was. */
function onlyWith(secret: string): RequestHandler {
  const wanted = digest(`Bearer ${secret}`)
  return (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    if (timingSafeEqual(digest(req.headers.authorization ?? ''), wanted)) return next()
    res
      .status(401)
      .json({ errors: [{ message: 'The secret of the delivery nodes is needed (DELIVERY_SECRET).' }] })
  }
}

/** What delivery nodes read from a portal, below `/internal/delivery`: who it is, a copy of the replica, and the log as it grows. */
export function nodesRouter({ payload, secret, about, snapshot, folder }: NodesOptions) {
  const tails = new Set<Tail>()
  const router = Router({ strict: true, caseSensitive: true })
  router.use('/internal/delivery', onlyWith(secret))

  router.get('/internal/delivery/portal', (_req, res) => {
    res.json(about)
  })

  router.get('/internal/delivery/snapshot', async (_req, res) => {
    await sendSnapshot(res, snapshot, folder)
  })

  router.get('/internal/delivery/log', async (req, res) => {
    const after = Number(req.query.after ?? 0)
    if (!Number.isSafeInteger(after) || after < 0) {
      res.status(400).json({ errors: [{ message: 'after: must be the number of a row.' }] })
      return
    }
    // A node of another log, or of one that was set back, holds what is not live here.
    if (after > 0 && (await markAt(payload, after)) !== req.query.mark) {
      res.status(409).json({ errors: [{ message: 'This log has no such row. Begin anew.' }] })
      return
    }
    const stream = streamTo(res, after)
    const tail = tailLog(payload, stream)
    tails.add(tail)
    res.on('close', () => {
      stream.end()
      tails.delete(tail)
      void tail.stop()
    })
    await tail.catchUp().catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'The publication log could not be sent to a delivery node.' })
      res.destroy()
    })
  })

  return {
    router,
    /** How many nodes follow this portal. */
    followers: () => tails.size,
    stop: () => Promise.all([...tails].map((tail) => tail.stop())),
  }
}
