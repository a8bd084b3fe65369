import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryCollection } from '../../src/config/vocabulary'
import { signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import {
  act,
  approve,
  draft,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from './support/stories'

let portal: TestPortal
let room: Newsroom

beforeAll(async () => {
  portal = await openPortal()
  const { payload } = portal
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(() => portal?.close())

const newest = async (entry: { collection: EntryCollection; id: string }) =>
  (await portal.payload.findByID({ ...entry, draft: true, depth: 0 })) as unknown as Record<string, unknown>

async function restoreFirst(entry: { collection: EntryCollection; id: string }): Promise<number> {
  const { docs } = await portal.payload.findVersions({
    collection: entry.collection,
    where: { parent: { equals: entry.id } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
  })
  const client = await signIn(portal, room.editor)
  const path = `/${entry.collection}/versions/${docs[0]?.id}?draft=true`
  return (await client.send('POST', path)).status
}

describe('what restoring an older revision draws after it', () => {
  it('ends the plan of a scheduled entry, and nothing of the plan is lost', async () => {
    const entry = await draft(room, 'organisations', { name: 'Planned', kind: 'company' })
    await approve(room, entry)
    const at = new Date(Date.now() + 3_600_000).toISOString()
    await act(room.payload, room.editor, entry, 'schedule', { at })
    expect(await restoreFirst(entry)).toBe(200)
    expect(await newest(entry)).toMatchObject({ state: 'draft', scheduledAt: null })
    const { docs } = await room.payload.find({
      collection: 'schedules',
      where: { entry: { equals: entry.id } },
    })
    expect(docs).toMatchObject([{ at, action: 'publish', status: 'failed' }])
  })

  it('voids the review of an entry whose photograph has another licence now, and keeps its text', async () => {
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await room.payload.update({
      collection: 'photo-credits',
      id: credit.id,
      data: { licence: 'cc0-1.0' },
      user: room.editor,
      overrideAccess: false,
    })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const data = practiceData(await liveOrganisation(room), { heroPhoto })
    const entry = await draft(room, 'practices', data)
    await approve(room, entry)
    const before = await newest(entry)
    expect(await restoreFirst(credit)).toBe(200)
    const after = await newest(entry)
    expect(after).toMatchObject({ state: 'draft', approvedHash: null })
    for (const field of ['title', 'summary', 'body', 'organisations', 'themes', 'regions', 'heroPhoto']) {
      expect(after[field], field).toEqual(before[field])
    }
  })
})
