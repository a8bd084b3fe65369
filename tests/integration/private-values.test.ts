import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPrivate } from '../../collections/private/read-private'
import { loadEnv } from '../../src/config/env'
import { richText } from '../../src/sample/rich-text'
import { loadEntry } from '../../src/workflow/load'
import { compareRevisions } from '../../src/workflow/revisions/compare-revisions'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, type Newsroom } from './support/stories'

const REAL = 'Zubaydah Canary-Realname'
const RESTRICTED = 'Ottoline Canary-Child\nBartholomew Canary-Guardian'
const CANARY = /Canary/

let portal: TestPortal
let room: Newsroom
let safeguarding: TypedUser
let clients: Record<'editor' | 'reviewer' | 'safeguarding' | 'administrator' | 'nobody', Client>

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  safeguarding = await portal.user('safeguarding')
  clients = {
    editor: await signIn(portal, room.editor),
    reviewer: await signIn(portal, room.reviewer),
    safeguarding: await signIn(portal, safeguarding),
    administrator: await signIn(portal, await portal.user('administrator')),
    nobody: await signIn(portal, null),
  }
})
afterAll(() => portal.close())

const profile = (more: Record<string, unknown> = {}) =>
  draft(room, 'profiles', {
    displayName: 'Noor',
    isPseudonym: true,
    realName: REAL,
    restrictedNames: RESTRICTED,
    role: 'Analyst',
    sector: 'corporate',
    introduction: richText('She looks after the youngest users.'),
    moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in.') }],
    ...more,
  })

const save = (id: string, data: Record<string, unknown>) =>
  clients.editor.send('PATCH', `/profiles/${id}`, data)

const open = async (id: string) =>
  Object.fromEntries(
    ((await readPrivate(await createLocalReq({}, portal.payload), 'profiles', id)) ?? []).map(
      ({ path, value }) => [path, value],
    ),
  )

/** Everything that the database holds of an entry, versions too. */
async function stored(id: string): Promise<string> {
  const { db } = portal.payload
  const where = { id: { equals: id } }
  const rows = await db.find({ collection: 'profiles', where, pagination: false })
  const versions = await db.findVersions({
    collection: 'profiles',
    where: { parent: { equals: id } },
    limit: 100,
  })
  return JSON.stringify([rows.docs, versions.docs])
}

describe('a private value', () => {
  it('is sealed in the database and in every version, and is what it was for code that may know', async () => {
    const { id } = await profile()
    await save(id, { role: 'Lead analyst' })
    await save(id, { realName: `${REAL} Two` })
    const rows = await stored(id)
    expect(rows).not.toMatch(CANARY)
    expect(rows.match(/sealed1\./g)?.length ?? 0).toBeGreaterThan(6)
    expect(await open(id)).toEqual({ realName: `${REAL} Two`, restrictedNames: RESTRICTED })
  })

  it.each(['editor', 'reviewer', 'administrator', 'safeguarding'] as const)(
    'is a mask for %s, by REST, GraphQL and in versions',
    async (who) => {
      const { id } = await profile()
      const client = clients[who]
      const answers = [
        await client.send('GET', `/profiles/${id}?draft=true&depth=2&locale=all`),
        await client.send('GET', `/profiles/versions?where[parent][equals]=${id}`),
        await client.send('GET', `/profiles/${id}/comparison?from=newest&to=newest`),
        await client.graphql(`{ Profile(id: "${id}", draft: true) { realName restrictedNames } }`),
      ]
      for (const { status, body } of answers) {
        expect(status).toBe(200)
        expect(JSON.stringify(body)).not.toMatch(/Canary|sealed1/)
      }
      expect(answers[0]?.body.realName).toMatch(/^private:[0-9a-f]{16}$/)
    },
  )

  it('is not there for nobody', async () => {
    const { id } = await profile()
    expect((await clients.nobody.send('GET', `/profiles/${id}`)).status).toBe(403)
    expect((await clients.nobody.send('POST', `/profiles/${id}/private`)).status).toBe(401)
  })

  it.each(['editor', 'reviewer', 'administrator'] as const)('is not shown to %s', async (who) => {
    const { id } = await profile()
    const { status, body } = await clients[who].send('POST', `/profiles/${id}/private`)
    expect(status).toBe(403)
    expect(JSON.stringify(body)).not.toMatch(CANARY)
  })

  it('is shown to safeguarding, which is written down without it', async () => {
    const { id } = await profile()
    const all = await clients.safeguarding.send('POST', `/profiles/${id}/private`)
    expect(all.body.values).toEqual([
      { path: 'realName', value: REAL },
      { path: 'restrictedNames', value: RESTRICTED },
    ])
    const one = await clients.safeguarding.send('POST', `/profiles/${id}/private`, { path: 'realName' })
    expect(one.body.values).toEqual([{ path: 'realName', value: REAL }])
    const { docs } = await portal.payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: id } }, { action: { equals: 'private values read' } }] },
      sort: 'number',
    })
    expect(docs.map(({ reason, by }) => [reason, typeof by === 'object' ? by?.id : by])).toEqual([
      ['realName, restrictedNames', safeguarding.id],
      ['realName', safeguarding.id],
    ])
    expect(JSON.stringify(docs)).not.toMatch(CANARY)
  })

  it('answers 404 for an entry that is none, and 422 for a body that is none', async () => {
    const gone = portal.payload.db.name === 'mongoose' ? '0'.repeat(24) : crypto.randomUUID()
    expect((await clients.safeguarding.send('POST', `/profiles/${gone}/private`)).status).toBe(404)
    const { id } = await profile()
    expect((await clients.safeguarding.send('POST', `/profiles/${id}/private`, { path: 3 })).status).toBe(422)
    expect((await clients.safeguarding.send('POST', `/profiles/${id}/private`, '{')).status).toBe(400)
  })
})

describe('saving', () => {
  it('keeps it where the form sends back its mask, sends nothing, or the same words again', async () => {
    const { id } = await profile()
    const before = await stored(id)
    const sealed = /sealed1\.[^"]+/.exec(before)?.[0] ?? ''
    const { body } = await clients.editor.send('GET', `/profiles/${id}?draft=true`)
    await save(id, { realName: body.realName, restrictedNames: body.restrictedNames, role: 'Lead' })
    await save(id, { role: 'Analyst' })
    await save(id, { realName: REAL })
    expect(await stored(id)).toContain(sealed)
    expect(await open(id)).toEqual({ realName: REAL, restrictedNames: RESTRICTED })
    expect((await clients.editor.send('GET', `/profiles/${id}?draft=true`)).body.realName).toBe(body.realName)
  })

  it('clears it with nothing, in words or as null', async () => {
    const { id } = await profile()
    await save(id, { realName: '' })
    await save(id, { restrictedNames: null })
    expect(await open(id)).toEqual({})
  })

  it('refuses a mask or a sealed value of elsewhere, and says so without it', async () => {
    const { id } = await profile()
    const other = await profile()
    const foreign = (await clients.editor.send('GET', `/profiles/${other.id}?draft=true`)).body.realName
    const sealed = /sealed1\.[^"]+/.exec(await stored(other.id))?.[0]
    for (const realName of [foreign, sealed, 'private:0123456789abcdef']) {
      const answer = await save(id, { realName })
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).not.toContain(String(realName))
    }
    expect((await save(id, { realName: 'x'.repeat(5_001) })).status).toBe(400)
    expect(await open(id)).toMatchObject({ realName: REAL })
  })

  it('voids an approval where it is another, and not where it is the same', async () => {
    const entry = await profile()
    const { contentHash } = await act(portal.payload, room.editor, entry, 'submit')
    const mask = (await clients.editor.send('GET', `/profiles/${entry.id}?draft=true`)).body.realName
    await save(entry.id, { realName: mask })
    const load = async () => loadEntry(await createLocalReq({}, portal.payload), 'profiles', entry.id)
    expect(await load()).toMatchObject({ state: 'in_review', contentHash })
    await save(entry.id, { realName: 'Somebody Else' })
    const changed = await load()
    expect(changed.state).toBe('draft')
    expect(changed.contentHash).not.toBe(contentHash)
  })

  it('is no part of a copy', async () => {
    const { id } = await profile()
    const { status, body } = await clients.editor.send('POST', `/profiles/${id}/duplicate?draft=true`, {})
    expect(status).toBe(200)
    const copy = (body.doc as { id: string }).id
    expect(await open(copy)).toEqual({})
  })

  it('comes back with an older revision', async () => {
    const { id } = await profile()
    await save(id, { realName: 'Somebody Else' })
    const { docs } = await portal.payload.findVersions({
      collection: 'profiles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    const restored = await clients.editor.send('POST', `/profiles/versions/${docs[0]?.id}?draft=true`)
    expect(restored.status).toBe(200)
    expect(JSON.stringify(restored.body)).not.toMatch(/Canary|sealed1/)
    expect(await open(id)).toMatchObject({ realName: REAL })
  })
})

it('is named in a comparison, and not shown', async () => {
  const { id } = await profile()
  await save(id, { realName: `${REAL} Two`, role: 'Lead' })
  const { docs } = await portal.payload.findVersions({
    collection: 'profiles',
    where: { parent: { equals: id } },
    sort: 'createdAt',
  })
  const asked = { collection: 'profiles', id, from: String(docs[0]?.id), to: 'newest', locale: 'en' } as const
  const { changes, rightsChanged, to } = await compareRevisions(portal.payload, room.reviewer, asked)
  expect(changes.map(({ path, detail }) => [path, detail.kind])).toEqual([
    ['realName', 'private'],
    ['role', 'text'],
  ])
  expect(rightsChanged).toBe(false)
  const loaded = await loadEntry(await createLocalReq({}, portal.payload), 'profiles', id)
  expect(to.contentHash).toBe(loaded.contentHash)
  const unsaved = await clients.editor.send('POST', `/profiles/${id}/comparison`, {
    locale: 'en',
    data: { realName: 'Canary typed' },
  })
  expect(unsaved.status).toBe(200)
  expect(unsaved.body.mine).toMatchObject([{ path: 'realName', detail: { kind: 'private' } }])
  expect(JSON.stringify(unsaved.body)).not.toMatch(CANARY)
})

describe('the keys of an installation', () => {
  it('can be rotated: a new one before the old one', async () => {
    const file = path.join(portal.dataDir, 'private-keys')
    const old = await readFile(file, 'utf8')
    await writeFile(file, `next:${Buffer.alloc(32, 7).toString('base64')}\n${old}`)
    const { privateKeys } = loadEnv({ DATA_DIR: portal.dataDir })
    expect(privateKeys.map(({ id }) => id)).toEqual(['next', old.split(':')[0]])
    await writeFile(file, 'cut')
    expect(() => loadEnv({ DATA_DIR: portal.dataDir })).toThrow(/private-keys/)
    await writeFile(file, old)
  })
})
