import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import express from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { followPortals } from '../../src/delivery/node/follow'
import { prepareNode } from '../../src/delivery/node/portal'
import { type Listener, listen } from '../../src/http/listener'
import { startPublishing } from '../../src/publishing'
import { nodesRouter } from '../../src/publishing/nodes/router'
import { openPortal, PUBLIC_URL, type TestPortal } from './support/portal'
import { act, liveOrganisation, type Newsroom } from './support/stories'

const SECRET = randomUUID()
const ABOUT = { publicUrl: PUBLIC_URL, siteName: 'Newsroom', anonymous: true }
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

let portal: TestPortal
let room: Newsroom
let delivery: ReturnType<typeof openDelivery>
let listener: Listener
let address: string
const ends: (() => unknown)[] = []

const open = (file: string) => openDelivery({ file, ...ABOUT, filesDir: '/nonexistent' })

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  await liveOrganisation(room, 'Before the node')
  delivery = open(path.join(portal.dataDir, 'replica.db'))
  const tail = await startPublishing({ payload: portal.payload, delivery })
  const nodes = nodesRouter({
    ...{ payload: portal.payload, secret: SECRET, about: ABOUT },
    ...{ snapshot: delivery.snapshot, folder: portal.dataDir },
  })
  const app = express()
  app.use(nodes.router)
  listener = await listen({ host: '127.0.0.1', port: 0, grace: 100 })
  listener.serve({ answer: () => false, app })
  address = `http://127.0.0.1:${listener.port}`
  ends.push(
    () => delivery.close(),
    () => tail.stop(),
    () => listener.close(),
    () => nodes.stop(),
  )
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await portal?.close()
})

const started: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of started.splice(0).reverse()) await stop()
})

async function startNode(folder = path.join(portal.dataDir, randomUUID())) {
  const { replica, about } = await prepareNode({ folder, portals: [address], secret: SECRET, log: quiet })
  const node = open(replica)
  const begun = node.lastNumber()
  const following = followPortals({ portals: [address], secret: SECRET, reader: node, log: quiet })
  started.push(
    () => node.close(),
    () => following.stop(),
  )
  return { node, about, begun, folder, following }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !isSo(); turn += 1) await sleep(50)
  expect(isSo()).toBe(true)
}

describe('what a portal tells', () => {
  it.each(['portal', 'snapshot', 'log'])('%s is for who says the secret', async (what) => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${address}/internal/delivery/${what}`, { headers })
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: SECRET }]) {
      const answer = await ask(headers as Record<string, string>)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).not.toContain(SECRET)
    }
  })

  it.each(['x', '-1', '1.5'])('a log after %s is a bad request', async (after) => {
    const headers = { Authorization: `Bearer ${SECRET}` }
    expect((await fetch(`${address}/internal/delivery/log?after=${after}`, { headers })).status).toBe(400)
  })
})

describe('a node', () => {
  it('begins with a copy, and leaves none behind', async () => {
    const { begun, about } = await startNode()
    expect(begun).toBe(delivery.lastNumber())
    expect(about).toEqual(ABOUT)
    expect(readdirSync(portal.dataDir).filter((name) => name.startsWith('snapshot'))).toEqual([])
  })

  it('shows what goes live and what is withdrawn, within a second', async () => {
    const { node, following } = await startNode()
    await until(following.isConnected)
    const entry = await liveOrganisation(room)
    const began = Date.now()
    await until(() => node.lastNumber() === delivery.lastNumber() && node.lastNumber() > 0)
    expect(Date.now() - began).toBeLessThan(5_000)
    await act(portal.payload, room.editor, entry, 'withdraw', { reason: 'A test.' })
    await until(() => node.lastNumber() === delivery.lastNumber())
    expect(node.lastMark()).toBe(delivery.lastMark())
  })

  it('goes on after its last row when it comes back', async () => {
    const first = await startNode()
    await first.following.stop()
    first.node.close()
    await liveOrganisation(room)
    const second = await startNode(first.folder)
    expect(second.begun).toBe(first.begun)
    await until(() => second.node.lastNumber() === delivery.lastNumber())
  })

  it('begins anew where the portal has another log', async () => {
    const first = await startNode()
    await first.following.stop()
    first.node.close()
    const other = open(path.join(first.folder, 'replica.db'))
    other.reset()
    const at = '2020-01-01T00:00:00.000Z'
    other.apply([
      {
        ...{ number: 1, action: 'withdraw', type: 'practice', entry: 'stranger', slug: 'stranger', at },
        ...{ address: null, contentHash: null, documents: null },
      },
    ])
    other.close()
    const { node } = await startNode(first.folder)
    await until(() => node.lastNumber() === delivery.lastNumber() && node.lastMark() === delivery.lastMark())
    expect(existsSync(path.join(first.folder, 'replica.db'))).toBe(true)
  })

  it('is told at once that its secret is another one', async () => {
    const folder = path.join(portal.dataDir, randomUUID())
    await expect(prepareNode({ folder, portals: [address], secret: 'another', log: quiet })).rejects.toThrow(
      'DELIVERY_SECRET: must be the same here and at the portal',
    )
  })
})
