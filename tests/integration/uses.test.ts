import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usesOf } from '../../collections/entry/where-used'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../../src/config/vocabulary'
import { richText } from '../../src/sample/rich-text'
import { fillUses } from '../../src/workflow/uses/fill'
import { findUses } from '../../src/workflow/uses/find'
import { markOldPhotos } from '../../src/workflow/uses/mark'
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
let administrator: TypedUser
let req: PayloadRequest

beforeAll(async () => {
  portal = await openPortal()
  const { payload } = portal
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  administrator = await portal.user('administrator')
  req = await createLocalReq({}, payload)
})
afterAll(() => portal.close())

const edit = (
  { collection, id }: { collection: EntryCollection; id: string },
  data: object,
  locale: 'en' | 'fr' = 'en',
) =>
  portal.payload.update({
    collection,
    id,
    data: data as never,
    locale,
    user: room.editor,
    overrideAccess: false,
  })

/** The uses of one thing as `collection standing path`. */
const usesIn = async (id: string, collection = 'photos') =>
  (await findUses(req, [{ collection, id }]))
    .map((use) => `${use.collection} ${use.standing} ${use.path}`)
    .sort()

async function practiceWith(data: Record<string, unknown>) {
  return draft(room, 'practices', practiceData(await liveOrganisation(room), data))
}

describe('the index of references', () => {
  it('follows drafts, and live revisions apart from them', async () => {
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const [first, second] = [
      await photo(room, { decorative: true, credit: credit.id }),
      await photo(room, { decorative: true, credit: credit.id }),
    ]
    const entry = await practiceWith({ heroPhoto: first })
    expect(await usesIn(first)).toEqual(['practices newest heroPhoto'])
    await publish(room, entry)
    expect(await usesIn(first)).toEqual(['practices live heroPhoto', 'practices newest heroPhoto'])
    await edit(entry, { heroPhoto: second })
    expect([await usesIn(first), await usesIn(second)]).toEqual([
      ['practices live heroPhoto'],
      ['practices newest heroPhoto'],
    ])
    await approve(room, entry)
    await act(portal.payload, room.editor, entry, 'publish')
    expect([await usesIn(first), await usesIn(second)]).toEqual([
      [],
      ['practices live heroPhoto', 'practices newest heroPhoto'],
    ])
    await edit(entry, { heroPhoto: null })
    await act(portal.payload, room.editor, entry, 'withdraw', { reason: 'Over' })
    expect(await usesIn(second)).toEqual([])
  })

  it('sees every locale, lists and rich text', async () => {
    const [inText, inList, inLink] = [await photo(room, {}), await photo(room, {}), await practiceWith({})]
    const node = (type: string, more: object) => ({ type, version: 1, children: [], ...more })
    const text = (...children: object[]) => ({
      root: node('root', { children, direction: null, format: '', indent: 0 }),
    })
    const entry = await draft(room, 'profiles', { displayName: 'Rana', role: 'Moderator' })
    await edit(entry, { introduction: text(node('upload', { relationTo: 'photos', value: inText })) }, 'fr')
    await edit(entry, { moments: [{ photo: inList }] })
    const link = node('link', { fields: { doc: { relationTo: 'practices', value: inLink.id } } })
    await edit(entry, { questions: [{ answer: text(node('paragraph', { children: [link] })) }] })
    expect(await usesIn(inText)).toEqual(['profiles newest introduction'])
    expect(await usesIn(inList)).toEqual(['profiles newest moments.0.photo'])
    expect(await usesIn(inLink.id, 'practices')).toEqual(['profiles newest questions.0.answer'])
    // Another language is saved without it, and it is still there.
    await edit(entry, { introduction: richText('English.') })
    expect(await usesIn(inText)).toEqual(['profiles newest introduction'])
    await edit(entry, { introduction: richText('Français.') }, 'fr')
    expect(await usesIn(inText)).toEqual([])
  })

  it('follows a restored revision, a copy, and a deleted entry', async () => {
    const { payload } = portal
    const picture = await photo(room, { decorative: true })
    const entry = await practiceWith({ heroPhoto: picture })
    await edit(entry, { heroPhoto: null })
    expect(await usesIn(picture)).toEqual([])
    const { docs: versions } = await payload.findVersions({
      collection: 'practices',
      where: { parent: { equals: entry.id } },
      sort: 'createdAt',
    })
    const editor = await signIn(portal, room.editor)
    const restored = await editor.send('POST', `/practices/versions/${versions[0]?.id}?draft=true`)
    expect(restored.status).toBe(200)
    expect(await usesIn(picture)).toEqual(['practices newest heroPhoto'])
    const copy = await payload.duplicate({ collection: 'practices', id: entry.id, user: room.editor })
    expect(await usesIn(picture)).toHaveLength(2)
    await payload.delete({ collection: 'practices', id: copy.id })
    await payload.delete({ collection: 'practices', id: entry.id })
    expect(await usesIn(picture)).toEqual([])
  })

  it('answers for credits through their photographs, and names the entries', async () => {
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    const picture = await photo(room, { decorative: true, credit: credit.id })
    const entry = await practiceWith({ heroPhoto: picture, title: 'With a credit' })
    expect(await usesOf(req, { collection: 'photo-credits', id: credit.id })).toEqual([
      { collection: 'practices', id: entry.id, title: 'With a credit', path: 'heroPhoto', isLive: false },
      { collection: 'photos', id: picture, title: picture, path: 'credit', isLive: false },
    ])
  })

  it('is shown to whoever reads drafts, live and pending, and keeps what is used from being deleted', async () => {
    const { payload } = portal
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const picture = await photo(room, { decorative: true, credit: credit.id })
    const entry = await practiceWith({ heroPhoto: picture, title: 'Uses it' })
    const client = await signIn(portal, room.reviewer)
    const nobody = await signIn(portal, null)
    const uses = async () => (await client.send('GET', `/photos/${picture}/uses`)).body.uses
    expect(await uses()).toMatchObject([{ id: entry.id, title: 'Uses it', path: 'heroPhoto', isLive: false }])
    await publish(room, entry)
    expect(await uses()).toMatchObject([{ id: entry.id, isLive: true }])
    expect((await nobody.send('GET', `/photos/${picture}/uses`)).status).toBe(401)
    const unheard = await client.send('GET', '/photo-credits/no-such-id/uses')
    expect([unheard.status, unheard.body.uses]).toEqual([200, []])
    const refused = await (await signIn(portal, administrator)).send('DELETE', `/photos/${picture}`)
    expect([refused.status, refused.body.errors?.[0]?.data?.uses]).toMatchObject([
      409,
      [{ title: 'Uses it' }],
    ])
    const unused = await draft(room, 'photo-credits', { agency: 'Another', licence: 'own-work' })
    const borne = await photo(room, { decorative: true, credit: unused.id })
    const remove = () => payload.delete({ collection: 'photo-credits', id: unused.id })
    await expect(remove()).rejects.toMatchObject({
      status: 409,
      data: { uses: [{ id: borne, path: 'credit' }] },
    })
    await payload.delete({ collection: 'photos', id: borne })
    await remove()
  })

  it('marks what is used, beside the photograph', async () => {
    const { payload } = portal
    const picture = await photo(room, { decorative: true })
    const used = async () => (await payload.findByID({ collection: 'photos', id: picture })).used
    expect(await used()).toBe(false)
    const entry = await practiceWith({ heroPhoto: picture })
    const other = await practiceWith({ heroPhoto: picture })
    expect(await used()).toBe(true)
    await edit(entry, { heroPhoto: null })
    expect(await used()).toBe(true)
    await payload.delete({ collection: 'practices', id: other.id })
    expect(await used()).toBe(false)
    await practiceWith({ heroPhoto: picture })
    await payload.db.updateOne({ collection: 'photos', id: picture, data: { used: null } })
    await markOldPhotos(payload)
    expect(await used()).toBe(true)
  })

  it('is filled from what was there before it, once', async () => {
    const { payload } = portal
    const picture = await photo(room, { decorative: true })
    await practiceWith({ heroPhoto: picture })
    const all = async () =>
      (await payload.find({ collection: 'uses', pagination: false })).docs
        .map(({ entry, standing, target, path }) => `${entry} ${standing} ${target} ${path}`)
        .sort()
    const before = await all()
    await payload.db.deleteMany({ collection: 'uses', where: {} })
    expect(await fillUses(payload)).toBeGreaterThan(1)
    expect(await all()).toEqual(before)
    expect(await fillUses(payload)).toBe(0)
  })
})

/** Counts the entries that the database hands out while `work` runs. */
async function entriesRead(work: () => Promise<unknown>): Promise<number> {
  const { db } = portal.payload
  const reads = ['find', 'findOne', 'queryDrafts', 'findVersions'] as const
  const original = reads.map((name) => [name, db[name]] as const)
  let count = 0
  for (const [name, read] of original) {
    Object.assign(db, {
      [name]: async (args: { collection: string }) => {
        const answer = (await (read as (args: unknown) => Promise<unknown>).call(db, args)) as {
          docs?: unknown[]
        } | null
        const isEntry = (ENTRY_COLLECTION_SLUGS as readonly string[]).includes(args.collection)
        if (isEntry) count += answer?.docs?.length ?? (answer ? 1 : 0)
        return answer
      },
    })
  }
  try {
    await work()
  } finally {
    for (const [name, read] of original) Object.assign(db, { [name]: read })
  }
  return count
}

it('a change of rights reads the entries that it concerns, however many there are', async () => {
  const picture = await photo(room, { decorative: true })
  const entry = await practiceWith({ heroPhoto: picture })
  const change = (shows: 'none' | 'adults') => () =>
    portal.payload.update({
      collection: 'photos',
      id: picture,
      data: { shows },
      user: administrator,
      overrideAccess: false,
    })
  const few = await entriesRead(change('adults'))
  expect(few).toBeGreaterThan(0)
  const { contributors } = await portal.payload.findByID({
    collection: 'practices',
    id: entry.id,
    draft: true,
    depth: 0,
  })
  expect(contributors).toContain(administrator.id)
  for (let n = 0; n < 25; n += 1) await draft(room, 'organisations', { name: `Beside it ${n}` })
  expect(await entriesRead(change('none'))).toBeLessThanOrEqual(few)
})
