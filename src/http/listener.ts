import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Env } from '../config/env'

/** How long requests in flight may take once the server is asked to stop. Milliseconds. */
const GRACE = 10_000

interface ListenerOptions {
  env: Pick<Env, 'host' | 'port'>
  /** Answers a public GET from ready bytes; false where it has none. */
  answerFromCache: (req: IncomingMessage, res: ServerResponse) => boolean
  app: RequestListener
}

export interface Listening {
  port: number
  /** Takes no new connection, finishes what is in flight, and cuts off what is still there after ten seconds. */
  close: () => Promise<void>
}

/**
 * The bare listener. Cached bytes go out before Express is asked, because Express alone costs four fifths of the rate.
 * @throws EADDRINUSE, EACCES where the port cannot be had
 */
export async function listen({ env, answerFromCache, app }: ListenerOptions): Promise<Listening> {
  const server = createServer((req, res) => {
    if (!answerFromCache(req, res)) app(req, res)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.port, env.host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : env.port,
    close: () =>
      new Promise((resolve) => {
        const cutOff = setTimeout(() => server.closeAllConnections(), GRACE)
        // A connection that a client keeps alive falls idle when its answer is out, not when the server is asked to stop.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(cutOff)
          clearInterval(idle)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
