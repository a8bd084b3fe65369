import path from 'node:path'
import express from 'express'
import { getPayload, type TypedUser } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/make-config'
import { openDelivery } from '../../../src/delivery'
import { listen } from '../../../src/http/listener'
import { startPublishing } from '../../../src/publishing'
import { nodesRouter } from '../../../src/publishing/nodes/router'
import { draft, publish } from './stories'

/**
 * A portal without its screens, as a process of its own: the editorial database, a replica, and what delivery nodes read. `POST /publish`
 * takes an organisation of that name live, and answers when it is: with its id and the number of its row.
 */
const [editorId = '', reviewerId = ''] = process.argv.slice(2)
const env = loadEnv(process.env)
const listener = await listen({ host: env.host, port: env.port })
const payload = await getPayload({ config: makePayloadConfig(env) })
const delivery = openDelivery({
  file: path.join(env.dataDir, 'replica.db'),
  publicUrl: env.publicUrl,
  siteName: env.siteName,
  filesDir: env.dataDir,
  logger: payload.logger,
})
await startPublishing({ payload, delivery })
const userOf = async (id: string) =>
  ({ ...(await payload.findByID({ collection: 'users', id, depth: 0 })), collection: 'users' }) as TypedUser
const room = { payload, editor: await userOf(editorId), reviewer: await userOf(reviewerId) }
const nodes = nodesRouter({
  payload,
  secret: env.deliverySecret,
  about: { publicUrl: env.publicUrl, siteName: env.siteName, anonymous: true },
  snapshot: delivery.snapshot,
  folder: env.dataDir,
})
const app = express()
app.use(nodes.router, delivery.router)
app.get('/readyz', (_req, res) => {
  res.json({ lastNumber: delivery.lastNumber() })
})
app.post('/publish/:name', async (req, res) => {
  const entry = await draft(room, 'organisations', { name: req.params.name, kind: 'company' })
  const number = await publish(room, entry)
  res.json({ id: entry.id, number })
})
listener.serve({ answer: delivery.answer, app })
