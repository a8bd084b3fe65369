import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { draft, type Newsroom } from '../integration/support/stories'

/* History, comparison and looks are as private as the drafts that they speak of. */

let portal: TestPortal
let room: Newsroom
let editor: Client
let mine: string
let other: string

const SECRET = 'A name before it was a pseudonym'

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  mine = (await draft(room, 'organisations', { name: SECRET, kind: 'company' })).id
  other = (await draft(room, 'organisations', { name: 'Another', kind: 'company' })).id
  await editor.send('PATCH', `/organisations/${mine}`, { name: 'A pseudonym' })
  await editor.send('POST', `/organisations/${mine}/seen`)
})
afterAll(() => portal?.close())

const versionOf = async (id: string) => {
  const { body } = await editor.send('GET', `/organisations/${id}/revisions`)
  return (body as unknown as { revisions: { id: string }[] }).revisions.map((revision) => revision.id)
}

const paths = () =>
  [
    ['GET', `/organisations/${mine}/revisions`],
    ['GET', `/organisations/${mine}/comparison?from=newest&to=newest`],
    ['POST', `/organisations/${mine}/seen`],
    ['POST', `/organisations/${mine}/comparison`],
  ] as const

describe('revisions and comparisons', () => {
  it('are nothing for somebody who is not signed in', async () => {
    const nobody = await signIn(portal, null)
    for (const [method, path] of paths()) {
      const { status, body } = await nobody.send(method, path)
      expect(status, path).toBe(401)
      expect(JSON.stringify(body)).not.toContain(SECRET)
    }
  })

  it('are nothing for an account without a right to drafts', async () => {
    const account = await portal.user('editor')
    const client = await signIn(portal, account)
    await portal.payload.update({ collection: 'users', id: account.id, data: { disabled: true } })
    for (const [method, path] of paths()) {
      const { status, body } = await client.send(method, path)
      expect([401, 403], path).toContain(status)
      expect(JSON.stringify(body)).not.toContain(SECRET)
    }
  })

  it('are none of another entry, nor of another collection', async () => {
    const [foreign] = await versionOf(other)
    for (const path of [
      `/organisations/${mine}/comparison?from=${foreign}&to=newest`,
      `/organisations/${mine}/comparison?from=newest&to=${foreign}`,
      `/practices/${mine}/comparison?from=newest`,
      `/practices/${mine}/revisions`,
    ]) {
      expect((await editor.send('GET', path)).status, path).toBe(404)
    }
    expect((await editor.send('POST', `/practices/${mine}/seen`)).status).toBe(404)
  })

  it.each([
    'nothing',
    '00000000-0000-4000-8000-000000000000',
    '000000000000000000000000',
    "' or 1=1 --",
    '__proto__',
    '',
  ])('answer 404 for the unknown revision %j', async (id) => {
    const answer = await editor.send(
      'GET',
      `/organisations/${mine}/comparison?from=${encodeURIComponent(id)}&to=newest`,
    )
    expect(answer.status).toBe(404)
  })

  it.each([
    ['/organisations/%ID/comparison?from[x]=1'],
    [`/organisations/%ID/comparison?from=${'a'.repeat(200)}`],
    ['/organisations/%ID/revisions?limit=0'],
    ['/organisations/%ID/revisions?limit=many'],
    ['/organisations/%ID/revisions?limit[a]=1'],
  ])('answer 400 to %s', async (path) => {
    expect((await editor.send('GET', path.replace('%ID', mine))).status).toBe(400)
  })

  it.each(['revisions', 'comparison', 'comparison?from=newest'])(
    'answer 404 for an unknown entry: %s',
    async (what) => {
      for (const id of [
        'nothing',
        '00000000-0000-4000-8000-000000000000',
        '000000000000000000000000',
        '%27',
      ]) {
        expect((await editor.send('GET', `/organisations/${id}/${what}`)).status, id).toBe(404)
      }
    },
  )
})

describe('looks', () => {
  it('are seen by nobody else, administrators included', async () => {
    const colleague = await signIn(portal, await portal.user('administrator', 'reviewer', 'safeguarding'))
    expect((await editor.send('GET', '/seen')).body.totalDocs).toBe(1)
    expect((await colleague.send('GET', '/seen')).body.totalDocs).toBe(0)
    const { body } = await colleague.graphql('{ Seens { docs { entry version } } }')
    expect(JSON.stringify(body)).not.toContain(mine)
    const nobody = await signIn(portal, null)
    expect([401, 403]).toContain((await nobody.send('GET', '/seen')).status)
  })

  it('are written by nobody by hand', async () => {
    const { body } = await editor.send('GET', '/seen')
    const [row] = (body as unknown as { docs: { id: string }[] }).docs
    expect((await editor.send('PATCH', `/seen/${row?.id}`, { version: 'x' })).status).toBe(403)
    expect((await editor.send('DELETE', `/seen/${row?.id}`)).status).toBe(403)
    expect((await editor.send('POST', '/seen', { key: 'x', version: 'x' })).status).toBe(403)
  })
})
