import type { IncomingMessage, ServerResponse } from 'node:http'
import next from 'next'
import type { Env } from '../config/env'
import { ROOT } from '../config/root'

interface NextSide {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  close(): Promise<void>
}

interface NextOptions {
  env: Pick<Env, 'host' | 'port'>
  /** Build pages when they are asked for and reload them when they change, instead of serving the finished build. */
  isDev: boolean
}

/** Next, for Payload's admin and APIs and for the site. The listener is ours; Next only handles. */
export async function prepareNext({ env, isDev }: NextOptions): Promise<NextSide> {
  const app = next({ dev: isDev, dir: ROOT, hostname: env.host, port: env.port })
  await app.prepare()
  const handler = app.getRequestHandler()
  return { handle: (req, res) => handler(req, res), close: () => app.close() }
}
