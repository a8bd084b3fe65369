import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../src/workflow/audit'
import { verifyAuditLog } from '../../src/workflow/audit-log/verify'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, type Newsroom } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let reviewer: Client
let editor: Client
let other: Client

interface Exported {
  count: number
  hashedFields: string[]
  rows: Record<string, unknown>[]
}

const FORMULA = '=HYPERLINK("http://example.org";"look")'

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  reviewer = await signIn(portal, room.reviewer)
  editor = await signIn(portal, room.editor)
  other = await signIn(portal, await portal.user('editor'))
  const entry = await draft(room, 'organisations', { name: 'Exported', kind: 'company' })
  await approve(room, entry)
  const second = await draft(room, 'organisations', { name: 'Second', kind: 'company' })
  await act(payload, room.editor, second, 'submit', { reason: FORMULA })
  await act(payload, room.reviewer, second, 'request-changes', { reason: 'Éclair, “quoted"\nsecond line' })
  const nobody = await createLocalReq({}, payload)
  await recordAudit(nobody, { action: 'sign-in refused', subject: 'users', subjectId: room.editor.id })
})
afterAll(() => portal?.close())

const json = async (client: Client, query = ''): Promise<Exported> => {
  const { status, body } = await client.send('GET', `/audit-log/export?format=json${query}`)
  expect(status, JSON.stringify(body).slice(0, 400)).toBe(200)
  return body as unknown as Exported
}

describe('the export of the audit log', () => {
  it('as JSON can be checked by anybody, with nothing but what stands in it', async () => {
    const { count, hashedFields, rows } = await json(reviewer)
    expect(rows).toHaveLength(count)
    let previous = '0'.repeat(64)
    for (const row of rows) {
      expect(row.previous).toBe(previous)
      const filled = hashedFields.filter((field) => row[field] !== null)
      const text = canonicalize(Object.fromEntries(filled.map((field) => [field, row[field]])))
      previous = createHash('sha256')
        .update(text ?? '')
        .digest('hex')
      expect(row.hash).toBe(previous)
    }
    expect(rows[0]).toMatchObject({ number: 1, action: 'submitted', byName: room.editor.name })
  })

  it('is itself a row of the log, of whoever made it', async () => {
    const { count } = await json(reviewer)
    const { docs } = await payload.find({ collection: 'audit-log', sort: '-number', limit: 1, depth: 0 })
    expect(docs[0]).toMatchObject({
      action: 'audit log exported',
      subject: 'audit-log',
      by: room.reviewer.id,
      reason: `JSON, ${count} rows`,
    })
    expect((await verifyAuditLog(payload)).fault).toBeNull()
  })

  it('as CSV opens in a spreadsheet, without a formula that runs', async () => {
    const { status, body } = await reviewer.send('GET', '/audit-log/export?format=csv')
    expect(status).toBe(200)
    const text = String(body.text)
    expect(text.split('\r\n')[0]).toMatch(/^\uFEFF?number,at,action,actor,byName,/)
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"";""look"")"`)
    expect(text).toContain('"Éclair, “quoted""\nsecond line"')
    expect(text).toContain(room.reviewer.name)
  })

  it('keeps the filter of the list, in both forms, and writes it down', async () => {
    const bracket = await json(reviewer, '&where[action][equals]=approved')
    expect(bracket.rows.map(({ action }) => action)).toEqual(['approved'])
    const where = encodeURIComponent(
      JSON.stringify({
        or: [{ and: [{ subject: { equals: 'users' } }] }, { action: { equals: 'approved' } }],
      }),
    )
    expect((await json(reviewer, `&where=${where}`)).rows).toHaveLength(2)
    const { docs } = await payload.find({ collection: 'audit-log', sort: '-number', limit: 1 })
    expect(docs[0]?.reason).toContain('2 rows, filter {"or":')
  })

  it('gives an editor the rows of own entries, and nothing of accounts or others', async () => {
    const own = (await json(editor)).rows
    expect(own.map(({ action }) => action)).toEqual([
      'submitted',
      'approved',
      'submitted',
      'changes requested',
    ])
    expect((await json(editor, '&where[subject][equals]=users')).rows).toEqual([])
    expect((await json(editor, '&where[or][0][number][exists]=true')).rows).toHaveLength(own.length)
    expect((await json(other)).rows).toEqual([])
    const { body } = await other.send('GET', '/audit-log?limit=0')
    expect(body.docs).toEqual([])
  })

  it('of more rows than one page holds is whole', async () => {
    const req = await createLocalReq({ user: room.reviewer }, payload)
    for (let n = 0; n < 520; n++) await recordAudit(req, { action: 'counted', subject: 'test' })
    const { rows } = await json(reviewer, '&where[subject][equals]=test')
    expect(rows).toHaveLength(520)
    expect(new Set(rows.map(({ number }) => number)).size).toBe(520)
  }, 60_000)

  const BAD: [string, string, number][] = [
    ['no format', '/audit-log/export', 400],
    ['an unknown format', '/audit-log/export?format=xlsx', 400],
    ['two formats', '/audit-log/export?format=csv&format=json', 400],
    ['an unknown parameter', '/audit-log/export?format=csv&sort=at', 400],
    ['a filter that is no JSON', '/audit-log/export?format=csv&where={', 400],
    ['a filter that is a list', '/audit-log/export?format=csv&where=[]', 400],
    ['a filter that is a text', '/audit-log/export?format=csv&where="x"', 400],
    ['an unknown field', '/audit-log/export?format=csv&where[password][equals]=x', 400],
    ['an unknown operator', '/audit-log/export?format=csv&where[action][resembles]=x', 400],
    ['a field of another account', '/audit-log/export?format=csv&where[by.password][equals]=x', 400],
  ]
  it.each(BAD)('answers %s with a message, and writes no row', async (_, path, status) => {
    const before = await payload.count({ collection: 'audit-log' })
    const answer = await reviewer.send('GET', path)
    expect(answer.status).toBe(status)
    expect(answer.body.errors?.[0]?.message).toBeTruthy()
    expect(await payload.count({ collection: 'audit-log' })).toEqual(before)
  })

  it.each([
    'where[at][greater_than]=yesterday',
    'where[number][equals]=many',
    'where[number][in]=',
    'where[or]=x',
    'where[and][0]=x',
    'where[by][equals]=nobody',
    'where[action][like]=%25_%5C',
  ])('answers a filter with a value that fits nothing: %s', async (query) => {
    const { status } = await reviewer.send('GET', `/audit-log/export?format=json&${query}`)
    expect([200, 400]).toContain(status)
  })

  it('is refused to whoever is not signed in', async () => {
    const nobody = await signIn(portal, null)
    expect((await nobody.send('GET', '/audit-log/export?format=csv')).status).toBe(401)
  })
})
