import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import Database from 'libsql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAfter } from '../../src/publishing/log'
import { freePort } from '../support/free-port'
import { openPortal, type TestPortal } from './support/portal'

/** How many processes are killed, over how many publishes. The figures of a long run: `KILLS=200 PUBLISHES=10000`. */
const KILLS = Number(process.env.KILLS ?? 10)
const PUBLISHES = Number(process.env.PUBLISHES ?? 100)
const LONGEST = 120_000 + PUBLISHES * 1_000

const ROOT = path.resolve(import.meta.dirname, '../..')
const BUILT = path.join(ROOT, 'node_modules/.cache/delivery-processes')

interface Process {
  name: string
  port: number
  /** The replica's file. */
  replica: string
  child: ChildProcess | null
  start(more?: Record<string, string>): void
}

let portal: TestPortal
let portals: Process[]
let nodes: Process[]
const everything = () => [...portals, ...nodes]

/** The programs as they run: built once, since a process that compiles itself takes seconds to come back. */
async function buildPrograms(): Promise<void> {
  const node = `await (await import('./scripts/build.mjs')).buildNode(process.argv[1])`
  const building = spawn(process.execPath, ['--input-type=module', '-e', node, path.join(BUILT, 'node.js')], {
    ...{ cwd: ROOT, stdio: 'inherit' },
  })
  expect(await new Promise((resolve) => building.once('exit', resolve))).toBe(0)
  await build({
    entryPoints: { portal: path.join(ROOT, 'tests/integration/support/portal-node.process.ts') },
    ...{
      outdir: BUILT,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
    },
    logLevel: 'error',
  })
}

function makeProcess(
  name: string,
  port: number,
  replica: string,
  args: string[],
  env: Record<string, string>,
) {
  const made: Process = {
    ...{ name, port, child: null },
    replica,
    start(more) {
      made.child = spawn(process.execPath, ['--conditions=production', ...args], {
        cwd: ROOT,
        env: { ...process.env, LOG_LEVEL: 'silent', PORT: String(port), ...env, ...more },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    },
  }
  return made
}

const at = ({ port }: Process, where: string) => `http://127.0.0.1:${port}${where}`

async function lastNumberOf(one: Process): Promise<number> {
  const answer = await fetch(at(one, '/readyz')).catch(() => null)
  const body = (await answer?.json().catch(() => null)) as { lastNumber?: number } | null
  return body?.lastNumber ?? -1
}

async function until(what: string, isSo: () => Promise<boolean>, patience = 60_000): Promise<void> {
  const end = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It took too long: ${what}.`)
    await sleep(100)
  }
}

beforeAll(async () => {
  await buildPrograms()
  const database = new URL(process.env.MONGODB_TEST_URL ?? 'mongodb://unused')
  database.pathname = `/test-${randomUUID()}`
  portal = await openPortal({
    env: process.env.MONGODB_TEST_URL ? { DATABASE_URL: database.toString() } : {},
  })
  const editor = await portal.user('editor')
  const reviewer = await portal.user('reviewer')
  const shared = {
    DATABASE_URL: process.env.MONGODB_TEST_URL
      ? database.toString()
      : `file:${path.join(portal.dataDir, 'greenlight.db')}`,
    PUBLIC_URL: 'http://portal.example',
    DELIVERY_SECRET: randomUUID(),
    PAYLOAD_SECRET: randomUUID(),
  }
  const folder = (name: string) => {
    const made = path.join(portal.dataDir, name)
    mkdirSync(made)
    return made
  }
  portals = await Promise.all(
    ['portal-a', 'portal-b'].map(async (name) => {
      const dataDir = folder(name)
      const args = [path.join(BUILT, 'portal.js'), String(editor.id), String(reviewer.id)]
      return makeProcess(name, await freePort(), path.join(dataDir, 'replica.db'), args, {
        ...shared,
        DATA_DIR: dataDir,
      })
    }),
  )
  nodes = await Promise.all(
    ['node-1', 'node-2', 'node-3'].map(async (name, turn) => {
      const dataDir = folder(name)
      const from = (turn % 2 === 0 ? portals : [...portals].reverse()).flatMap((one) => [
        '--from',
        at(one, ''),
      ])
      return makeProcess(
        name,
        await freePort(),
        path.join(dataDir, 'delivery/replica.db'),
        [path.join(BUILT, 'node.js'), ...from],
        { ...shared, DATA_DIR: dataDir },
      )
    }),
  )
}, 180_000)

afterAll(async () => {
  for (const { child } of [...(portals ?? []), ...(nodes ?? [])]) child?.kill('SIGKILL')
  await portal?.close()
})

/** Kills a process as a power cut does, and starts it again. */
async function killAndStart(one: Process): Promise<void> {
  const { child } = one
  if (!child) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await ended
  one.start()
}

/** Everything that a replica says, in an order of its own: the order in which things were made may differ, what they are may not. */
function contentOf({ replica }: Process): string {
  const db = new Database(replica)
  const hash = createHash('sha256')
  for (const [table, columns] of [
    ['position', '*'],
    ['changes', '*'],
    ['entries', '*'],
    ['documents', 'id, locale, type, slug, title, json'],
    ['titles', '*'],
    ['tags', '*'],
    ['counts', '*'],
    ['refs', '*'],
    ['media', '*'],
    ['past_media', '*'],
    ['gone', '*'],
    ['fragments', 'id, locale, json, tags, until'],
    ['stale', '*'],
  ]) {
    const rows = db.prepare(
      `SELECT ${columns} FROM ${table} ORDER BY 1, 2, 3`.replace(
        ', 2, 3',
        table === 'stale' || table === 'past_media' ? '' : ', 2',
      ),
    )
    hash.update(`${table}${JSON.stringify(rows.all())}`)
  }
  db.close()
  return hash.digest('hex')
}

it(
  `${KILLS} kills over ${PUBLISHES} publishes lose nothing, double nothing, and leave all replicas equal\n`,
  async () => {
    for (const one of portals) one.start()
    await until('the portals', async () =>
      (await Promise.all(portals.map(lastNumberOf))).every((number) => number >= 0),
    )
    for (const one of nodes) one.start()
    await until('the nodes', async () => (await Promise.all(nodes.map(lastNumberOf))).every((n) => n >= 0))

    const acknowledged = new Map<string, number>()
    let tried = 0
    let isOver = false
    const publishing = portals.map(async (one) => {
      while (acknowledged.size < PUBLISHES) {
        tried += 1
        const answer = await fetch(at(one, `/publish/${randomUUID()}`), { method: 'POST' }).catch(() => null)
        if (answer?.ok) {
          const { id, number } = (await answer.json()) as { id: string; number: number }
          acknowledged.set(id, number)
        } else await sleep(50)
      }
    })
    let kills = 0
    const killing = (async () => {
      while (kills < KILLS && !isOver) {
        // Each kill has its share of the publishes, so that all of them fall among the work.
        const due = Math.floor(((kills + Math.random()) / KILLS) * PUBLISHES)
        while (acknowledged.size < due && !isOver) await sleep(10)
        const victims = everything()
        const victim = victims[Math.floor(Math.random() * victims.length)]
        if (victim) await killAndStart(victim)
        kills += 1
      }
    })()
    await Promise.all(publishing)
    isOver = true
    await killing

    const rows = []
    for (let more = await rowsAfter(portal.payload, 0); more.length > 0; ) {
      rows.push(...more)
      more = await rowsAfter(portal.payload, rows.length)
    }
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
    const entries = rows.map(({ entry }) => entry)
    expect(new Set(entries).size, 'nothing is doubled').toBe(entries.length)
    for (const [id, number] of acknowledged) expect(rows[number - 1]?.entry, 'nothing is lost').toBe(id)

    await until('all replicas have the last row', async () =>
      (await Promise.all(everything().map(lastNumberOf))).every((number) => number === rows.length),
    )
    const wanted = everything().map(() => expect.stringMatching(/^[0-9a-f]{64}$/))
    await until('all replicas are equal', async () => new Set(everything().map(contentOf)).size === 1, 30_000)
    expect(everything().map(contentOf)).toEqual(wanted)
    const lists = await Promise.all(
      everything().map(async (one) =>
        (await fetch(at(one, '/content/v1/organisations?limit=100&sort=title'))).text(),
      ),
    )
    expect(new Set(lists).size).toBe(1)
    process.stdout.write(
      `${kills} kills, ${acknowledged.size} publishes acknowledged of ${tried} tried, ${rows.length} rows, ${everything().length} replicas equal\n`,
    )
  },
  LONGEST,
)

it('a node goes on serving when every portal is away, and a restarted one answers at once', async () => {
  for (const { child } of portals) child?.kill('SIGKILL')
  const [node] = nodes
  if (!node) throw new Error('There is no node.')
  expect((await fetch(at(node, '/content/v1/organisations?limit=1'))).status).toBe(200)
  const began = Date.now()
  await killAndStart(node)
  await until('the first answer', async () =>
    fetch(at(node, '/content/v1/organisations?limit=1')).then(
      ({ status }) => status === 200,
      () => false,
    ),
  )
  process.stdout.write(`first 200 after ${Date.now() - began} ms\n`)
}, 60_000)

it('a node of several processes answers the same from each of them', async () => {
  const [portalA] = portals
  const [node] = nodes
  if (!portalA || !node) throw new Error('There is nothing to ask.')
  for (const { child } of everything()) child?.kill('SIGKILL')
  portalA.start()
  await until('the portal', async () => (await lastNumberOf(portalA)) >= 0)
  node.start({ DELIVERY_WORKERS: '2' })
  await until('the node', async () => (await lastNumberOf(node)) > 0)
  const list = () =>
    fetch(at(node, '/content/v1/organisations?limit=1'), { headers: { Connection: 'close' } })
  for (let turn = 0; turn < 5; turn += 1) {
    const published = await fetch(at(portalA, `/publish/${randomUUID()}`), { method: 'POST' })
    const { number } = (await published.json()) as { number: number }
    await until('the row', async () => (await lastNumberOf(node)) >= number)
    await sleep(100)
    // Connections of their own go to one process and the other.
    const answers = await Promise.all(Array.from({ length: 6 }, async () => (await list()).text()))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain(`"total":`)
  }
}, 120_000)
