/**
 * A delivery node on its own: `npm run delivery -- --from http://portal:3000`. It copies the replica of a portal, follows its
 * publication log, and goes on answering when the portal or the database is away. Nothing of Payload is loaded here.
 */
import cluster from 'node:cluster'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Logger, pino } from 'pino'
import { type Env, EnvError, loadEnv } from '../../config/env'
import { onSignals } from '../../http/shutdown'
import { oneLine } from '../../http/start-up-error'
import type { LogRow } from '../../publishing/compiled'
import { followPortals } from './follow'
import { prepareNode } from './portal'
import { openNode, serveNode } from './serve'

/** What the process that applies the log tells those that answer. */
interface Told {
  tags: readonly string[] | null
  isConnected: boolean
  heardAt: number
}

const USAGE = '--from: must be the address of a portal, as in npm run delivery -- --from http://portal:3000'

function portalsOf(args: readonly string[]): string[] {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string', multiple: true } } })
  const portals = (values.from ?? []).map((url) => url.replace(/\/+$/, ''))
  if (portals.length === 0 || !portals.every((url) => /^https?:\/\//.test(url) && URL.canParse(url)))
    throw new EnvError(USAGE)
  return portals
}

const shutdown = onSignals()

interface Node {
  env: Env
  log: Logger
  portals: readonly string[]
  prepared: Awaited<ReturnType<typeof prepareNode>>
}

/** One process that follows and answers. */
async function alone({ env, log, portals, prepared }: Node): Promise<void> {
  let following: ReturnType<typeof followPortals> | null = null
  const node = await serveNode({
    ...{ env, log, ...prepared },
    state: {
      isConnected: () => following?.isConnected() ?? false,
      heardAt: () => following?.heardAt() ?? 0,
    },
  })
  const { delivery, onVisible } = node
  const apply = (rows: readonly LogRow[]) => {
    delivery.apply(rows)
    onVisible(rows)
  }
  following = followPortals({ portals, secret: env.deliverySecret, reader: { ...delivery, apply }, log })
  shutdown.add(() => delivery.close())
  shutdown.add(() => following?.stop())
  shutdown.add(() => node.close())
}

/** The process that applies the log and starts those that answer: they read the same file. */
async function leader({ env, log, portals, prepared }: Node): Promise<void> {
  const tell = (tags: Told['tags']) => {
    const told: Told = { tags, isConnected: following.isConnected(), heardAt: following.heardAt() }
    for (const worker of Object.values(cluster.workers ?? {})) if (worker?.isConnected()) worker.send(told)
  }
  const delivery = openNode({ ...{ env, log, ...prepared }, more: { onChange: (tags) => tell(tags) } })
  const following = followPortals({ portals, secret: env.deliverySecret, reader: delivery, log })
  cluster.setupPrimary({ execArgv: process.execArgv })
  for (let n = 0; n < env.deliveryWorkers; n += 1) cluster.fork()
  let isStopping = false
  cluster.on('exit', (worker, code, signal) => {
    if (isStopping) return
    log.error({ worker: worker.id, code, signal, msg: 'A process that answers ended; another one begins.' })
    cluster.fork()
  })
  // Also who began after the last row learns how the portal is.
  const heartbeat = setInterval(() => tell([]), 1_000)
  shutdown.add(() => delivery.close())
  shutdown.add(() => following.stop())
  shutdown.add(() => {
    isStopping = true
    clearInterval(heartbeat)
    return new Promise<void>((resolve) => {
      for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM')
      cluster.disconnect(resolve)
    })
  })
}

/** One of the processes that answer. */
async function worker({ env, log, prepared }: Node): Promise<void> {
  let newest: Omit<Told, 'tags'> = { isConnected: false, heardAt: 0 }
  const node = await serveNode({
    ...{ env, log, ...prepared },
    state: { isConnected: () => newest.isConnected, heardAt: () => newest.heardAt },
    more: { isReader: true },
  })
  process.on('message', ({ tags, ...state }: Told) => {
    newest = state
    if (tags === null || tags.length > 0) node.delivery.drop(tags)
  })
  shutdown.add(() => node.delivery.close())
  shutdown.add(() => node.close())
}

try {
  const env = loadEnv(process.env)
  const log = pino({ level: env.logLevel })
  const portals = portalsOf(process.argv.slice(2))
  const folder = path.join(env.dataDir, 'delivery')
  const node = {
    env,
    log,
    portals,
    prepared: await prepareNode({ folder, portals, log, secret: env.deliverySecret }),
  }
  if (cluster.isWorker) await worker(node)
  else if (env.deliveryWorkers > 1) await leader(node)
  else await alone(node)
} catch (error) {
  process.stderr.write(`${oneLine(error)}\n`)
  process.exit(1)
}
