import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { getPayload } from 'payload'
import { inFolder } from '../media/storage/in-folder'
import { oidcRouter } from './auth/oidc/router'
import { startClock } from './clock/clock'
import { TASKS } from './clock/tasks'
import { prepareDatabase } from './config/database'
import { loadEnv } from './config/env'
import { fileStore, PUBLIC } from './config/files'
import { prepareFolders } from './config/folders'
import { makePayloadConfig } from './config/make-config'
import { ROOT } from './config/root'
import { openDelivery } from './delivery'
import { guestRouter } from './guest/router'
import { makeApp } from './http/app'
import { withClientFaults } from './http/client-faults'
import { health } from './http/health'
import { listen } from './http/listener'
import { makeMetrics } from './http/metrics'
import { prepareNext } from './http/next'
import { onSignals } from './http/shutdown'
import { oneLine } from './http/start-up-error'
import { settleMail } from './notifications/outbox'
import { mailAdapter } from './notifications/transport'
import { startPublishing } from './publishing'
import { frontEndGate } from './publishing/front-ends/gate'
import { openKeyRing } from './publishing/front-ends/key-ring'
import { portalGauges } from './publishing/gauges'
import { nodesRouter } from './publishing/nodes/router'
import { previewRouter } from './publishing/preview'
import { previewLinksRouter } from './publishing/preview-links/router'
import { seedIfEmpty } from './sample/seed'
import { openSite } from './site/host'
import { followHead } from './workflow/audit-log/head'

/** Puts the house together: one Payload, one delivery, one listener. Everything else is in the rooms. */
async function start(): Promise<void> {
  const env = loadEnv(process.env)
  prepareFolders(env)
  const shutdown = onSignals()
  const isDev = process.env.NODE_ENV === 'development'
  // A developer's browser keeps a socket open for reloads; nobody waits for it.
  const listener = await listen({ host: env.host, port: env.port, grace: isDev ? 500 : undefined })
  const config = makePayloadConfig(env, { email: mailAdapter(env) }).then(withClientFaults)
  // Next reads the configuration from here, so that there is one of it: see src/config/host.ts.
  Object.assign(globalThis, { __payloadConfig: config })
  const payload = await getPayload({ config })
  shutdown.add(() => payload.destroy())
  await prepareDatabase(payload)
  const auditHead = await followHead(payload, env.dataDir)
  shutdown.add(() => auditHead.stop())
  const delivery = openDelivery({
    file: path.join(env.dataDir, 'replica.db'),
    publicUrl: env.publicUrl,
    siteName: env.siteName,
    filesDir: path.join(env.dataDir, 'uploads', PUBLIC),
    files: inFolder(fileStore(env), PUBLIC),
    logger: payload.logger,
    cacheBytes: env.contentCacheBytes,
    anonymous: env.anonymousReads,
  })
  shutdown.add(() => delivery.close())
  await seedIfEmpty({ payload, env, print: (line) => console.log(line) })
  // Where the API is read with a key alone, the site is a front end like any other.
  const siteKey = env.anonymousReads ? undefined : randomBytes(32).toString('base64url')
  openSite({
    key: siteKey,
    host: env.host,
    port: listener.port,
    publicUrl: env.publicUrl,
    name: env.siteName,
    root: ROOT,
    report: (error) => payload.logger.error({ err: error, msg: 'A page of the site could not be shown.' }),
  })
  const next = await prepareNext({ env, isDev })
  shutdown.add(() => next.close())
  shutdown.add(settleMail)
  const metrics = makeMetrics({ token: env.metricsToken, delivery, gauges: portalGauges(payload, delivery) })
  const tail = await startPublishing({ payload, delivery, onVisible: metrics.visible })
  shutdown.add(() => tail.stop())
  const nodes = nodesRouter({
    ...{ payload, secret: env.deliverySecret, snapshot: delivery.snapshot, folder: env.dataDir },
    ...{ about: { publicUrl: env.publicUrl, siteName: env.siteName, anonymous: env.anonymousReads } },
  })
  shutdown.add(() => nodes.stop())
  const keys = openKeyRing(payload)
  shutdown.add(() => keys.close())
  const app = makeApp({
    env,
    logger: payload.logger,
    routers: [
      health({ payload, delivery }),
      metrics.router,
      nodes.router,
      frontEndGate({ keys, anonymous: env.anonymousReads, perMinute: env.readsPerMinute, siteKey }),
      delivery.router,
      previewLinksRouter({ payload, dataDir: env.dataDir, present: delivery.present }),
      previewRouter({ payload, keys, publicUrl: env.publicUrl }),
      oidcRouter(payload, env),
      guestRouter({ payload, env }),
    ],
    next: next.handle,
  })
  // What is not ready passes the gate of the front ends in Express, where it is counted and keys are checked.
  listener.serve({ answer: delivery.answerFromCache, app })
  const clock = startClock({ payload, tasks: TASKS, logger: payload.logger })
  shutdown.add(() => clock.stop())
  shutdown.add(() => listener.close())
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
  await start()
} catch (error) {
  console.error(oneLine(error))
  process.exit(1)
}
