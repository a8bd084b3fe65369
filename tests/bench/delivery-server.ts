/**
 * The servers of the delivery benchmark, in a process of their own: the client must not take the time that it measures.
 * Sends their ports to the parent process, and ends with it.
 */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import express from 'express'
import Database from 'libsql'
import { openDelivery } from '../../src/delivery'
import { generateRows } from './generate'

const entries = Number(process.env.BENCH_ENTRIES ?? 1_000)

const rows = [...generateRows({ practices: entries })]

async function open(cacheBytes?: number) {
  const delivery = openDelivery({
    file: ':memory:',
    publicUrl: 'http://127.0.0.1',
    siteName: 'Bench',
    filesDir: path.resolve('data'),
    cacheBytes,
  })
  for (let at = 0; at < rows.length; at += 200) delivery.apply(rows.slice(at, at + 200))
  const app = express()
  app.disable('x-powered-by')
  app.use(delivery.router)
  const listener: RequestListener = (req, res) => {
    if (!delivery.answer(req, res)) app(req, res)
  }
  await delivery.filled()
  return listener
}

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** The least that Node can do: the same head and the same bytes, or 304 to whoever sends a condition. */
async function bare(port: number, address: string): Promise<RequestListener> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
    headers: { 'Accept-Encoding': 'identity' },
  })
  const body = Buffer.from(await answer.arrayBuffer())
  const isOurs = (name: string) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name)
  const head = [...answer.headers].filter(([name]) => isOurs(name)).flat()
  const notModified = [...answer.headers]
    .filter(([name]) => isOurs(name) && !name.startsWith('content-'))
    .flat()
  return (req, res) => {
    if (req.headers['if-none-match'] !== undefined) {
      res.writeHead(304, notModified)
      res.end()
    } else {
      res.writeHead(200, head)
      res.end(body)
    }
  }
}

/** Bare Node and one prepared read of a row as large as a document. */
function bareRead(): RequestListener {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE documents (slug TEXT PRIMARY KEY, json TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO documents VALUES (?, ?)')
  for (const { slug, type, documents } of rows) {
    if (type === 'practice') insert.run(slug, JSON.stringify(documents?.en))
  }
  const read = db.prepare('SELECT json FROM documents WHERE slug = ?')
  return (req, res) => {
    const slug = req.url?.slice(req.url.lastIndexOf('/') + 1)
    const found = read.get(slug) as { json: string } | undefined
    const body = Buffer.from(found?.json ?? '')
    res.writeHead(found ? 200 : 404, [
      'Content-Type',
      'application/json',
      'Content-Length',
      String(body.length),
    ])
    res.end(body)
  }
}

const cached = await listen(await open())
const ports = {
  cached,
  uncached: await listen(await open(0)),
  bareDetail: await listen(await bare(cached, '/content/v1/practices/practice-7')),
  bareList: await listen(await bare(cached, '/content/v1/practices?limit=20')),
  bareRead: await listen(bareRead()),
}
export type Ports = typeof ports

process.send?.(ports)
process.on('disconnect', () => process.exit(0))
