import type { Response } from 'express'
import type { LogReader } from '../tail'

/** A node that hears nothing for longer than a few of these takes the portal for dead. Milliseconds. */
const HEARTBEAT = 5_000

/**
 * One delivery node at the other end of a stream of server-sent events, as a reader of the log: a row is an event whose id is its
 * number. What the node cannot take yet is not read from the database either.
 */
export function streamTo(res: Response, after: number): LogReader & { end(): void } {
  let last = after
  const drained = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        res.off('drain', done).off('close', done)
        resolve()
      }
      res.on('drain', done).on('close', done)
    })
  const heartbeat = setInterval(() => res.write(`event: alive\ndata: ${last}\n\n`), HEARTBEAT)
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  res.write(`event: alive\ndata: ${last}\n\n`)
  return {
    async apply(rows) {
      for (const row of rows) {
        if (res.destroyed) return
        last = row.number
        const text = `id: ${row.number}\nevent: row\ndata: ${JSON.stringify(row)}\n\n`
        if (!res.write(text)) await drained()
      }
    },
    lastNumber: () => last,
    lastMark: () => '',
    // A node whose log is another one is told so before the stream begins.
    reset: () => res.destroy(),
    end() {
      clearInterval(heartbeat)
      res.end()
    },
  }
}
