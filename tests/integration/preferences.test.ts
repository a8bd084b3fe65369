import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft } from './support/stories'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

/** The adapter's upsert calls its own update: a queue that took both would wait for itself. */
it('saves what a user prefers, and holds up no other write', async () => {
  const room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  const client = await signIn(portal, room.editor)
  const [first, entry, second] = await Promise.all([
    client.send('POST', '/payload-preferences/greenlight-test', { value: { folded: ['1'] } }),
    draft(room, 'organisations', { name: 'Meanwhile', kind: 'company' }),
    client.send('POST', '/payload-preferences/greenlight-other', { value: { folded: [] } }),
  ])
  expect([first.status, second.status]).toEqual([200, 200])
  expect(entry.id).toBeTruthy()
  const saved = await client.send('GET', '/payload-preferences/greenlight-test')
  expect(saved.body).toMatchObject({ value: { folded: ['1'] } })
}, 10_000)
