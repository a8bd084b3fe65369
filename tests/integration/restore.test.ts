import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, type Newsroom, publish } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let editor: Client

const collection = 'organisations' as const

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  editor = await signIn(portal, room.editor)
})
afterAll(() => portal?.close())

/** A live entry with an older revision that was live before it. */
async function story() {
  const entry = await draft(room, collection, { name: 'First', kind: 'company' })
  await publish(room, entry)
  await editor.send('PATCH', `/${collection}/${entry.id}`, { name: 'Second' })
  await publish(room, entry)
  const { body } = await editor.send('GET', `/${collection}/${entry.id}/revisions`)
  const [, first] = (body as unknown as { revisions: { id: string }[] }).revisions
  return { id: entry.id, version: String(first?.id) }
}

const WAYS: Record<string, (version: string) => Promise<unknown>> = {
  REST: (version) => editor.send('POST', `/${collection}/versions/${version}?draft=true`),
  GraphQL: (version) =>
    editor.graphql('mutation ($id: String!) { restoreVersionOrganisation(id: $id, draft: true) { id } }', {
      id: version,
    }),
}

describe.each(Object.entries(WAYS))('an older revision restored by %s', (_name, restore) => {
  it('is a new draft: the live text stays, and the audit log has who did it', async () => {
    const { id, version } = await story()
    const log = await payload.count({ collection: 'publications' })
    await restore(version)
    const newest = await payload.findByID({ collection, id, draft: true, depth: 0 })
    expect(newest).toMatchObject({
      name: 'First',
      state: 'draft',
      _status: 'draft',
      revisionNumber: 3,
      baseRevision: 3,
    })
    expect(newest.contributors).toContain(room.editor.id)
    const live = await payload.findByID({ collection, id, depth: 0 })
    expect(live).toMatchObject({ name: 'Second', _status: 'published' })
    expect(await payload.count({ collection: 'publications' })).toEqual(log)
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: id } }, { action: { equals: 'restored' } }] },
      depth: 0,
    })
    expect(docs).toHaveLength(1)
    const { body } = await editor.send('GET', `/${collection}/${id}/workflow`)
    expect(docs[0]).toMatchObject({
      by: room.editor.id,
      from: 'published',
      to: 'draft',
      contentHash: body.contentHash,
    })
    const compared = await editor.send('GET', `/${collection}/${id}/comparison?from=${version}&to=newest`)
    expect(compared.body).toMatchObject({ changes: [] })
  })
})

it('is refused by the Local API, which cannot ask for a draft', async () => {
  const { id, version } = await story()
  await expect(
    payload.restoreVersion({ collection, id: version, user: room.editor, overrideAccess: false }),
  ).rejects.toMatchObject({ status: 403 })
  for (const state of [true, false]) {
    expect(await payload.findByID({ collection, id, draft: state })).toMatchObject({
      name: 'Second',
      state: 'published',
    })
  }
})

it('is nothing for a reviewer, who may not edit', async () => {
  const { id, version } = await story()
  const reviewer = await signIn(portal, room.reviewer)
  expect((await reviewer.send('POST', `/${collection}/versions/${version}?draft=true`)).status).toBe(403)
  expect(await payload.findByID({ collection, id, draft: true })).toMatchObject({ name: 'Second' })
})
