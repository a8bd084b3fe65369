/**
 * How fast the Content API answers, as ratios of interleaved runs: `npx tsx tests/bench/delivery.ts`.
 * Set BENCH_ENTRIES, BENCH_ROUNDS, BENCH_SECONDS, BENCH_CONNECTIONS to change the size.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import type { Ports } from './delivery-server'
import type { PayloadReady } from './payload-server'

const setting = (name: string, standard: number) => Number(process.env[name] ?? standard)
const entries = setting('BENCH_ENTRIES', 1_000)
const rounds = setting('BENCH_ROUNDS', 5)
const duration = setting('BENCH_SECONDS', 3)
const connections = setting('BENCH_CONNECTIONS', 50)

/** One thing that is measured. A round runs each of them once; `peer` names the one that it is compared with. */
interface Contender {
  name: string
  peer?: string
  url: string
  paths: string[]
  headers?: Record<string, string>
  /** The status that every answer must have: a fast error is no result. */
  status?: number
  /** Fewer than the others, for one that would still be at work on this round's requests in the next. */
  connections?: number
}

interface Run {
  perSecond: number
  p99: number
}

/** What takes one turn of the event loop each is asked for by fewer than are always let in: a refusal is no answer, and no result. */
const FEW = 24

const PLAIN = { 'accept-encoding': 'identity' }
const DETAIL = '/content/v1/practices/practice-7'
const LIST = '/content/v1/practices?limit=20'
/** As many paths as a run takes up without time of its own. */
const slugs = Array.from({ length: Math.min(entries, 1_000) }, (_, index) => `practice-${index}`)
const details = slugs.map((slug) => `/content/v1/practices/${slug}`)

async function contendersOf(ports: Ports, payload: PayloadReady): Promise<Contender[]> {
  const at = (port: number) => `http://127.0.0.1:${port}`
  const { headers } = await fetch(at(ports.cached) + DETAIL, { headers: PLAIN })
  const condition = { ...PLAIN, 'if-none-match': String(headers.get('etag')) }
  return [
    { name: 'bare node:http, detail', url: at(ports.bareDetail), paths: [DETAIL] },
    { name: 'cached detail', peer: 'bare node:http, detail', url: at(ports.cached), paths: [DETAIL] },
    {
      name: 'cached detail, brotli',
      peer: 'bare node:http, detail',
      url: at(ports.cached),
      paths: [DETAIL],
      headers: { 'accept-encoding': 'br' },
    },
    {
      name: 'cached details, all of them',
      peer: 'bare node:http, detail',
      url: at(ports.cached),
      paths: details,
    },
    {
      name: 'bare node:http, 304',
      url: at(ports.bareDetail),
      paths: [DETAIL],
      headers: condition,
      status: 304,
    },
    {
      name: '304',
      peer: 'bare node:http, 304',
      url: at(ports.cached),
      paths: [DETAIL],
      headers: condition,
      status: 304,
    },
    { name: 'bare node:http, list of 20', url: at(ports.bareList), paths: [LIST] },
    { name: 'cached list of 20', peer: 'bare node:http, list of 20', url: at(ports.cached), paths: [LIST] },
    { name: 'bare node:http + SQLite read', url: at(ports.bareRead), paths: details, connections: FEW },
    {
      name: 'uncached detail',
      peer: 'bare node:http + SQLite read',
      url: at(ports.uncached),
      paths: details,
      connections: FEW,
    },
    {
      name: 'uncached list of 20, filtered',
      peer: 'bare node:http + SQLite read',
      url: at(ports.uncached),
      paths: ['supply-chain', 'national-action', 'safety-by-design'].map((theme) => `${LIST}&theme=${theme}`),
      connections: FEW,
    },
    {
      name: 'uncached search',
      peer: 'bare node:http + SQLite read',
      url: at(ports.uncached),
      paths: ['child', 'safety', 'supplier training'].map(
        (q) => `/content/v1/search?q=${encodeURIComponent(q)}`,
      ),
      connections: FEW,
    },
    {
      name: 'Payload REST by id',
      peer: 'bare node:http, detail',
      url: at(payload.port),
      paths: payload.ids.slice(0, 1_000).map((id) => `/api/practices/${id}?depth=1`),
      headers: { ...PLAIN, authorization: `JWT ${payload.token}` },
      connections: 8,
    },
    {
      name: 'Payload REST list of 20',
      peer: 'bare node:http, list of 20',
      url: at(payload.port),
      paths: ['/api/practices?limit=20&depth=1&sort=-publishedAt'],
      headers: { ...PLAIN, authorization: `JWT ${payload.token}` },
      connections: 1,
    },
  ]
}

async function measure(contender: Contender): Promise<Run> {
  const { url, paths, headers = PLAIN, status = 200 } = contender
  const result = await autocannon({
    url,
    connections: contender.connections ?? connections,
    duration,
    requests: paths.map((one) => ({ method: 'GET' as const, path: one, headers })),
  })
  const counted = result.statusCodeStats as Record<string, { count: number }>
  const wrong = Object.keys(counted).filter((code) => code !== String(status))
  // A server may go on with requests whose sender has left: nothing else is measured until it has done with them.
  await (await fetch(`${url}${paths[0]}`, { headers })).arrayBuffer()
  if (result.errors > 0 || wrong.length > 0 || result.requests.total === 0) {
    throw new Error(
      `${url}${paths[0]}: ${result.requests.total} answers, ${result.errors} errors, statuses ${JSON.stringify(counted)}`,
    )
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[sorted.length >> 1]]
  return (low + high) / 2
}

/** Servers in a process of their own; resolves with what they say when they are ready. */
async function startServers<Ready>(file: string): Promise<[ChildProcess, Ready]> {
  const child = fork(path.join(import.meta.dirname, file), { env: process.env })
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready))
    child.once('exit', (code) => reject(new Error(`The servers of ${file} ended with code ${code}.`)))
  })
  return [child, ready]
}

async function main(): Promise<void> {
  const [server, ports] = await startServers<Ports>('delivery-server.ts')
  const [payloadServer, payload] = await startServers<PayloadReady>('payload-server.ts')
  const contenders = await contendersOf(ports, payload)
  const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const run = await measure(contender)
      // The first round warms up.
      if (round > 0) runs.get(contender.name)?.push(run)
    }
    console.error(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`)
  }
  for (const child of [server, payloadServer]) {
    child.removeAllListeners('exit')
    child.disconnect()
  }

  const results = contenders.map(({ name, peer }) => {
    const own = runs.get(name) ?? []
    const others = peer === undefined ? [] : (runs.get(peer) ?? [])
    // Pairs of one round: the machine's speed changes from round to round.
    const ratios = others.map(({ perSecond }, round) => (own[round]?.perSecond ?? 0) / perSecond)
    return {
      name,
      perSecond: Math.round(median(own.map(({ perSecond }) => perSecond))),
      p99: median(own.map(({ p99 }) => p99)),
      peer: peer ?? null,
      ratio: peer === undefined ? null : Number(median(ratios).toPrecision(2)),
    }
  })
  console.table(
    results.map(({ name, perSecond, p99, ratio, peer }) => ({
      contender: name,
      'requests/s': perSecond,
      'p99 ms': p99,
      ratio: ratio ?? '',
      'compared with': peer ?? '',
    })),
  )
  const folder = path.join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const machine = { node: process.version, cores: os.cpus().length, cpu: os.cpus()[0]?.model }
  writeFileSync(
    path.join(folder, 'delivery.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, entries, rounds, duration, connections, results }, null, 2)}\n`,
  )
}

await main()
