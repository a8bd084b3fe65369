import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { act, draft, type Newsroom, publish } from '../integration/support/stories'

/*
 * Every way in which Payload's own draft rules let an editor bring text to the public. Each is tried by REST, by GraphQL and by the
 * Local API with access control; after each try the public must see what it saw before.
 */

let portal: TestPortal
let payload: Payload
let room: Newsroom
let rest: Client
let fresh: string
let live: string
let oldVersion: string

const LIVE_NAME = 'Live and approved'
const collection = 'organisations' as const
const SNEAKY = { name: 'Sneaked in', _status: 'published' } as const

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = {
    payload,
    editor: await portal.user('editor', 'administrator'),
    reviewer: await portal.user('reviewer'),
  }
  rest = await signIn(portal, room.editor)
})
afterAll(() => portal?.close())

beforeEach(async () => {
  fresh = (await draft(room, collection, { name: `Never live ${Math.random()}`, kind: 'company' })).id
  const entry = await draft(room, collection, { name: 'First live text', kind: 'company' })
  await publish(room, entry)
  live = entry.id
  const { docs } = await payload.findVersions({
    collection,
    where: { and: [{ parent: { equals: live } }, { 'version._status': { equals: 'published' } }] },
    limit: 1,
  })
  oldVersion = String(docs[0]?.id)
  await payload.update({
    collection,
    id: live,
    data: { name: LIVE_NAME },
    user: room.editor,
    overrideAccess: false,
    draft: true,
  })
  await publish(room, entry)
})

const local = { user: undefined as never, overrideAccess: false as const }
const asEditor = () => ({ ...local, user: room.editor })

/** The rows of the tables that the public sees: what is published, and its text. */
async function publicNames(): Promise<Record<string, string>> {
  const { docs } = await payload.find({
    collection,
    where: { _status: { equals: 'published' } },
    pagination: false,
    depth: 0,
  })
  return Object.fromEntries(docs.map((doc) => [doc.id, doc.name]))
}

type Ways = Record<
  string,
  { rest: () => Promise<unknown>; graphql: () => Promise<unknown>; local: () => Promise<unknown> }
>

const text = (value: unknown) => JSON.stringify(value)

const WAYS: Ways = {
  'publishes a draft by id': {
    rest: () => rest.send('PATCH', `/${collection}/${fresh}`, SNEAKY),
    graphql: () =>
      rest.graphql(
        `mutation { updateOrganisation(id: ${text(fresh)}, data: { name: "Sneaked in", _status: published }) { id } }`,
      ),
    local: () => payload.update({ collection, id: fresh, data: SNEAKY, ...asEditor() }),
  },
  'publishes the pending draft of a live entry': {
    rest: async () => {
      await rest.send('PATCH', `/${collection}/${live}?draft=true`, { name: 'Pending' })
      return rest.send('PATCH', `/${collection}/${live}`, { _status: 'published' })
    },
    graphql: async () => {
      await rest.graphql(
        `mutation { updateOrganisation(id: ${text(live)}, draft: true, data: { name: "Pending" }) { id } }`,
      )
      return rest.graphql(
        `mutation { updateOrganisation(id: ${text(live)}, data: { _status: published }) { id } }`,
      )
    },
    local: async () => {
      await payload.update({ collection, id: live, data: { name: 'Pending' }, draft: true, ...asEditor() })
      return payload.update({ collection, id: live, data: { _status: 'published' }, ...asEditor() })
    },
  },
  'publishes in bulk': {
    rest: () => rest.send('PATCH', `/${collection}?where[id][in]=${fresh},${live}`, SNEAKY),
    // GraphQL has no bulk mutation: the same by an alias each.
    graphql: () =>
      rest.graphql(
        `mutation { a: updateOrganisation(id: ${text(fresh)}, data: { name: "Sneaked in", _status: published }) { id }
          b: updateOrganisation(id: ${text(live)}, data: { name: "Sneaked in", _status: published }) { id } }`,
      ),
    local: () =>
      payload.update({ collection, where: { id: { in: [fresh, live] } }, data: SNEAKY, ...asEditor() }),
  },
  'updates a live entry without the draft flag': {
    rest: () => rest.send('PATCH', `/${collection}/${live}`, { name: 'Sneaked in' }),
    graphql: () =>
      rest.graphql(`mutation { updateOrganisation(id: ${text(live)}, data: { name: "Sneaked in" }) { id } }`),
    local: () => payload.update({ collection, id: live, data: { name: 'Sneaked in' }, ...asEditor() }),
  },
  'unpublishes a live entry': {
    rest: () => rest.send('PATCH', `/${collection}/${live}`, { _status: 'draft' }),
    graphql: () =>
      rest.graphql(`mutation { updateOrganisation(id: ${text(live)}, data: { _status: draft }) { id } }`),
    local: () => payload.update({ collection, id: live, data: { _status: 'draft' }, ...asEditor() }),
  },
  'unpublishes every locale of a live entry': {
    rest: () => rest.send('PATCH', `/${collection}/${live}?unpublishAllLocales=true`, {}),
    graphql: () =>
      rest.graphql(
        `mutation { updateOrganisation(id: ${text(live)}, unpublishAllLocales: true, data: {}) { id } }`,
      ),
    local: () => payload.update({ collection, id: live, data: {}, unpublishAllLocales: true, ...asEditor() }),
  },
  'publishes one locale': {
    rest: () => rest.send('PATCH', `/${collection}/${live}?publishSpecificLocale=en`, SNEAKY),
    graphql: () =>
      rest.graphql(
        `mutation { updateOrganisation(id: ${text(live)}, publishSpecificLocale: "en", data: { name: "Sneaked in" }) { id } }`,
      ),
    local: () =>
      payload.update({ collection, id: live, data: SNEAKY, publishSpecificLocale: 'en', ...asEditor() }),
  },
  'publishes every locale': {
    rest: () => rest.send('PATCH', `/${collection}/${live}?publishAllLocales=true`, { name: 'Sneaked in' }),
    graphql: () =>
      rest.graphql(
        `mutation { updateOrganisation(id: ${text(live)}, publishAllLocales: true, data: { name: "Sneaked in" }) { id } }`,
      ),
    local: () =>
      payload.update({
        collection,
        id: live,
        data: { name: 'Sneaked in' },
        publishAllLocales: true,
        ...asEditor(),
      }),
  },
  'creates as published': {
    rest: () => rest.send('POST', `/${collection}`, { ...SNEAKY, kind: 'company' }),
    graphql: () =>
      rest.graphql(
        'mutation { createOrganisation(data: { name: "Sneaked in", kind: company, _status: published }) { id } }',
      ),
    local: () => payload.create({ collection, data: { ...SNEAKY, kind: 'company' } as never, ...asEditor() }),
  },
  'restores an older published revision': {
    rest: () => rest.send('POST', `/${collection}/versions/${oldVersion}`),
    graphql: () => rest.graphql(`mutation { restoreVersionOrganisation(id: ${text(oldVersion)}) { id } }`),
    local: () => payload.restoreVersion({ collection, id: oldVersion, ...asEditor() }),
  },
  'duplicates a live entry': {
    rest: () => rest.send('POST', `/${collection}/${live}/duplicate`, { _status: 'published' }),
    graphql: () =>
      rest.graphql(
        `mutation { duplicateOrganisation(id: ${text(live)}, data: { name: "Copy", _status: published }) { id } }`,
      ),
    local: () => payload.duplicate({ collection, id: live, data: { _status: 'published' }, ...asEditor() }),
  },
  'deletes a live entry': {
    rest: () => rest.send('DELETE', `/${collection}/${live}`),
    graphql: () => rest.graphql(`mutation { deleteOrganisation(id: ${text(live)}) { id } }`),
    local: () => payload.delete({ collection, id: live, ...asEditor() }),
  },
  'writes the workflow fields': {
    rest: () =>
      rest.send('PATCH', `/${collection}/${fresh}`, {
        state: 'approved',
        approvedHash: 'x',
        liveHash: 'x',
        contributors: [],
      }),
    graphql: () =>
      rest.graphql(`mutation { updateOrganisation(id: ${text(fresh)}, data: { state: approved }) { id } }`),
    local: () =>
      payload.update({
        collection,
        id: fresh,
        data: { state: 'approved', approvedHash: 'x', contributors: [] },
        ...asEditor(),
      }),
  },
}

describe.each(Object.entries(WAYS))('an editor who %s', (_name, ways) => {
  it.each(['rest', 'graphql', 'local'] as const)('changes nothing public by %s', async (by) => {
    const before = await publicNames()
    expect(before[live]).toBe(LIVE_NAME)
    const log = await payload.count({ collection: 'publications' })
    await ways[by]().catch(() => undefined)
    expect(await publicNames()).toEqual(before)
    expect(await payload.count({ collection: 'publications' })).toEqual(log)
    const entry = await payload.findByID({ collection, id: fresh, draft: true, depth: 0 })
    expect(entry).toMatchObject({ _status: 'draft', state: 'draft' })
    expect(entry.approvedHash ?? null).toBeNull()
    expect(entry.contributors).toEqual([room.editor.id])
  })
})

describe('what stays possible', () => {
  it('keeps an edit of a live entry as a pending draft', async () => {
    const answer = await rest.send('PATCH', `/${collection}/${live}`, { name: 'Better name' })
    expect(answer.status).toBe(200)
    const pending = await payload.findByID({ collection, id: live, draft: true })
    expect(pending).toMatchObject({ name: 'Better name', state: 'draft' })
    expect((await publicNames())[live]).toBe(LIVE_NAME)
  })

  it('restores an older revision as a draft that needs a new review', async () => {
    const answer = await rest.send('POST', `/${collection}/versions/${oldVersion}?draft=true`)
    expect(answer.status).toBe(200)
    const pending = await payload.findByID({ collection, id: live, draft: true, depth: 0 })
    expect(pending).toMatchObject({ name: 'First live text', state: 'draft', contributors: [room.editor.id] })
    expect((await publicNames())[live]).toBe(LIVE_NAME)
    await expect(act(payload, room.editor, { collection, id: live }, 'publish')).rejects.toMatchObject({
      status: 409,
    })
  })

  it('answers nothing of entries to somebody who is not signed in', async () => {
    const nobody = await signIn(portal, null)
    for (const path of [
      `/${collection}`,
      `/${collection}/${live}`,
      `/${collection}/versions`,
      `/${collection}/${live}/workflow`,
    ]) {
      const answer = await nobody.send('GET', path)
      expect([401, 403], path).toContain(answer.status)
      expect(JSON.stringify(answer.body)).not.toContain(LIVE_NAME)
    }
    const { body } = await nobody.graphql('{ Organisations { docs { name } } }')
    expect(JSON.stringify(body)).not.toContain(LIVE_NAME)
  })
})
