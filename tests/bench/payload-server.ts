/**
 * Payload's own REST API on the same number of practices, on SQLite, in a process of its own: what front ends would read
 * without a replica. Sends its port, a session and the ids to the parent process, and ends with it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints } from 'payload'
import { loadEnv } from '../../src/config/env'
import { makePayloadConfig } from '../../src/config/make-config'
import { richText } from '../../src/sample/rich-text'

export interface PayloadReady {
  port: number
  token: string
  ids: string[]
}

const entries = Number(process.env.BENCH_ENTRIES ?? 1_000)
/** As long as the texts of the generated documents, about 3 KB. */
const PARAGRAPHS = Array.from(
  { length: 12 },
  (_, at) => `Paragraph ${at}. ${'Children are safe where adults act. '.repeat(7)}`,
)

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-bench-'))
const env = loadEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
const config = makePayloadConfig(env, { push: true })
const payload = await getPayload({ config })

const account = { email: 'bench@example.org', password: 'a password for the bench' }
await payload.create({ collection: 'users', data: { ...account, name: 'Bench', roles: ['editor'] } })
const { id: organisation } = await payload.create({
  collection: 'organisations',
  data: { name: 'Bench', kind: 'company' },
})
const ids: string[] = []
for (let at = 0; at < entries; at += 1) {
  const { id } = await payload.create({
    collection: 'practices',
    data: {
      title: `Practice ${at}`,
      slug: `practice-${at}`,
      summary: 'A summary of two sentences. It stands on its own.',
      body: richText(...PARAGRAPHS) as never,
      organisations: [organisation],
      themes: ['safety-by-design'],
      regions: ['global'],
    },
  })
  // The bench measures reading, so it may take the short way that no request has.
  await payload.db.updateOne({ collection: 'practices', id, data: { _status: 'published' } })
  ids.push(id)
}
const { token } = await payload.login({ collection: 'users', data: account })

const toRequest = (req: IncomingMessage) =>
  new Request(new URL(req.url ?? '/', env.publicUrl), { headers: req.headers as Record<string, string> })

const server = createServer((req, res) => {
  void handleEndpoints({ config, request: toRequest(req) }).then(async (answer) => {
    res.writeHead(answer.status, Object.fromEntries(answer.headers))
    res.end(Buffer.from(await answer.arrayBuffer()))
  })
})
server.listen(0, '127.0.0.1', () => {
  const ready: PayloadReady = { port: (server.address() as AddressInfo).port, token: token ?? '', ids }
  process.send?.(ready)
})
process.on('disconnect', async () => {
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
})
