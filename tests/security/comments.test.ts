import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { startPublishing } from '../../src/publishing'
import { type Client, signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { liveOrganisation, type Newsroom } from '../integration/support/stories'

/* Comments are written by the endpoints of the entry alone, read by the newsroom alone, and nothing public is made of them. */

const CANARY = 'canary-in-a-comment-7f3a'

let portal: TestPortal
let room: Newsroom
let editor: Client
let administrator: Client
let nobody: Client
let entry: string
let comment: string

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor', 'administrator'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  administrator = editor
  nobody = await signIn(portal, null)
  entry = (await liveOrganisation(room, 'Thorn')).id
  const made = await editor.send('POST', `/organisations/${entry}/comments`, {
    field: 'about',
    locale: 'en',
    body: CANARY,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  comment = String(made.body.id)
})
afterAll(() => portal?.close())

const stored = () => room.payload.findByID({ collection: 'comments', id: comment, depth: 0 })
const local = () => ({ user: room.editor, overrideAccess: false as const })

const WAYS: Record<string, () => Promise<unknown>> = {
  'creates by REST': () =>
    administrator.send('POST', '/comments', { entryCollection: 'organisations', entry, body: 'x' }),
  'changes by REST': () => administrator.send('PATCH', `/comments/${comment}`, { body: 'x' }),
  'changes in bulk by REST': () =>
    administrator.send('PATCH', `/comments?where[id][equals]=${comment}`, { blocking: true }),
  'deletes by REST': () => administrator.send('DELETE', `/comments/${comment}`),
  'deletes in bulk by REST': () => administrator.send('DELETE', `/comments?where[id][equals]=${comment}`),
  'creates by GraphQL': () =>
    administrator.graphql(
      `mutation { createComment(data: { entryCollection: organisations, entry: "${entry}", body: "x" }) { id } }`,
    ),
  'changes by GraphQL': () =>
    administrator.graphql(`mutation { updateComment(id: "${comment}", data: { body: "x" }) { id } }`),
  'deletes by GraphQL': () => administrator.graphql(`mutation { deleteComment(id: "${comment}") { id } }`),
  'creates by the Local API': () =>
    room.payload.create({
      collection: 'comments',
      data: { entryCollection: 'organisations', entry, body: 'x' },
      ...local(),
    }),
  'changes by the Local API': () =>
    room.payload.update({ collection: 'comments', id: comment, data: { body: 'x' }, ...local() }),
  'deletes by the Local API': () => room.payload.delete({ collection: 'comments', id: comment, ...local() }),
}

describe('whoever goes round the endpoints', () => {
  it.each(Object.entries(WAYS))('and %s changes nothing', async (_name, way) => {
    const before = await stored()
    const { totalDocs } = await room.payload.count({ collection: 'comments' })
    await way().catch(() => undefined)
    expect(await stored()).toEqual(before)
    expect(await room.payload.count({ collection: 'comments' })).toEqual({ totalDocs })
  })
})

describe('comments', () => {
  it('are read by the newsroom in every way', async () => {
    const answers = [
      await editor.send('GET', `/organisations/${entry}/comments`),
      await editor.send('GET', '/comments'),
      await editor.graphql('{ Comments { docs { body } } }'),
    ]
    for (const { body } of answers) expect(JSON.stringify(body)).toContain(CANARY)
  })

  it('are read and written by nobody who is not signed in', async () => {
    const answers = [
      await nobody.send('GET', `/organisations/${entry}/comments`),
      await nobody.send('POST', `/organisations/${entry}/comments`, { body: 'x' }),
      await nobody.send('POST', `/organisations/${entry}/comments/${comment}/resolve`),
      await nobody.send('DELETE', `/organisations/${entry}/comments/${comment}`),
      await nobody.send('GET', '/comments'),
      await nobody.send('GET', `/comments/${comment}`),
    ]
    for (const { status, body } of answers) {
      expect([401, 403, 404]).toContain(status)
      expect(JSON.stringify(body)).not.toContain(CANARY)
    }
    const { body } = await nobody.graphql('{ Comments { docs { body } } }')
    expect(JSON.stringify(body)).not.toContain(CANARY)
  })

  it('end with the account', async () => {
    const user = await portal.user('reviewer')
    const client = await signIn(portal, user)
    await room.payload.update({ collection: 'users', id: user.id, data: { disabled: true } })
    expect([401, 403]).toContain((await client.send('GET', `/organisations/${entry}/comments`)).status)
  })

  it('appear in no public answer, no row of the publication log and no row of the audit log', async () => {
    const { dataDir, payload } = portal
    const options = { file: ':memory:', publicUrl: 'http://localhost', siteName: 'Test', filesDir: dataDir }
    const delivery = openDelivery(options)
    const tail = await startPublishing({ payload, delivery })
    await tail.stop()
    const server = express().use(delivery.router).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    for (const address of ['organisations/thorn', 'organisations', 'sync?since=0', 'feed.json']) {
      const answer = await fetch(`http://127.0.0.1:${port}/content/v1/${address}`)
      const text = await answer.text()
      expect(answer.status, address).toBe(200)
      expect(text, address).not.toContain(CANARY)
      expect(address === 'feed.json' || text.includes('Thorn'), address).toBe(true)
    }
    server.close()
    delivery.close()
    for (const collection of ['publications', 'audit-log', 'reviews'] as const) {
      const { docs } = await payload.find({ collection, pagination: false })
      expect(docs.length > 0 && JSON.stringify(docs).includes(CANARY)).toBe(false)
    }
    const live = await nobody.send('GET', `/organisations/${entry}`)
    expect(JSON.stringify(live.body)).not.toContain(CANARY)
  })
})
