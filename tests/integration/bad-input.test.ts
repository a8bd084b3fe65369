import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, jpeg, type Newsroom } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let entry: string

beforeAll(async () => {
  portal = await openPortal({ env: { MAX_PHOTO_BYTES: '1000000', MAX_DOCUMENT_BYTES: '1000000' } })
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  entry = (await draft(room, 'practices', { title: 'A practice' })).id
})
afterAll(() => portal?.close())

const NOWHERE = '00000000-0000-4000-8000-000000000000'

/** Quotations inside quotations, deeper than this process could write them as JSON. */
const nested = (depth: number) =>
  `{"body":{"root":{"type":"root","children":[${'{"type":"quote","children":['.repeat(depth)}${']}'.repeat(depth)}]}}}`

const BODIES: [string, unknown, RegExp][] = [
  ['malformed JSON', '{"title": ', /JSON/],
  ['a list instead of an object', '[1, 2]', /object/],
  ['an unknown field', { tittle: 'x' }, /tittle/],
  ['a number for a text', { title: 42 }, /title/],
  ['an object for a text', { title: { en: 'x' } }, /title/],
  ['an over-long title', { title: 'x'.repeat(301) }, /title.*300/],
  ['an over-long summary', { summary: 'x'.repeat(20_000) }, /summary/],
  ['a text for a number', { year: 'twenty' }, /year/],
  ['a text for a list', { themes: 'safety-by-design' }, /themes/],
  ['an unknown theme', { themes: ['world-domination'] }, /themes\.0/],
  ['an unknown country', { countries: ['XX'] }, /countries\.0/],
  ['a number for a relation', { organisations: [7] }, /organisations\.0/],
  ['rich text that is none', { body: 'plain' }, /body/],
  ['rich text that is nested without end', nested(15_000), /body.*deep/],
  ['a resource with an unknown field', { resources: [{ lable: 'x' }] }, /resources\.0\.lable/],
  ['rows that are no list', { resources: { label: 'x' } }, /resources/],
  ['five hundred and one rows', { resources: Array(501).fill({ label: 'x' }) }, /resources/],
  ['a relation to nothing', { organisations: [NOWHERE] }, /./],
  ['a photograph that does not exist', { heroPhoto: NOWHERE }, /./],
]

describe.each(['create', 'update'] as const)('%s', (kind) => {
  it.each(BODIES)('answers %s with a clear 4xx and writes nothing', async (_name, body, message) => {
    const before = await room.payload.countVersions({ collection: 'practices' })
    const answer =
      kind === 'create'
        ? await editor.send('POST', '/practices?draft=true', body)
        : await editor.send('PATCH', `/practices/${entry}?draft=true`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
    expect(answer.body.errors?.[0]?.message).toMatch(message)
    expect(await room.payload.countVersions({ collection: 'practices' })).toEqual(before)
  })
})

describe('actions', () => {
  const ACTIONS: [string, string, unknown, number][] = [
    ['an unknown action', 'explode', {}, 404],
    ['malformed JSON', 'submit', '{', 400],
    ['an unknown field', 'submit', { why: 'x' }, 422],
    ['a revision that is no hash', 'submit', { revision: 'newest' }, 422],
    ['a reason of the wrong type', 'submit', { reason: 7 }, 422],
    ['a reason of 10,000 characters', 'submit', { reason: 'x'.repeat(10_000) }, 422],
    ['an action that the role does not include', 'approve', { revision: 'a'.repeat(64) }, 403],
    ['an action that does not fit the state', 'publish', {}, 409],
    ['a stale revision', 'submit', { revision: 'a'.repeat(64) }, 409],
    ['an entry that is not fit', 'submit', {}, 422],
  ]
  it.each(ACTIONS)('answers %s', async (_name, action, body, status) => {
    const answer = await editor.send('POST', `/practices/${entry}/actions/${action}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(status)
    expect(answer.body.errors?.[0]?.message).toBeTruthy()
  })

  it('lists what stands in the way, each at its field', async () => {
    const answer = await editor.send('POST', `/practices/${entry}/actions/submit`, {})
    const obstacles = answer.body.errors?.[0]?.data?.obstacles as { path: string }[]
    expect(obstacles.map(({ path }) => path)).toEqual([
      'summary',
      'body',
      'organisations',
      'themes',
      'regions',
    ])
  })

  it('answers 404 for an entry that does not exist', async () => {
    const answer = await editor.send('POST', `/practices/${NOWHERE}/actions/submit`, {})
    expect(answer.status).toBe(404)
  })
})

describe('uploads', () => {
  const FILES: [string, string, string, () => Promise<Buffer>][] = [
    [
      'a script named as a picture',
      'photo.jpg',
      'image/jpeg',
      async () => Buffer.from('<script>alert(1)</script>'),
    ],
    [
      'an SVG',
      'photo.svg',
      'image/svg+xml',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a PDF as a picture', 'photo.jpg', 'image/jpeg', async () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['an empty file', 'photo.jpg', 'image/jpeg', async () => Buffer.alloc(0)],
    ['half a picture', 'photo.jpg', 'image/jpeg', async () => (await jpeg(1, 900)).subarray(0, 300)],
    [
      'a file of 50 MB',
      'photo.jpg',
      'image/jpeg',
      async () => Buffer.concat([await jpeg(1), Buffer.alloc(50_000_000)]),
    ],
  ]
  it.each(FILES)('refuses %s', async (_name, name, type, bytes) => {
    const answer = await editor.upload('/photos', { alt: 'x' }, { name, type, bytes: await bytes() })
    expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
    expect(await room.payload.count({ collection: 'photos' })).toEqual({ totalDocs: 0 })
  })

  it('takes a picture, names it by its content and keeps no name of its own', async () => {
    const answer = await editor.upload(
      '/photos',
      { alt: 'x' },
      { name: 'Jane Doe at school.jpg', type: 'image/jpeg', bytes: await jpeg(2) },
    )
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { doc } = answer.body as { doc: { filename: string } }
    expect(doc.filename).toMatch(/^[0-9a-f]{32}\.jpg$/)
    expect(JSON.stringify(answer.body)).not.toContain('Jane')
    const twice = await editor.upload(
      '/photos',
      { alt: 'x' },
      { name: 'b.jpg', type: 'image/jpeg', bytes: await jpeg(2) },
    )
    expect(twice.status).toBe(409)
  })
})

describe('reads', () => {
  it.each([
    ['an unknown locale', '/practices?locale=xx'],
    ['a where on an unknown field', '/practices?where[nope][equals]=1'],
    ['a sort by a hidden field', '/users?sort=hash'],
    ['a where on a hidden field', '/front-ends?where[keyHash][exists]=true'],
    ['an id that is none', '/practices/not-an-id'],
  ])('answer %s without a fault', async (_name, path) => {
    const answer = await editor.send('GET', path)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
  })
})
