import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { guestRouter } from '../../../src/guest/router'
import type { TestPortal } from './portal'

export interface Page {
  status: number
  headers: Headers
  body: string
}

export interface GuestServer {
  /** Asks as a browser without a session does; `path` is below `/guest`. */
  ask(
    method: string,
    path: string,
    form?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Page>
  close(): void
}

/** The pages of guests on a port of their own. */
export async function guestServer(
  { payload, dataDir }: TestPortal,
  limits = { all: 100_000, refused: 100_000 },
): Promise<GuestServer> {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.use(guestRouter({ payload, env: { dataDir, siteName: 'Greenlight' }, limits }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    async ask(method, path, form, headers = {}) {
      const response = await fetch(`http://127.0.0.1:${port}/guest${path}`, {
        method,
        headers,
        body: form && new URLSearchParams(form),
      })
      return { status: response.status, headers: response.headers, body: await response.text() }
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
