import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openKeyRing } from '../../src/publishing/front-ends/key-ring'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'

let portal: TestPortal
let administrator: TypedUser
let client: Client

beforeAll(async () => {
  portal = await openPortal()
  administrator = await portal.user('administrator')
  client = await signIn(portal, administrator)
})
afterAll(() => portal?.close())

const makeFrontEnd = async (data: object = {}) => {
  const { body } = await client.send('POST', '/front-ends', { name: 'Site', scope: 'delivery', ...data })
  return String((body.doc as { id: string }).id)
}
const rotate = async (id: string, body: object = {}) => {
  const { body: made } = await client.send('POST', `/front-ends/${id}/key`, body)
  return made as unknown as { key: string; formerKeyUntil: string | null }
}
const bearer = (key: string) => `Bearer ${key}`

it('a key holds with its quotas, and its use is written down', async () => {
  const id = await makeFrontEnd({ perMinute: 30, perDay: 1_000 })
  const { key, formerKeyUntil } = await rotate(id)
  expect(formerKeyUntil).toBeNull()
  const keys = openKeyRing(portal.payload)
  expect(await keys.find(bearer(key))).toEqual({ id, scope: 'delivery', perMinute: 30, perDay: 1_000 })
  for (const wrong of [undefined, '', key, 'Bearer glk_x', bearer(`glk_${'a'.repeat(43)}`)])
    expect(await keys.find(wrong)).toBeNull()
  await keys.close()
  const { lastUsedAt } = await portal.payload.findByID({ collection: 'front-ends', id })
  expect(Date.now() - Date.parse(lastUsedAt ?? '')).toBeLessThan(60_000)
})

it('a new key leaves the one before for as long as was said', async () => {
  const id = await makeFrontEnd()
  const first = await rotate(id)
  const second = await rotate(id, { overlapHours: 2 })
  expect(Date.parse(second.formerKeyUntil ?? '') - Date.now()).toBeGreaterThan(1.9 * 3_600_000)
  let now = Date.now()
  const keys = openKeyRing(portal.payload, () => now)
  expect(await keys.find(bearer(first.key))).toMatchObject({ id })
  expect(await keys.find(bearer(second.key))).toMatchObject({ id })
  now += 2.1 * 3_600_000
  expect(await keys.find(bearer(first.key))).toBeNull()
  expect(await keys.find(bearer(second.key))).toMatchObject({ id })
  const third = await rotate(id, { overlapHours: 0 })
  now += 10_000
  expect(await keys.find(bearer(second.key))).toBeNull()
  expect(await keys.find(bearer(third.key))).toMatchObject({ id })
  await keys.close()
})

it('a front end that is disabled is refused within seconds', async () => {
  const id = await makeFrontEnd()
  const { key } = await rotate(id)
  let now = Date.now()
  const keys = openKeyRing(portal.payload, () => now)
  expect(await keys.find(bearer(key))).toMatchObject({ id })
  await client.send('PATCH', `/front-ends/${id}`, { disabled: true })
  now += 6_000
  expect(await keys.find(bearer(key))).toBeNull()
  await keys.close()
})

it('hashes are shown to nobody, and an overlap that is none is refused', async () => {
  const id = await makeFrontEnd()
  await rotate(id)
  await rotate(id)
  const { body } = await client.send('GET', `/front-ends/${id}`)
  expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{64}/)
  expect(body.formerKeyUntil).toEqual(expect.any(String))
  for (const overlapHours of [-1, 100_000, 'x', null])
    expect((await client.send('POST', `/front-ends/${id}/key`, { overlapHours })).status).toBe(
      overlapHours === null ? 200 : 400,
    )
  const editor = await signIn(portal, await portal.user('editor'))
  expect((await editor.send('POST', `/front-ends/${id}/key`, {})).status).toBe(403)
})
