import path from 'node:path'
import { getPayload } from 'payload'
import { prepareDatabase } from './config/database'
import type { Env } from './config/env'
import { loadEnv } from './config/env'
import { makePayloadConfig } from './config/payload.config'
import { openDelivery } from './delivery'
import { makeApp } from './http/app'
import { listen } from './http/listener'
import { prepareNext } from './http/next'
import { onSignals } from './http/shutdown'
import { oneLine } from './http/start-up-error'
import { settleMail } from './notifications/outbox'
import { mailAdapter } from './notifications/transport'
import { startPublishing } from './publishing'
import { previewRouter } from './publishing/preview'
import { seedIfEmpty } from './sample/seed'

/** Puts the house together: one Payload, one delivery, one listener. Everything else is in the rooms. */
async function start(env: Env): Promise<void> {
  const config = makePayloadConfig(env, { email: mailAdapter(env) })
  // Next reads the configuration from here, so that there is one of it: see src/config/host.ts.
  Object.assign(globalThis, { __payloadConfig: config })
  const payload = await getPayload({ config })
  await prepareDatabase(payload)
  const delivery = openDelivery({
    file: path.join(env.dataDir, 'replica.db'),
    publicUrl: env.publicUrl,
    siteName: env.siteName,
    filesDir: path.join(env.dataDir, 'uploads', 'public'),
    logger: payload.logger,
    cacheBytes: env.contentCacheBytes,
  })
  await seedIfEmpty({ payload, env, print: (line) => console.log(line) })
  const tail = await startPublishing({ payload, delivery })
  const next = await prepareNext(env)
  const app = makeApp({
    env,
    payload,
    delivery,
    preview: previewRouter(payload, env.publicUrl),
    next: next.handle,
  })
  const server = await listen({ env, answerFromCache: delivery.answerFromCache, app })
  onSignals([
    server.close,
    tail.stop,
    settleMail,
    next.close,
    async () => delivery.close(),
    async () => payload.destroy(),
  ])
  console.log(
    [
      '',
      'Greenlight is running.',
      `  Newsroom     ${env.publicUrl}/admin`,
      `  Content API  ${env.publicUrl}/content/v1/docs`,
      `  Site         ${env.publicUrl}/`,
      '',
    ].join('\n'),
  )
}

try {
  await start(loadEnv(process.env))
} catch (error) {
  console.error(oneLine(error))
  process.exit(1)
}
