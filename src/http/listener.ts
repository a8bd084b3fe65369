import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:http'

/** How often connections that have become idle are looked for while the listener closes. Milliseconds. */
const LOOK = 100

interface ListenOptions {
  host: string
  port: number
  /** How long requests in flight may take once the listener is asked to close. Milliseconds; default ten seconds. */
  grace?: number
}

interface Handlers {
  /** Answers what needs no Express; false where the request is something else. */
  answer: (req: IncomingMessage, res: ServerResponse) => boolean
  app: RequestListener
}

export interface Listener {
  port: number
  /** Hands requests to the house, once it stands. Until then `/healthz` is answered, and everything else 503. */
  serve(handlers: Handlers): void
  /** Takes no new connection, finishes what is in flight, and cuts off what is still there when the grace is over. */
  close(): Promise<void>
}

const starting: RequestListener = (req, res) => {
  const healthy = req.url === '/healthz'
  res.writeHead(healthy ? 200 : 503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(healthy ? {} : { 'Retry-After': '2' }),
  })
  res.end(JSON.stringify({ status: 'starting' }))
}

/**
 * The bare listener. The Content API is asked before Express is, because Express alone costs four fifths of the rate. It opens
 * before the database does, so that a second portal on the same port ends before it touches anything.
 * @throws EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND where the port or the address cannot be had
 */
export async function listen({ host, port, grace = 10_000 }: ListenOptions): Promise<Listener> {
  let handle: RequestListener = starting
  const server = createServer((req, res) => handle(req, res))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve({ answer, app }) {
      handle = (req, res) => {
        if (!answer(req, res)) app(req, res)
      }
    },
    close: () =>
      new Promise((resolve) => {
        // A kept-alive connection whose last answer is out would hold the listener open until it times out.
        const idle = setInterval(() => server.closeIdleConnections(), LOOK)
        const done = () => {
          clearInterval(idle)
          clearTimeout(cutOff)
          resolve()
        }
        const cutOff = setTimeout(() => {
          server.closeAllConnections()
          done()
        }, grace)
        server.close(done)
      }),
  }
}
