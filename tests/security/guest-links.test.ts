import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection, STATES } from '../../src/config/vocabulary'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { Cast, WHO, type Who } from './support/cast'
import { readMatrix } from './support/matrix'

const MATRIX = readMatrix(new URL('./access-matrix.md', import.meta.url))
const ASKED = ['profiles', 'practices'] as const
const GUEST = { name: 'Zebulona Quist', email: 'zebulona@canary.example', message: 'Canary of the message' }
const CANARY = /zebulona|canary/i

let portal: TestPortal
let cast: Cast
const counted = { cells: 0 }

beforeAll(async () => {
  portal = await openPortal()
  cast = await Cast.assemble(portal)
})
afterAll(async () => {
  await portal?.close()
  process.stdout.write(`guest links: ${JSON.stringify(counted)}\n`)
})

const bodyFor = (collection: EntryCollection, more: object = {}) => ({
  kind: collection === 'profiles' ? 'subject' : 'contact',
  language: 'en',
  ...GUEST,
  ...more,
})

const send = (who: Who, method: string, path: string, body?: unknown) =>
  cast.clients[who].send(method, path, body)

/** A link that somebody of these made, or a colleague of all. */
async function linkBy(maker: TypedUser | null, collection: EntryCollection, id: string): Promise<string> {
  const clients = Object.entries(cast.users).find(([, user]) => user && user.id === maker?.id)
  const who = (clients?.[0] ?? 'safeguarding') as Who
  const made = await send(who, 'POST', `/${collection}/${id}/guest-links`, bodyFor(collection))
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return String(made.body.id)
}

const expected = (operation: string, who: Who, yes: number) => {
  const word = MATRIX['Guest links']?.find((row) => row.operation === operation)?.[who]
  return word === 'yes' ? yes : Number(word)
}

describe('the endpoints of guest links', () => {
  it.each(ASKED)('are for those whom the matrix names: %s', async (collection) => {
    for (const who of WHO) {
      const { id } = await cast.newEntry(collection, 'in_review', null)
      const path = `/${collection}/${id}/guest-links`
      const link = await linkBy(cast.users.administrator, collection, id)
      const got = {
        list: (await send(who, 'GET', path)).status,
        revoke: (await send(who, 'POST', `${path}/${link}/revoke`)).status,
        make: (await send(who, 'POST', path, bodyFor(collection))).status,
      }
      expect(got, who).toEqual({
        list: expected('list', who, 200),
        revoke: expected('revoke', who, 200),
        make: expected('make', who, 201),
      })
      counted.cells += 3
    }
  })

  it('tell who the guest is to those whom the matrix names, by whatever way', async () => {
    for (const who of WHO) {
      for (const owner of ['own', 'other'] as const) {
        const maker = owner === 'own' ? cast.users[who] : cast.users.administrator
        const mayMake = expected('make', who, 201) === 201
        if (owner === 'own' && !mayMake) continue
        const { id } = await cast.newEntry('profiles', 'in_review', null)
        const link = await linkBy(maker, 'profiles', id)
        const word = MATRIX['Guest links']?.find((row) => row.operation === 'know')?.[who]
        const isTold = word === 'yes' || (word === 'own' && owner === 'own')
        const list = await send(who, 'GET', `/profiles/${id}/guest-links`)
        expect(/zebulona/i.test(JSON.stringify(list.body)), `${who} ${owner}`).toBe(isTold)
        counted.cells += 1
        const others = [
          await send(who, 'GET', `/guest-links/${link}?depth=2`),
          await send(who, 'GET', '/guest-links?limit=0&depth=2'),
          await send(who, 'GET', `/guest-links?where[guest][exists]=true`),
          await send(who, 'GET', `/profiles/${id}?depth=2&draft=true`),
          await send(who, 'GET', `/profiles/${id}/workflow`),
          await send(who, 'GET', `/audit-log?where[entry][equals]=${id}&depth=2&limit=0`),
          await cast.clients[who].graphql('{ GuestLinks(limit: 100) { docs { id kind decision comment } } }'),
          await cast.clients[who].graphql('{ GuestLinks(limit: 100) { docs { id guest tokenHash } } }'),
        ]
        for (const { body } of others) {
          expect(JSON.stringify(body), who).not.toMatch(CANARY)
          expect(JSON.stringify(body), who).not.toMatch(/"(?:guest|tokenHash)":"/)
        }
      }
    }
  })

  it('cannot be used to guess what is kept of a guest', async () => {
    const { id } = await cast.newEntry('profiles', 'in_review', null)
    const link = await linkBy(null, 'profiles', id)
    for (const field of ['tokenHash', 'guest']) {
      for (const query of [`where[${field}][like]=a`, `where[${field}][greater_than]=0`, `sort=${field}`]) {
        const one = await send('editor', 'GET', `/guest-links?${query}&where[id][equals]=${link}`)
        const other = await send(
          'editor',
          'GET',
          `/guest-links?${query.replace('=a', '=q')}&where[id][equals]=${link}`,
        )
        expect([query, JSON.stringify(one.body)]).toEqual([query, JSON.stringify(other.body)])
      }
    }
  })

  it.each(ENTRY_COLLECTION_SLUGS)('fit the state of the entry: %s', async (collection) => {
    const row = MATRIX['Guest links: in which state']?.find((one) => one.collection === collection)
    for (const state of STATES) {
      const { id } = await cast.entry(collection, state, null)
      const answer = await send('editor', 'POST', `/${collection}/${id}/guest-links`, bodyFor(collection))
      expect([state, answer.status]).toEqual([state, Number(row?.[state])])
      counted.cells += 1
    }
  })

  it.each<[string, object, string]>([
    ['no name', { name: '  ' }, 'name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['no address', { email: 'maria' }, 'email'],
    ['two addresses', { email: 'a@example.org, b@example.org' }, 'email'],
    ['a header in the address', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
    ['an unknown language', { language: 'de' }, 'language'],
    ['no time', { expiresInDays: 0 }, 'expiresInDays'],
    ['31 days', { expiresInDays: 31 }, 'expiresInDays'],
    ['half a day', { expiresInDays: 0.5 }, 'expiresInDays'],
    ['a long message', { message: 'x'.repeat(2_001) }, 'message'],
    ['an unknown field', { admin: true }, 'admin'],
    ['another kind', { kind: 'owner' }, 'kind'],
    ['a revision that is none', { revision: 'newest' }, 'revision'],
  ])('say what is wrong with %s', async (_, more, field) => {
    const { id } = await cast.entry('profiles', 'in_review', null)
    const answer = await send('editor', 'POST', `/profiles/${id}/guest-links`, bodyFor('profiles', more))
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      422,
      expect.stringContaining(`"path":"${field}`),
    ])
  })

  it('know no entry and no link that there is not', async () => {
    const { id } = await cast.entry('profiles', 'in_review', null)
    const { id: other } = await cast.newEntry('profiles', 'in_review', null)
    const link = await linkBy(null, 'profiles', other)
    for (const [path, status] of [
      ['/profiles/nowhere/guest-links', 404],
      [`/practices/${id}/guest-links`, 404],
      [`/profiles/${id}/guest-links/nothing/revoke`, 404],
      // Of another entry.
      [`/profiles/${id}/guest-links/${link}/revoke`, 404],
      [`/profiles/${other}/guest-links/${link}/revoke`, 200],
      [`/profiles/${other}/guest-links/${link}/revoke`, 200],
    ] as const) {
      const answer = await send('editor', 'POST', path, path.endsWith('revoke') ? {} : bodyFor('profiles'))
      expect([path, answer.status]).toEqual([path, path.startsWith('/practices') ? 404 : status])
    }
    expect((await send('editor', 'POST', `/profiles/${id}/guest-links`, '{')).status).toBe(400)
  })
})
