import type { IncomingMessage, ServerResponse } from 'node:http'
import next from 'next'
import type { Env } from '../config/env'
import { ROOT } from '../config/root'

export interface NextSide {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  close(): Promise<void>
}

/** Next, for Payload's admin and APIs and for the site. The listener is ours; Next only handles. */
export async function prepareNext(env: Env): Promise<NextSide> {
  const app = next({
    dev: process.env.NODE_ENV !== 'production',
    dir: ROOT,
    hostname: env.host,
    port: env.port,
  })
  await app.prepare()
  const handler = app.getRequestHandler()
  return { handle: (req, res) => handler(req, res), close: () => app.close() }
}
