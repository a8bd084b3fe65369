import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissions } from '../../access/permissions'
import { codeAt } from '../../src/auth/totp'
import { signIn } from '../integration/support/http'
import { openPortal, PASSWORD, type TestPortal } from '../integration/support/portal'
import { codeOf, enrol, login, nextCode } from './support/factor'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal({ env: { SECOND_FACTOR: 'required' } })
})
afterAll(() => portal?.close())

const NEED = ['reviewer', 'safeguarding', 'administrator'] as const

const COLLECTIONS = [
  'practices',
  'organisations',
  'profiles',
  'photo-credits',
  'photos',
  'documents',
  'reviews',
  'audit-log',
  'publications',
  'front-ends',
  'sections',
]

describe('where a second factor is required', () => {
  it('an editor can do without', async () => {
    const client = await signIn(portal, await portal.user('editor'))
    expect((await client.send('GET', '/practices')).status).toBe(200)
  })

  it.each(NEED)('a %s without one can do nothing but set it up', async (role) => {
    const user = await portal.user('editor', role)
    const client = await signIn(portal, user)
    for (const collection of COLLECTIONS) {
      for (const [method, path] of [
        ['GET', `/${collection}`],
        ['GET', `/${collection}/none`],
        ['POST', `/${collection}`],
        ['PATCH', `/${collection}?where[id][exists]=true`],
        ['DELETE', `/${collection}?where[id][exists]=true`],
      ] as const) {
        const answer = await client.send(method, path, method === 'GET' ? undefined : {})
        // An upload without a file is turned away before anybody asks who sends it.
        const expected = method === 'POST' && ['photos', 'documents'].includes(collection) ? 400 : 403
        expect([method, path, answer.status]).toEqual([method, path, expected])
      }
    }
    expect((await client.send('POST', '/practices/none/actions/approve', {})).status).toBeGreaterThanOrEqual(
      403,
    )
    const graphql = await client.graphql('{ Practices { totalDocs } }')
    expect(graphql.body.errors).toHaveLength(1)
    const access = await client.send('GET', '/access')
    expect(access.body.canAccessAdmin).not.toBe(true)
    // Who they are, and nobody else; and nothing of it changes.
    const seen = await client.send('GET', '/users')
    expect((seen.body.docs as { id: string }[]).map(({ id }) => id)).toEqual([user.id])
    const me = await client.send('GET', '/users/me')
    expect(me.body.user).toMatchObject({ id: user.id, mustEnrol: true })
    for (const data of [
      { name: 'x' },
      { mustEnrol: false },
      { secondFactor: true },
      { password: 'y'.repeat(12) },
    ]) {
      expect((await client.send('PATCH', `/users/${user.id}`, data)).status).toBe(403)
    }
    expect((await client.send('POST', '/users/unlock', { email: user.email })).status).toBe(403)
    const other = await portal.user('editor')
    expect((await client.send('POST', `/users/${other.id}/second-factor/reset`)).status).toBe(403)
  })

  it.each(NEED)('a %s goes on once it is set up, in the same session', async (role) => {
    const { client, user, secret } = await enrol(portal, await portal.user(role))
    expect((await client.send('GET', '/practices')).status).toBe(200)
    expect((await client.send('GET', '/users/me')).body.user).toMatchObject({ mustEnrol: false })
    const off = await client.send('POST', '/users/second-factor/off', {
      password: PASSWORD,
      code: nextCode(secret),
    })
    expect([off.status, codeOf(off)]).toEqual([409, 'second_factor_needed'])
    expect((await login(portal, user, { code: nextCode(secret) })).status).toBe(200)
  })

  it('a role that needs one, given later, waits for it', async () => {
    const user = await portal.user('editor')
    await portal.payload.update({ collection: 'users', id: user.id, data: { roles: ['editor', 'reviewer'] } })
    const client = await signIn(portal, user)
    expect((await client.send('GET', '/practices')).status).toBe(403)
  })

  it('a second factor that an administrator resets is to be set up again', async () => {
    const reviewer = await enrol(portal, await portal.user('reviewer'))
    const administrator = await enrol(portal, await portal.user('administrator'))
    const path = `/users/${reviewer.user.id}/second-factor/reset`
    expect((await administrator.client.send('POST', path)).status).toBe(200)
    const again = await signIn(portal, reviewer.user)
    expect((await again.send('GET', '/practices')).status).toBe(403)
  })

  it('an account with single sign-on has its own at the provider', async () => {
    const user = await portal.user('reviewer')
    await portal.payload.update({ collection: 'users', id: user.id, data: { signInWith: 'sso' } })
    const account = await portal.payload.findByID({ collection: 'users', id: user.id })
    expect(account.mustEnrol).toBe(false)
  })

  it('whichever way an account is read, what it may not is known with it', async () => {
    const user = await portal.user('reviewer')
    const { payload } = portal
    const found = await payload.find({ collection: 'users', where: { id: { equals: user.id } } })
    const signedIn = await payload.login({
      collection: 'users',
      data: { email: user.email, password: PASSWORD },
    })
    const { user: authenticated } = await payload.auth({
      headers: new Headers({ Authorization: `JWT ${signedIn.token}` }),
    })
    const updated = await payload.update({ collection: 'users', id: user.id, data: { name: 'Another' } })
    for (const actor of [
      user,
      found.docs[0],
      authenticated,
      updated,
      await payload.findByID({ collection: 'users', id: user.id, depth: 0 }),
      await payload.findByID({ collection: 'users', id: user.id, select: { mustEnrol: true, roles: true } }),
    ]) {
      expect(actor).toMatchObject({ mustEnrol: true, roles: ['reviewer'] })
      expect(permissions.readDrafts(actor as never)).toBe(false)
    }
  })

  it('is confirmed by a code of the secret that was shown, of nothing else', async () => {
    const user = await portal.user('administrator')
    const client = await signIn(portal, user)
    const first = String((await client.send('POST', '/users/second-factor/enrol')).body.secret)
    const second = String((await client.send('POST', '/users/second-factor/enrol')).body.secret)
    const code = codeAt(first, Date.now())
    expect((await client.send('POST', '/users/second-factor/confirm', { code })).status).toBe(422)
    expect((await client.send('GET', '/practices')).status).toBe(403)
    const right = codeAt(second, Date.now())
    expect((await client.send('POST', '/users/second-factor/confirm', { code: right })).status).toBe(200)
  })
})
