import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { startPublishing } from '../../src/publishing'
import { rowsAfter } from '../../src/publishing/log'
import type { Tail } from '../../src/publishing/tail'
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
let payload: Payload
let room: Newsroom
let delivery: ReturnType<typeof openDelivery>
let tail: Tail

const openReplica = () =>
  openDelivery({
    file: ':memory:',
    publicUrl: 'http://localhost',
    siteName: 'Test',
    filesDir: portal.dataDir,
  })

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  delivery = openReplica()
  tail = await startPublishing({ payload, delivery })
})
afterAll(async () => {
  await tail?.stop()
  delivery?.close()
  await portal?.close()
})

describe('publishing', () => {
  it('is visible at once in the same process', async () => {
    const waits: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const entry = await draft(room, 'organisations', { name: `Visible ${round}`, kind: 'company' })
      await approve(room, entry)
      const done = await act(payload, room.editor, entry, 'publish')
      const began = performance.now()
      while (delivery.lastNumber() < (done.published ?? 0))
        await new Promise((resolve) => setTimeout(resolve, 1))
      waits.push(performance.now() - began)
    }
    // Far above what is measured (the benchmark has the figures), far below a poll: a machine that does other things may hold one up.
    expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(1_000)
  })

  it('refuses an entry whose references are not live, and names them', async () => {
    const organisation = await draft(room, 'organisations', { name: 'Not live yet', kind: 'company' })
    const entry = await draft(room, 'practices', practiceData(organisation))
    await approve(room, entry)
    await expect(act(payload, room.editor, entry, 'publish')).rejects.toMatchObject({
      status: 422,
      refusal: { obstacles: [{ path: 'organisations.0', code: 'reference_not_live' }] },
    })
    await publish(room, organisation)
    expect((await act(payload, room.editor, entry, 'publish')).state).toBe('published')
  })

  it('refuses a photograph without a credit, an alternative text or a licence', async () => {
    const organisation = await liveOrganisation(room)
    const credit = await draft(room, 'photo-credits', { creditLine: '© UNICEF/UNI118959/Tylle' })
    const codesOf = async (data: Record<string, unknown>) => {
      const heroPhoto = await photo(room, data)
      const entry = await draft(room, 'practices', practiceData(organisation, { heroPhoto }))
      const refused = (await act(payload, room.editor, entry, 'submit').catch((error) => error)) as {
        refusal?: { obstacles?: { path: string; photo: string; code: string }[] }
      }
      return (
        refused.refusal?.obstacles?.map(({ path, photo: id, code }) => [path, id === heroPhoto, code]) ?? []
      )
    }
    expect(await codesOf({})).toEqual([
      ['heroPhoto', true, 'missing_credit'],
      ['heroPhoto', true, 'missing_alt'],
    ])
    expect(await codesOf({ decorative: true, credit: credit.id })).toEqual([
      ['heroPhoto', true, 'licence_missing'],
    ])
  })

  it('refuses what changed after the approval: the text, or the rights of a photograph', async () => {
    const organisation = await liveOrganisation(room)
    const credit = await draft(room, 'photo-credits', {
      creditLine: '© UNICEF/UNI48335/Pirozzi',
      licence: 'unicef-terms',
    })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(organisation, { heroPhoto }))
    await approve(room, entry)
    await payload.update({
      collection: 'photos',
      id: heroPhoto,
      data: { alt: 'Another desk.' },
      user: room.editor,
      overrideAccess: false,
    })
    await expect(act(payload, room.editor, entry, 'publish')).rejects.toMatchObject({
      refusal: { code: 'wrong_state' },
    })
    await approve(room, entry)
    // Past every hook, straight in the database: the hash is computed anew and tells.
    await payload.db.updateOne({ collection: 'photos', id: heroPhoto, data: { decorative: true } })
    await expect(act(payload, room.editor, entry, 'publish')).rejects.toMatchObject({
      status: 409,
      refusal: { code: 'approval_void' },
    })
  })
})

describe('four eyes', () => {
  it('keep whoever contributed from approving, whatever roles they hold', async () => {
    const both = await portal.user('editor', 'reviewer', 'administrator')
    const entry = await draft({ ...room, editor: both }, 'organisations', { name: 'Mine', kind: 'company' })
    const { contentHash } = await act(payload, both, entry, 'submit')
    await expect(act(payload, both, entry, 'approve', { revision: contentHash })).rejects.toMatchObject({
      status: 403,
      refusal: { code: 'four_eyes' },
    })
  })

  it('bind an approval to the revision that was seen', async () => {
    const entry = await draft(room, 'organisations', { name: 'Seen', kind: 'company' })
    const { contentHash } = await act(payload, room.editor, entry, 'submit')
    await payload.update({
      ...entry,
      collection: 'organisations',
      data: { website: 'https://example.org' },
      user: room.editor,
      overrideAccess: false,
    })
    await act(payload, room.editor, entry, 'submit')
    await expect(
      act(payload, room.reviewer, entry, 'approve', { revision: contentHash }),
    ).rejects.toMatchObject({
      status: 409,
      refusal: { code: 'stale_revision', expected: contentHash },
    })
  })

  it('let a save that changes nothing void nothing', async () => {
    const entry = await draft(room, 'organisations', { name: 'Same', kind: 'company' })
    await approve(room, entry)
    const again = {
      collection: 'organisations',
      id: entry.id,
      user: room.editor,
      overrideAccess: false,
    } as const
    expect(await payload.update({ ...again, data: { name: 'Same', kind: 'company' } })).toMatchObject({
      state: 'approved',
    })
    expect(await payload.update({ ...again, data: { name: 'Other' } })).toMatchObject({ state: 'draft' })
  })
})

describe('withdrawing', () => {
  it('takes the live text down although its pending draft is unfit, and reopening brings it back to work', async () => {
    const entry = await liveOrganisation(room, 'To go')
    await payload.update({
      collection: 'organisations',
      id: entry.id,
      data: { name: '' },
      user: room.editor,
      overrideAccess: false,
    })
    await expect(act(payload, room.editor, entry, 'withdraw')).rejects.toMatchObject({ status: 422 })
    await act(payload, room.reviewer, entry, 'withdraw', { reason: 'Wrong facts' })
    const edit = {
      collection: 'organisations',
      id: entry.id,
      user: room.editor,
      overrideAccess: false,
    } as const
    await expect(payload.update({ ...edit, data: { name: 'Quietly back' } })).rejects.toMatchObject({
      status: 409,
    })
    await tail.catchUp()
    const [tombstone] = (await rowsAfter(payload, 0)).filter(
      (row) => row.entry === entry.id && row.action === 'withdraw',
    )
    expect(tombstone).toMatchObject({ slug: 'to-go', documents: null, contentHash: null })
    expect((await act(payload, room.editor, entry, 'reopen')).state).toBe('draft')
    expect(await payload.update({ ...edit, data: { name: 'Mended' } })).toMatchObject({ state: 'draft' })
  })
})

describe('many at once', () => {
  it('lose no save of one entry', async () => {
    const entry = await draft(room, 'organisations', { name: 'Busy', kind: 'company' })
    const before = await payload.countVersions({
      collection: 'organisations',
      where: { parent: { equals: entry.id } },
    })
    const saves = Array.from({ length: 10 }, (_, number) =>
      payload.update({
        collection: 'organisations',
        id: entry.id,
        data: { name: `Busy ${number}` },
        user: room.editor,
        overrideAccess: false,
      }),
    )
    expect((await Promise.allSettled(saves)).filter(({ status }) => status === 'rejected')).toEqual([])
    const after = await payload.countVersions({
      collection: 'organisations',
      where: { parent: { equals: entry.id } },
    })
    expect(after.totalDocs - before.totalDocs).toBe(10)
  })

  it('number the publication log without gaps or doubles', async () => {
    const entries = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        draft(room, 'organisations', { name: `Crowd ${number}`, kind: 'company' }),
      ),
    )
    await Promise.all(entries.map((entry) => publish(room, entry)))
    const numbers = (await rowsAfter(payload, 0)).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  it('let only one of approve and edit win', async () => {
    for (let round = 0; round < 10; round += 1) {
      const entry = await draft(room, 'organisations', { name: `Race ${round}`, kind: 'company' })
      const { contentHash } = await act(payload, room.editor, entry, 'submit')
      await Promise.allSettled([
        act(payload, room.reviewer, entry, 'approve', { revision: contentHash }),
        payload.update({
          collection: 'organisations',
          id: entry.id,
          data: { name: `Edited ${round}` },
          user: room.editor,
          overrideAccess: false,
        }),
      ])
      await expect(act(payload, room.editor, entry, 'publish')).rejects.toMatchObject({ status: 409 })
    }
  })
})

describe('records', () => {
  it('cannot be changed or deleted, not even without access control', async () => {
    for (const collection of ['audit-log', 'publications', 'reviews'] as const) {
      const { docs } = await payload.find({ collection, limit: 1, depth: 0 })
      const id = String(docs[0]?.id)
      await expect(payload.update({ collection, id, data: { contentHash: 'x' } })).rejects.toMatchObject({
        status: 403,
      })
      await expect(payload.delete({ collection, id })).rejects.toMatchObject({ status: 403 })
    }
  })

  it('say who did what, from where to where, and why', async () => {
    const entry = await draft(room, 'organisations', { name: 'Audited', kind: 'company' })
    const { contentHash } = await act(payload, room.editor, entry, 'submit', { reason: 'Please' })
    await act(payload, room.reviewer, entry, 'request-changes', { reason: 'Not yet' })
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { entry: { equals: entry.id } },
      sort: 'at',
      depth: 0,
    })
    expect(docs).toMatchObject([
      {
        action: 'submitted',
        from: 'draft',
        to: 'in_review',
        by: room.editor.id,
        reason: 'Please',
        contentHash,
      },
      {
        action: 'changes requested',
        from: 'in_review',
        to: 'changes_requested',
        by: room.reviewer.id,
        reason: 'Not yet',
        contentHash,
      },
    ])
  })
})

describe('a replica', () => {
  it('of another log is built anew', async () => {
    const other = openReplica()
    const [first] = await rowsAfter(payload, 0)
    if (!first) throw new Error('The log is empty.')
    other.apply([{ ...first, entry: 'elsewhere' }])
    const following = await startPublishing({ payload, delivery: other })
    await following.stop()
    expect(other.lastNumber()).toBeGreaterThan(1)
    expect(other.lastMark()).not.toContain('elsewhere')
    other.close()
  })
})

describe('what is in use', () => {
  it('is not deleted, and the answer names the entries', async () => {
    const administrator = await portal.user('administrator')
    const organisation = await liveOrganisation(room)
    const heroPhoto = await photo(room, { decorative: true })
    await draft(room, 'practices', practiceData(organisation, { heroPhoto, title: 'Shows it' }))
    await expect(
      payload.delete({ collection: 'photos', id: heroPhoto, user: administrator, overrideAccess: false }),
    ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('Shows it') })
  })
})
