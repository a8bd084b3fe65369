import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PresenceView } from '../../collections/presence/endpoint'
import { EDITING_FOR, leave, PRESENT_FOR, stay } from '../../collections/presence/store'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, type Newsroom } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let reviewer: Client
let entry: string

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  reviewer = await signIn(portal, room.reviewer)
})
afterAll(() => portal?.close())
beforeEach(async () => {
  entry = (await draft(room, 'practices', { title: 'A hotline' })).id
})

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const tab = () => randomUUID()
const at = (id = entry) => `/practices/${id}/presence`
const seenBy = async (who: Client, body: Record<string, unknown> = {}) => {
  const answer = await who.send('POST', at(), { tab: tab(), ...body })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as unknown as PresenceView
}
const rows = async () => (await room.payload.count({ collection: 'presence' })).totalDocs

describe('two people in one entry', () => {
  it('see each other, and who is editing, until one leaves', async () => {
    const own = tab()
    expect((await seenBy(editor, { tab: own, editing: true })).people).toEqual([])
    const { people } = await seenBy(reviewer)
    expect(people).toMatchObject([
      { person: room.editor.id, name: room.editor.name, editingSince: expect.any(String) },
    ])
    expect((await seenBy(editor, { tab: own })).people).toMatchObject([
      { person: room.reviewer.id, editingSince: null },
    ])
    expect((await editor.send('POST', at(), { tab: own, leaving: true })).status).toBe(204)
    expect((await seenBy(reviewer)).people).toEqual([])
  })

  it('are one each, however many tabs they have, and not in another entry', async () => {
    const other = tab()
    await seenBy(editor)
    await seenBy(editor, { tab: other })
    expect((await seenBy(reviewer)).people).toHaveLength(1)
    await editor.send('POST', at(), { tab: other, leaving: true })
    expect((await seenBy(reviewer)).people).toHaveLength(1)
    entry = (await draft(room, 'practices', { title: 'Another' })).id
    expect((await seenBy(reviewer)).people).toEqual([])
  })

  it('learn of a newer revision and of new comments by the same answer', async () => {
    const before = await seenBy(reviewer)
    await editor.send('PATCH', `/practices/${entry}?draft=true`, { title: 'A better hotline' })
    const after = await seenBy(reviewer)
    expect(after.saved.at > before.saved.at).toBe(true)
    await editor.send('POST', `/practices/${entry}/comments`, { body: 'Look.' })
    expect((await seenBy(reviewer)).comments).not.toBe(after.comments)
  })
})

describe('a sign of life', () => {
  const sign = () => ({ place: `practices/${entry}`, person: 'p1', tab: 'tab-of-p1', editing: false })
  const later = (ms: number) => new Date(Date.now() + ms)
  const lookAround = (now: Date) => stay(room.payload, { ...sign(), person: 'p2', tab: tab() }, now)

  it('holds for half a minute, and for two with unsaved changes', async () => {
    await stay(room.payload, sign())
    expect(await lookAround(later(PRESENT_FOR - 5_000))).toHaveLength(1)
    expect(await lookAround(later(PRESENT_FOR + 5_000))).not.toContainEqual(
      expect.objectContaining({ person: 'p1' }),
    )
    await stay(room.payload, { ...sign(), editing: true })
    expect(await lookAround(later(EDITING_FOR - 5_000))).toContainEqual(
      expect.objectContaining({ person: 'p1' }),
    )
  })

  it('keeps when it began, and begins anew after an absence', async () => {
    const began = later(0)
    await stay(room.payload, sign(), began)
    await stay(room.payload, sign(), later(20_000))
    expect((await lookAround(later(21_000)))[0]?.since).toBe(began.toISOString())
    await stay(room.payload, sign(), later(PRESENT_FOR * 3))
    expect((await lookAround(later(PRESENT_FOR * 3 + 1)))[0]?.since).not.toBe(began.toISOString())
  })

  it('leaves nothing behind, and cannot fill the table', async () => {
    await stay(room.payload, sign(), new Date(0))
    for (let n = 0; n < 12; n += 1) await stay(room.payload, { ...sign(), tab: tab() })
    const where = { place: { equals: `practices/${entry}` } }
    expect((await room.payload.count({ collection: 'presence', where })).totalDocs).toBe(5)
    await leave(room.payload, { ...sign(), tab: 'another-tab' })
    expect(await rows()).toBeGreaterThan(0)
  })

  it('writes no revision and no row of the audit log', async () => {
    const count = async () => [
      (await room.payload.countVersions({ collection: 'practices' })).totalDocs,
      (await room.payload.count({ collection: 'audit-log' })).totalDocs,
    ]
    const before = await count()
    await seenBy(editor, { editing: true })
    expect(await count()).toEqual(before)
  })
})

describe('nobody else', () => {
  it('sees or feigns presence', async () => {
    const nobody = await signIn(portal, null)
    const before = await rows()
    const answers = await Promise.all([
      nobody.send('POST', at(), { tab: tab() }),
      editor.send('POST', at(NOWHERE), { tab: tab() }),
      editor.send('POST', at('x'), { tab: tab() }),
      editor.send('POST', `/organisations/${entry}/presence`, { tab: tab() }),
      editor.send('POST', '/users/x/presence', { tab: tab() }),
      editor.send('POST', at(), { tab: 'x' }),
      editor.send('POST', at(), {}),
      editor.send('POST', at(), { tab: tab(), person: 'somebody else' }),
      editor.send('POST', at(), '{'),
      editor.send('GET', '/presence'),
      editor.send('POST', '/presence', { key: 'x', place: 'x', person: 'x' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([
      401, 404, 404, 404, 404, 422, 422, 422, 400, 403, 403,
    ])
    expect(await rows()).toBe(before)
  })
})
