import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signIn } from '../integration/support/http'
import { openPortal, PASSWORD, type TestPortal } from '../integration/support/portal'
import { login, sessionsOf } from './support/factor'

let portal: TestPortal
let administrator: Client
beforeAll(async () => {
  portal = await openPortal()
  administrator = await signIn(portal, await portal.user('administrator'))
})
afterAll(() => portal?.close())

type Change = Record<string, unknown>

/** Every way by which an administrator, or code of the portal, changes an account. */
const WAYS: [string, (user: TypedUser, change: Change) => Promise<unknown>][] = [
  ['REST', (user, change) => administrator.send('PATCH', `/users/${user.id}`, change)],
  [
    'REST in bulk',
    (user, change) => administrator.send('PATCH', `/users?where[id][equals]=${user.id}`, change),
  ],
  [
    'GraphQL',
    (user, change) =>
      administrator.graphql(
        'mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }',
        { id: user.id, data: change },
      ),
  ],
  [
    'the Local API',
    (user, change) => portal.payload.update({ collection: 'users', id: user.id, data: change as never }),
  ],
  [
    'the Local API in bulk',
    (user, change) =>
      portal.payload.update({
        collection: 'users',
        where: { id: { equals: user.id } },
        data: change as never,
      }),
  ],
]

const CHANGES: [string, Change][] = [
  ['a role is taken away', { roles: ['editor'] }],
  ['a role is given', { roles: ['editor', 'reviewer', 'safeguarding'] }],
  ['the account is disabled', { disabled: true }],
  ['the way to sign in changes', { signInWith: 'sso' }],
]

/** What a token still opens, in the header and in the cookie. */
async function opens(token: string): Promise<Record<string, boolean>> {
  const nobody = await signIn(portal, null)
  const cookie = { Cookie: `payload-token=${token}`, 'Sec-Fetch-Site': 'same-origin' }
  const header = { Authorization: `JWT ${token}` }
  const bearer = { Authorization: `Bearer ${token}` }
  const rest = async (headers: Record<string, string>) =>
    (await nobody.send('GET', '/practices', undefined, headers)).status === 200
  const me = await nobody.send('GET', '/users/me', undefined, header)
  const refreshed = await nobody.send('POST', '/users/refresh-token', undefined, cookie)
  const asked = await nobody.graphql('{ Practices { totalDocs } meUser { user { id } } }', undefined, header)
  return {
    cookie: await rest(cookie),
    header: await rest(header),
    bearer: await rest(bearer),
    me: me.body.user != null,
    refresh: refreshed.status === 200,
    graphql: asked.body.errors === undefined,
  }
}

const ALL = { cookie: true, header: true, bearer: true, me: true, refresh: true, graphql: true }
const NOTHING = Object.fromEntries(Object.keys(ALL).map((way) => [way, false]))

describe('the very next request is refused', () => {
  const cells = WAYS.flatMap(([way, change]) =>
    CHANGES.map(([name, data]) => [name, way, data, change] as const),
  )
  it.each(cells)('once %s, by %s', async (_name, _way, data, change) => {
    const user = await portal.user('editor', 'reviewer')
    const { token } = (await login(portal, user)).body
    expect(await opens(String(token))).toEqual(ALL)
    await change(user, data)
    expect(await opens(String(token))).toEqual(NOTHING)
    expect(await sessionsOf(portal, user)).toEqual([])
  })

  it('but not where nothing changed of that', async () => {
    const user = await portal.user('editor', 'reviewer')
    const { token } = (await login(portal, user)).body
    await administrator.send('PATCH', `/users/${user.id}`, { name: 'Another', roles: ['reviewer', 'editor'] })
    expect(await opens(String(token))).toEqual(ALL)
  })
})

describe('a new password', () => {
  it('ends the other sessions and keeps the one that set it', async () => {
    const user = await portal.user('editor')
    const other = await signIn(portal, user)
    const own = await signIn(portal, user)
    expect((await own.send('PATCH', `/users/${user.id}`, { password: 'another horse' })).status).toBe(200)
    expect((await own.send('GET', '/practices')).status).toBe(200)
    expect((await other.send('GET', '/practices')).status).toBe(403)
  })

  it('given by an administrator ends all of them', async () => {
    const user = await portal.user('editor')
    const own = await signIn(portal, user)
    await administrator.send('PATCH', `/users/${user.id}`, { password: 'another horse' })
    expect((await own.send('GET', '/practices')).status).toBe(403)
  })
})

describe('a sign-in that is under way', () => {
  it.each([
    ['the account is disabled', { disabled: true }],
    ['the roles change', { roles: ['reviewer' as const] }],
  ])('undoes nothing when %s at that moment', async (_name, data) => {
    for (let pair = 0; pair < 12; pair += 1) {
      const user = await portal.user('editor')
      // Later by a little more each time, through the whole of a sign-in.
      const change = new Promise((resolve) => setTimeout(resolve, pair * 12)).then(() =>
        portal.payload.update({ collection: 'users', id: user.id, data }),
      )
      const [answer] = await Promise.all([login(portal, user), change])
      expect(await portal.payload.findByID({ collection: 'users', id: user.id })).toMatchObject(data)
      if (typeof answer.body.token === 'string') expect(await opens(answer.body.token)).toEqual(NOTHING)
    }
  })
})

describe('lock-out', () => {
  it('holds for REST and GraphQL together, and for many tries at once', async () => {
    const user = await portal.user('editor')
    const nobody = await signIn(portal, null)
    const LOGIN =
      'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }'
    for (let tries = 0; tries < 3; tries += 1) {
      await nobody.graphql(LOGIN, { email: user.email, password: 'wrong' })
      if (tries < 2) await login(portal, user, { password: 'wrong' })
    }
    expect((await login(portal, user)).status).toBe(401)
    const answer = await nobody.graphql(LOGIN, { email: user.email, password: PASSWORD })
    expect(JSON.stringify(answer.body)).not.toMatch(/"token":"/)

    const other = await portal.user('editor')
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        login(portal, other, { password: index === 39 ? PASSWORD : 'wrong' }),
      ),
    )
    expect(tries.filter(({ status }) => status === 200)).toEqual([])
    expect((await login(portal, other)).status).toBe(401)
    expect(await sessionsOf(portal, other)).toEqual([])
  }, 60_000)
})
