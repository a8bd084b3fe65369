import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS } from '../../src/workflow/transitions'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
let editor: Client
let reviewer: Client

type Result = { id: string; ok: boolean; code?: string; status?: number; state?: string }

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  editor = await signIn(portal, room.editor)
  reviewer = await signIn(portal, room.reviewer)
})
afterAll(() => portal?.close())

const organisation = (name: string, data: object = { kind: 'company' }) =>
  draft(room, 'organisations', { name, ...data })

async function bulk(client: Client, action: string, body: unknown) {
  const answer = await client.send('POST', `/organisations/actions/${action}`, body)
  return { ...answer, results: (answer.body.results ?? []) as Result[] }
}

const stateOf = async (id: string) =>
  (await payload.findByID({ collection: 'organisations', id, draft: true, depth: 0 })).state

describe('an action on several entries', () => {
  it('is taken on each by itself, with a result for each in their order', async () => {
    const fit = await organisation('Fit')
    const unfit = await organisation('Unfit', {})
    const inReview = await organisation('In review')
    await act(payload, room.editor, inReview, 'submit')
    const missing = '65f1a2b3c4d5e6f7a8b9c0d1'
    const ids = [unfit.id, fit.id, missing, inReview.id, fit.id]
    const { status, results } = await bulk(editor, 'submit', { ids, assignee: room.reviewer.id })
    expect(status).toBe(200)
    expect(results).toMatchObject([
      { id: unfit.id, ok: false, status: 422, code: 'not_fit', obstacles: [{ path: 'kind' }] },
      { id: fit.id, ok: true, state: 'in_review' },
      { id: missing, ok: false, status: 404, code: 'not_found' },
      { id: inReview.id, ok: false, status: 409, code: 'wrong_state' },
    ])
    expect(results).toHaveLength(4)
    expect(await stateOf(fit.id)).toBe('in_review')
    expect(await stateOf(unfit.id)).toBe('draft')
    const found = await payload.findByID({ collection: 'organisations', id: fit.id, draft: true, depth: 0 })
    expect(found.assignee).toBe(room.reviewer.id)
  })

  it('assigns, and says whom an entry does not take', async () => {
    const both = await portal.user('editor', 'reviewer')
    const theirs = await draft({ ...room, editor: both }, 'organisations', {
      name: 'Theirs',
      kind: 'company',
    })
    const other = await organisation('Another’s')
    const { results } = await bulk(reviewer, 'assign', {
      ids: [theirs.id, other.id],
      assignee: both.id,
      priority: 'urgent',
    })
    expect(results).toMatchObject([
      { ok: false, status: 422, code: 'invalid_input', obstacles: [{ path: 'assignee', code: 'four_eyes' }] },
      { ok: true, state: 'draft' },
    ])
  })

  it('withdraws what is live, with one reason for all, and leaves a row of the log for each', async () => {
    const live = [await liveOrganisation(room), await liveOrganisation(room)]
    const ids = [...live.map(({ id }) => id), (await organisation('Never live')).id]
    const { results } = await bulk(editor, 'withdraw', { ids, reason: 'The campaign is over' })
    expect(results.map(({ ok, code }) => code ?? ok)).toEqual([true, true, 'not_live'])
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { in: ids } }, { action: { equals: 'withdrawn' } }] },
    })
    expect(docs.map(({ reason }) => reason)).toEqual(['The campaign is over', 'The campaign is over'])
  })

  it('takes a hundred, and not one more', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `65f1a2b3c4d5e6f7a8b9c${String(n).padStart(3, '0')}`)
    expect((await bulk(editor, 'submit', { ids })).results).toHaveLength(100)
    const { status, body } = await bulk(editor, 'submit', { ids: [...ids, 'x'] })
    expect(status).toBe(422)
    expect(body.errors?.[0]?.data).toMatchObject({ obstacles: [{ path: 'ids' }] })
  })
})

describe('what is refused', () => {
  it.each([...ACTIONS.filter((action) => !['submit', 'assign', 'withdraw'].includes(action)), 'delete'])(
    '%s on several at once',
    async (action) => {
      const entry = await organisation(`Not ${action}`)
      const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
      for (const user of [room.editor, room.reviewer, safeguarding]) {
        const client = await signIn(portal, user)
        const body = { ids: [entry.id], reason: 'x' }
        expect((await bulk(client, action, body)).status).toBe(404)
        expect((await bulk(client, action, { ...body, revision })).status).toBe(404)
      }
      expect(await stateOf(entry.id)).toBe('in_review')
    },
  )

  it('whoever may not, before anything is said of the body', async () => {
    const anonymous = await signIn(portal, null)
    expect((await bulk(anonymous, 'submit', { ids: ['x'] })).status).toBe(401)
    for (const body of [{ ids: ['x'] }, {}, 'not JSON']) {
      expect((await bulk(reviewer, 'submit', body)).status).toBe(403)
    }
  })

  it.each<[unknown, number, string | null]>([
    [{}, 422, 'ids'],
    [{ ids: [] }, 422, 'ids'],
    [{ ids: 'all' }, 422, 'ids'],
    [{ ids: [1] }, 422, 'ids.0'],
    [{ ids: [''] }, 422, 'ids.0'],
    [{ ids: ['x'], where: {} }, 422, 'where'],
    [{ ids: ['x'], revision: 'a'.repeat(64) }, 422, 'revision'],
    [{ ids: ['x'], dueAt: 'soon' }, 422, 'dueAt'],
    [{ ids: ['x'], dueAt: '2020-01-01T00:00:00Z' }, 422, 'dueAt'],
    [{ ids: ['x'], reason: 'x'.repeat(10_000) }, 422, 'reason'],
    [null, 422, 'body'],
    ['{', 400, null],
  ])('%j', async (body, status, path) => {
    const answer = await bulk(editor, 'submit', body)
    expect(answer.status).toBe(status)
    if (path) expect(answer.body.errors?.[0]?.data).toMatchObject({ obstacles: [{ path }] })
  })

  it('a withdrawal without a reason, as a whole', async () => {
    const { status, body } = await bulk(editor, 'withdraw', { ids: ['x'], reason: ' ' })
    expect(status).toBe(422)
    expect(body.errors?.[0]?.data).toMatchObject({ obstacles: [{ path: 'reason' }] })
  })
})

describe('Payload’s own bulk requests', () => {
  it('neither publish nor delete what is live, whoever asks', async () => {
    const live = await liveOrganisation(room)
    const inReview = await organisation('Waiting')
    await act(payload, room.editor, inReview, 'submit')
    const where = `where[id][in][0]=${live.id}&where[id][in][1]=${inReview.id}`
    for (const user of [room.editor, room.reviewer, safeguarding, await portal.user('administrator')]) {
      const client = await signIn(portal, user)
      await client.send('PATCH', `/organisations?${where}`, { _status: 'published', name: 'By force' })
      await client.send('PATCH', `/organisations?${where}`, { state: 'approved' })
      await client.send('DELETE', `/organisations?where[id][in][0]=${live.id}`)
    }
    const kept = await payload.findByID({ collection: 'organisations', id: live.id, depth: 0 })
    expect(kept).toMatchObject({ _status: 'published', state: 'published' })
    expect(kept.name).not.toBe('By force')
    expect(await stateOf(inReview.id)).toBe('in_review')
  })
})
