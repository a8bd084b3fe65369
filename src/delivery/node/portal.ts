import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { EnvError } from '../../config/env'

/** Longest wait for the first byte of an answer. Milliseconds. */
const PATIENCE = 30_000

/** A portal refused the node's secret: waiting mends nothing. */
class RefusedError extends EnvError {
  constructor(reason = 'DELIVERY_SECRET: must be the same here and at the portal') {
    super(reason)
  }
}

/** A node holds no keys, so it could refuse nobody. */
const needsKeys = () =>
  new RefusedError('ANONYMOUS_READS: must be on at the portal, since a delivery node cannot check keys')

const ABOUT = z.object({ publicUrl: z.string(), siteName: z.string(), anonymous: z.boolean() })
export type About = z.infer<typeof ABOUT>

/**
 * Asks a portal for something below `/internal/delivery`.
 * @throws RefusedError where it does not know the secret; other errors where it is away
 */
export async function askPortal(url: string, secret: string, signal?: AbortSignal): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(new Error('The portal does not answer.')), PATIENCE)
  try {
    const answer = await fetch(url, {
      headers: { Authorization: `Bearer ${secret}` },
      signal: signal ? AbortSignal.any([signal, patience.signal]) : patience.signal,
    })
    if (answer.status === 401) throw new RefusedError()
    return answer
  } finally {
    clearTimeout(timer)
  }
}

/** Copies the replica of a portal, whole or not at all. */
async function download(portal: string, secret: string, file: string): Promise<void> {
  const answer = await askPortal(`${portal}/internal/delivery/snapshot`, secret)
  if (!answer.ok || !answer.body) throw new Error(`The portal answered ${answer.status}.`)
  const part = `${file}.part`
  rmSync(part, { force: true })
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(part))
  renameSync(part, file)
}

interface Place {
  /** What the node keeps. */
  folder: string
  portals: readonly string[]
  secret: string
  log: { warn(what: object): void }
}

/** Between two tries of all portals. Milliseconds. */
const WAIT = 1_000

/**
 * What a node begins with: the replica and what it knows of its portal, from its own folder where they are there, else from the first
 * of the portals that answers; it waits for one.
 * @throws RefusedError where a portal does not know the secret
 */
export async function prepareNode({ folder, portals, secret, log }: Place) {
  mkdirSync(folder, { recursive: true })
  const replica = path.join(folder, 'replica.db')
  const known = path.join(folder, 'portal.json')
  for (; ; await sleep(WAIT)) {
    if (existsSync(replica) && existsSync(known)) {
      return { replica, about: ABOUT.parse(JSON.parse(readFileSync(known, 'utf8'))) }
    }
    for (const portal of portals) {
      try {
        const answer = await askPortal(`${portal}/internal/delivery/portal`, secret)
        if (!answer.ok) throw new Error(`The portal answered ${answer.status}.`)
        const about = ABOUT.parse(await answer.json())
        if (!about.anonymous) throw needsKeys()
        if (!existsSync(replica)) await download(portal, secret, replica)
        writeFileSync(`${known}.part`, JSON.stringify(about))
        renameSync(`${known}.part`, known)
        break
      } catch (error) {
        if (error instanceof RefusedError) throw error
        log.warn({ portal, reason: (error as Error).message, msg: 'The portal is away.' })
      }
    }
  }
}
