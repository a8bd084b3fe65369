import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { LogRow } from '../../publishing/compiled'
import { type DeliveryOptions, openDelivery } from '..'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
  /** The body as JSON, for tests to look into. */
  json: () => Record<string, unknown> & { data: Record<string, unknown> }
  /** Whether ready bytes were sent, before Express was asked. */
  isCached: boolean
}

/** A delivery side behind the listener that the server puts before Express: bare first, Express after. */
export async function serve(rows: readonly LogRow[] = [], options: Partial<DeliveryOptions> = {}) {
  const delivery = openDelivery({
    file: ':memory:',
    publicUrl: 'https://portal.example',
    siteName: 'Newsroom',
    filesDir: '/nonexistent',
    ...options,
  })
  delivery.apply(rows)
  const app = express()
  app.disable('etag')
  app.use(delivery.router)
  app.use((_req, res) => {
    res.status(418).end('passed on')
  })
  const server = createServer((req, res) => {
    res.setHeader('X-Test-Cached', 'yes')
    if (delivery.answerFromCache(req, res)) return
    res.removeHeader('X-Test-Cached')
    if (!delivery.answer(req, res)) app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  /** Sends the path as it is, without the tidying that `fetch` does. */
  const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (res) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('error', reject)
        res.on('end', () => {
          const body = Buffer.concat(chunks)
          const text = body.toString('utf8')
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            body,
            text,
            json: () => JSON.parse(text) as ReturnType<Answer['json']>,
            isCached: res.headers['x-test-cached'] === 'yes',
          })
        })
      })
      sent.on('error', reject)
      sent.end()
    })

  return {
    delivery,
    port,
    ask,
    /** `GET` below the Content API's base. */
    get: (path: string, headers?: OutgoingHttpHeaders) => ask(`/content/v1${path}`, headers),
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      delivery.close()
    },
  }
}

export type Served = Awaited<ReturnType<typeof serve>>
