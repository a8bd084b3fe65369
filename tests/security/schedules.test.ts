import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTRY_COLLECTION_SLUGS, ROLES } from '../../src/config/vocabulary'
import { signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { act, approve, draft, type Newsroom } from '../integration/support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom

const later = () => new Date(Date.now() + 3_600_000).toISOString()

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(() => portal?.close())

async function scheduled() {
  const entry = await draft(room, 'organisations', { name: 'Planned', kind: 'company' })
  await approve(room, entry)
  await act(payload, room.editor, entry, 'schedule', { at: later() })
  const { docs } = await payload.find({ collection: 'schedules', where: { entry: { equals: entry.id } } })
  return { entry, row: String(docs[0]?.id) }
}

describe('Payload’s own scheduled publication, which publishes whatever is newest', () => {
  it('is in no collection, and no job of it can be queued', async () => {
    for (const slug of ENTRY_COLLECTION_SLUGS) {
      const { versions } = payload.collections[slug].config
      const drafts = versions ? versions.drafts : null
      expect(typeof drafts === 'object' && drafts?.schedulePublish).toBeFalsy()
    }
    expect(payload.config.jobs?.tasks?.map(({ slug }) => slug) ?? []).not.toContain('schedulePublish')
    expect(Object.keys(payload.collections)).not.toContain('payload-jobs')
  })

  it.each(ROLES)('does nothing for a %s who asks its server function', async (role) => {
    const { entry } = await scheduled()
    const user = await portal.user(role)
    const req = await createLocalReq({ user }, payload)
    const asked = Promise.resolve()
      .then(() =>
        schedulePublishHandler({
          type: 'publish',
          date: new Date(Date.now() + 1_000),
          doc: { relationTo: entry.collection, value: entry.id },
          req,
          timezone: 'UTC',
        } as never),
      )
      .then((answer) => (answer as { error?: unknown } | undefined)?.error ?? null)
      .catch((error: unknown) => error)
    expect(await asked).not.toBeNull()
    expect(await payload.findByID({ ...entry, draft: true, depth: 0 })).toMatchObject({
      state: 'scheduled',
      _status: 'draft',
    })
  })
})

describe('schedules and releases over HTTP', () => {
  it.each(ROLES)('a %s writes no row of the schedules', async (role) => {
    const { entry, row } = await scheduled()
    const { send: rest } = await signIn(portal, await portal.user(role))
    const data = {
      action: 'publish',
      at: later(),
      entryCollection: 'organisations',
      entry: entry.id,
      status: 'pending',
    }
    expect((await rest('POST', '/schedules', data)).status).toBe(403)
    expect((await rest('PATCH', `/schedules/${row}`, { at: new Date().toISOString() })).status).toBe(403)
    expect((await rest('PATCH', `/schedules?where[id][equals]=${row}`, { status: 'done' })).status).toBe(403)
    expect((await rest('DELETE', `/schedules/${row}`)).status).toBe(403)
    expect(await payload.findByID({ collection: 'schedules', id: row, depth: 0 })).toMatchObject({
      status: 'pending',
    })
  })

  it('an editor makes no release live but by its actions', async () => {
    const { entry } = await scheduled()
    await act(payload, room.editor, entry, 'unschedule')
    const { send: rest } = await signIn(portal, room.editor)
    const made = await rest('POST', '/releases', {
      title: 'Forged',
      state: 'published',
      at: new Date().toISOString(),
      entries: [{ relationTo: 'organisations', value: entry.id }],
    })
    expect(made.status).toBe(201)
    const { doc } = made.body as { doc: { id: string } } & typeof made.body
    await rest('PATCH', `/releases/${doc.id}`, { state: 'scheduled', at: new Date().toISOString() })
    expect(await payload.findByID({ collection: 'releases', id: doc.id, depth: 0 })).toMatchObject({
      state: 'open',
      at: null,
    })
    expect(await payload.findByID({ ...entry, draft: true, depth: 0 })).toMatchObject({ state: 'approved' })
  })

  it.each([
    ['not JSON', '{', 400],
    ['an unknown field', { force: true }, 422],
    ['a time that is none', { at: 'tomorrow' }, 422],
    ['a time without an offset', { at: '2030-01-01T09:00:00' }, 422],
    ['no time', {}, 422],
    ['a time that is over', { at: '2020-01-01T09:00:00Z' }, 422],
    ['a zone that is none', { at: '2030-01-01T09:00:00Z', timeZone: 'Mars/Olympus' }, 422],
    ['a reason that is too long', { at: '2030-01-01T09:00:00Z', reason: 'x'.repeat(10_000) }, 422],
  ])('a release refuses %s', async (_, body, status) => {
    const entry = await draft(room, 'organisations', { name: 'In a release', kind: 'company' })
    await approve(room, entry)
    const { send: rest } = await signIn(portal, room.editor)
    const made = await rest('POST', '/releases', {
      title: 'Bad input',
      entries: [{ relationTo: 'organisations', value: entry.id }],
    })
    const { doc } = made.body as { doc: { id: string } } & typeof made.body
    const answer = await rest('POST', `/releases/${doc.id}/actions/schedule`, body)
    expect(answer.status).toBe(status)
  })

  it('a release that is none, an action that is none, and an entry that is none: 404', async () => {
    const { send: rest } = await signIn(portal, room.editor)
    const { id } = await payload.create({ collection: 'releases', data: { title: 'Empty' } })
    expect((await rest('POST', '/releases/nothing/actions/publish', {})).status).toBe(404)
    expect((await rest('GET', '/releases/nothing/check')).status).toBe(404)
    expect((await rest('POST', `/releases/${id}/actions/destroy`, {})).status).toBe(404)
    const member = { collection: 'organisations', entry: 'nothing' }
    expect((await rest('POST', `/releases/${id}/actions/add`, member)).status).toBe(404)
    expect(
      (await rest('POST', `/releases/${id}/actions/add`, { collection: 'users', entry: 'x' })).status,
    ).toBe(422)
    expect((await rest('POST', `/releases/${id}/actions/publish`, {})).status).toBe(422)
  })

  it('answers nobody who is not signed in', async () => {
    const { send: nobody } = await signIn(portal, null)
    for (const path of [
      '/releases/x/check',
      '/schedules/calendar?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z',
    ]) {
      expect((await nobody('GET', path)).status).toBe(401)
    }
    expect((await nobody('POST', '/releases/x/actions/publish', {})).status).toBe(401)
    expect((await nobody('GET', '/releases')).status).toBe(403)
    expect((await nobody('GET', '/schedules')).status).toBe(403)
  })

  it.each([
    'from=2026-01-01T00:00:00Z',
    'from=x&to=y',
    'from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z',
    'from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z',
    'from[a]=1&to[b]=2',
  ])('the calendar refuses %s', async (query) => {
    const { send: rest } = await signIn(portal, room.reviewer)
    expect((await rest('GET', `/schedules/calendar?${query}`)).status).toBe(422)
  })
})
