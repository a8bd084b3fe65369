import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import express, { type ErrorRequestHandler } from 'express'
import { openDelivery } from '../../src/delivery'
import { listen } from '../../src/http/listener'
import type { LogRow } from '../../src/publishing/compiled'

export const PUBLIC_URL = 'https://portal.example.org'
export const BASE = '/content/v1'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
  /** The body read as JSON; the caller says what it looks for in it. */
  json<Body>(): Body
}

export interface AskOptions {
  method?: string
  headers?: OutgoingHttpHeaders
}

interface ServeOptions {
  rows?: readonly LogRow[]
  /** 0 answers every request anew. */
  cacheBytes?: number
  /** A folder that exists; default: a new one. */
  filesDir?: string
  file?: string
}

/**
 * Delivery over real HTTP, put together as the portal does it: ready bytes first, then Express. `faults` holds what went wrong inside,
 * also where the client saw only a status.
 */
export async function serve({ rows = [], cacheBytes, filesDir, file = ':memory:' }: ServeOptions = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'delivery-'))
  const files = filesDir ?? path.join(folder, 'files')
  for (const kind of ['photos', 'documents']) mkdirSync(path.join(files, kind), { recursive: true })
  const faults: unknown[] = []
  const delivery = openDelivery({
    file,
    publicUrl: PUBLIC_URL,
    siteName: 'Good practices',
    filesDir: files,
    cacheBytes,
    logger: { error: (what) => faults.push(what) },
  })
  delivery.apply(rows)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.use(delivery.router)
  const onFault: ErrorRequestHandler = (error, _req, res, _next) => {
    faults.push(error)
    if (res.headersSent) res.destroy()
    else res.status(500).end()
  }
  app.use((_req, res) => {
    res.status(404).type('text/plain').send('Not of the Content API.')
  })
  app.use(onFault)
  const server = await listen({ host: '127.0.0.1', port: 0 })
  server.serve({ answerFromCache: delivery.answerFromCache, app })
  const agent = new Agent({ keepAlive: true })

  /** Sends the path as it stands, unlike `fetch`, which tidies it. */
  const askPath = (target: string, { method = 'GET', headers = {} }: AskOptions = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: server.port, path: target, method, headers, agent },
        (res) => {
          buffer(res).then((bytes) => {
            const text = bytes.toString('utf8')
            resolve({
              status: res.statusCode ?? 0,
              headers: res.headers,
              bytes,
              text,
              json: <Body>() => JSON.parse(text) as Body,
            })
          }, reject)
        },
      )
      sent.once('error', reject)
      sent.end()
    })

  return {
    delivery,
    url: `http://127.0.0.1:${server.port}`,
    filesDir: files,
    faults,
    askPath,
    /** Asks for a path below the base of the Content API. */
    ask: (target: string, options?: AskOptions) => askPath(`${BASE}${target}`, options),
    async close(): Promise<void> {
      agent.destroy()
      await server.close()
      delivery.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Served = Awaited<ReturnType<typeof serve>>

const open: Served[] = []

/** As `serve`, and remembered for `closeAll`. */
export async function serveForTest(options?: ServeOptions): Promise<Served> {
  const served = await serve(options)
  open.push(served)
  return served
}

/** Closes what `serveForTest` opened. */
export async function closeAll(): Promise<void> {
  for (const served of open.splice(0)) await served.close()
}
