import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

describe('accounts', () => {
  it('cannot give themselves a role', async () => {
    const editor = await portal.user('editor')
    const client = await signIn(portal, editor)
    await client.send('PATCH', `/users/${editor.id}`, { roles: ['administrator'], disabled: false })
    const account = await portal.payload.findByID({ collection: 'users', id: editor.id })
    expect(account.roles).toEqual(['editor'])
  })

  it.each([
    ['a role is taken away', { roles: ['reviewer'] }],
    ['the account is disabled', { disabled: true }],
  ] as const)('lose their session at once when %s', async (_name, data) => {
    const editor = await portal.user('editor')
    const client = await signIn(portal, editor)
    expect((await client.send('GET', '/practices')).status).toBe(200)
    await portal.payload.update({
      collection: 'users',
      id: editor.id,
      data: { ...data, roles: data && 'roles' in data ? [...data.roles] : undefined },
    })
    expect((await client.send('GET', '/practices')).status).toBe(403)
  })

  it('cannot sign in once disabled, and nobody registers as the first user', async () => {
    const editor = await portal.user('editor')
    await portal.payload.update({ collection: 'users', id: editor.id, data: { disabled: true } })
    await expect(signIn(portal, editor)).rejects.toThrow('Sign-in failed')
    const nobody = await signIn(portal, null)
    const answer = await nobody.send('POST', '/users/first-register', {
      email: 'a@example.org',
      password: 'x'.repeat(12),
    })
    expect(answer.status).toBe(403)
  })

  it('are locked after five wrong passwords', async () => {
    const editor = await portal.user('editor')
    const nobody = await signIn(portal, null)
    for (let tries = 0; tries < 5; tries += 1) {
      await nobody.send('POST', '/users/login', { email: editor.email, password: 'wrong' })
    }
    await expect(signIn(portal, editor)).rejects.toThrow('Sign-in failed')
  })

  it('never answer a hash, a salt or a key', async () => {
    const administrator = await portal.user('administrator')
    const client = await signIn(portal, administrator)
    const frontEnd = await client.send('POST', '/front-ends', { name: 'Site', scope: 'preview' })
    const { id } = (frontEnd.body as { doc: { id: string } }).doc
    const made = await client.send('POST', `/front-ends/${id}/key`)
    expect(made.body.key).toMatch(/^glk_/)
    const answers = [
      await client.send('GET', `/front-ends/${id}`),
      await client.send('GET', '/users?depth=1'),
      await client.send('GET', '/users/me'),
      await client.graphql('{ FrontEnds { docs { name keyPrefix } } Users { docs { name email } } }'),
    ]
    const text = JSON.stringify(answers)
    expect(text).not.toContain(String(made.body.key))
    expect(text).not.toMatch(/"(?:keyHash|hash|salt|resetPasswordToken)":"/)
    const editor = await signIn(portal, await portal.user('editor'))
    expect((await editor.send('GET', '/front-ends')).status).toBe(403)
    expect((await editor.send('POST', `/front-ends/${id}/key`)).status).toBe(403)
  })
})
