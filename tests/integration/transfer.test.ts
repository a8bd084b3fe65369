import * as fc from 'fast-check'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPrivate } from '../../collections/private/read-private'
import { type EntryCollection, LOCALES, THEMES } from '../../src/config/vocabulary'
import { richText } from '../../src/sample/rich-text'
import { seedIfEmpty } from '../../src/sample/seed'
import type { ImportOutcome } from '../../src/transfer/import'
import { canonicalContent } from '../../src/workflow/content-hash'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, type Newsroom, photo, practiceData, publish } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let reviewer: Client

beforeAll(async () => {
  portal = await openPortal()
  await seedIfEmpty({ payload: portal.payload, env: { sampleContent: 'auto' }, print: () => {} })
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  reviewer = await signIn(portal, room.reviewer)
}, 120_000)
afterAll(() => portal?.close())

type Entries = Record<string, unknown>[]
/** What refers to others comes after them. */
const ORDER = ['photo-credits', 'organisations', 'practices', 'profiles', 'sections'] as const

const exported = async (collection: EntryCollection, format = 'json', client = editor): Promise<string> => {
  const { status, body } = await client.send('GET', `/${collection}/export?format=${format}`)
  expect(status, JSON.stringify(body)).toBe(200)
  // The client of the tests reads JSON by itself.
  return format === 'json' ? JSON.stringify(body) : String(body.text)
}
const entriesOf = async (collection: EntryCollection) =>
  (JSON.parse(await exported(collection)) as { entries: Entries }).entries
const send = async (collection: EntryCollection, source: string, confirmed = true, client = editor) => {
  const answer = await client.send('POST', `/${collection}/import`, { source, confirmed })
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
  return answer.body as unknown as ImportOutcome
}
const file = (collection: EntryCollection, entries: Entries) =>
  JSON.stringify({ format: 'greenlight/entries', version: 1, collection, entries })
/** Another portal, in the place of this one: what is in use is not deleted by anybody, so the database forgets it. */
const empty = async (...collections: EntryCollection[]) => {
  const where = { id: { exists: true } }
  for (const collection of collections) {
    await portal.payload.db.deleteVersions({ collection, where })
    await portal.payload.db.deleteMany({ collection, where })
  }
}
const whats = ({ rows }: ImportOutcome) => rows.map(({ what }) => what)
const faults = ({ rows }: ImportOutcome) => rows.flatMap(({ issues }) => issues)

describe('a collection as a file', () => {
  it.each(['json', 'csv'])(
    'goes out as %s and into an empty portal without loss',
    async (format) => {
      const files = new Map<EntryCollection, string>()
      const before = new Map<EntryCollection, string>()
      for (const collection of ORDER) {
        files.set(collection, await exported(collection, format))
        before.set(collection, canonicalContent(await entriesOf(collection)))
      }
      await empty(...ORDER.toReversed())
      for (const collection of ORDER) {
        const outcome = await send(collection, files.get(collection) ?? '')
        expect(faults(outcome)).toEqual([])
        expect(new Set(whats(outcome)), collection).toEqual(new Set(['make']))
      }
      for (const collection of ORDER) {
        expect(canonicalContent(await entriesOf(collection)), collection).toBe(before.get(collection))
        // What is there already is left as it is.
        const again = await send(collection, files.get(collection) ?? '', false)
        expect(new Set(whats(again)), collection).toEqual(new Set(['same']))
      }
      const { docs } = await portal.payload.find({
        collection: 'practices',
        pagination: false,
        depth: 0,
        draft: true,
      })
      expect(new Set(docs.map(({ state, _status }) => `${state} ${_status}`))).toEqual(
        new Set(['draft draft']),
      )
    },
    300_000,
  )

  it('holds whatever its entries hold, in every language', async () => {
    const words = fc.oneof(
      fc.constantFrom('=1+1', "'=1", '-5', '@A1', 'a,"b"', 'two\r\nlines', ' x ', 'العربية', '中文', '👩‍👧'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    )
    const slugs = ['first-one', 'second-one']
    const texts = <Value>(value: fc.Arbitrary<Value>) =>
      fc.record(Object.fromEntries(LOCALES.map((locale) => [locale, fc.option(value, { freq: 2 })])))
    const resource = fc.record({
      label: texts(words),
      url: fc.constantFrom(null, 'https://example.org/a', 'https://example.org/b'),
      format: fc.constantFrom(null, 'pdf', 'html'),
      pages: fc.option(fc.integer({ min: 1, max: 400 })),
    })
    const practice = fc.record({
      title: texts(words),
      summary: texts(words),
      body: texts(
        words.map((text) => richText(`## ${text}`, { list: [text, 'b'] }, 'A [link](https://example.org).')),
      ),
      organisations: fc.subarray(['microsoft', 'millicom']),
      themes: fc.subarray(Object.keys(THEMES)),
      countries: fc.subarray(['JO', 'KE', 'SE']),
      year: fc.option(fc.integer({ min: 1989, max: 2100 })),
      resources: fc.array(resource, { maxLength: 3 }),
      related: fc.subarray(slugs),
      notes: fc.option(words),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(practice, practice),
        fc.tuple(practice, practice),
        fc.constantFrom('json', 'csv'),
        async (first, second, format) => {
          await empty('sections', 'practices')
          const withSlugs = (entries: object[]) => entries.map((entry, at) => ({ ...entry, slug: slugs[at] }))
          expect(faults(await send('practices', file('practices', withSlugs(first))))).toEqual([])
          const source = await exported('practices', format)
          const before = canonicalContent(await entriesOf('practices'))
          // Over other entries of the same addresses, and into an empty portal.
          expect(faults(await send('practices', file('practices', withSlugs(second))))).toEqual([])
          expect(faults(await send('practices', source))).toEqual([])
          expect(canonicalContent(await entriesOf('practices'))).toBe(before)
          await empty('practices')
          expect(faults(await send('practices', source))).toEqual([])
          expect(canonicalContent(await entriesOf('practices'))).toBe(before)
        },
      ),
      // Each run writes some forty revisions.
      { numRuns: 8, endOnFailure: true },
    )
  }, 300_000)

  it('says what it would make and change, with each fault at its row, and writes nothing then', async () => {
    const slug = 'one-that-is-there'
    await send('organisations', file('organisations', [{ slug, name: { en: 'There' }, kind: 'company' }]))
    const source = file('organisations', [
      { slug, name: { en: 'Still there', fr: 'Toujours là' } },
      { slug: 'a-new-one', name: { en: 'New' }, kind: 'company', country: 'JO' },
      { slug: 'a-new-one', name: { en: 'Twice' } },
      { slug: 'Not An Address', name: { en: 'X' } },
      { slug: 'b', kind: 'party', name: 'plain', logo: 'f'.repeat(64), state: 'published', website: 4 },
    ])
    const { rows, made } = await send('organisations', source, false)
    expect(made).toBe(false)
    expect(rows.map(({ row, what }) => [row, what])).toEqual([
      [1, 'change'],
      [2, 'make'],
      [3, 'fault'],
      [4, 'fault'],
      [5, 'fault'],
    ])
    expect(rows[0]?.changes).toEqual([{ name: 'name', locales: ['en', 'fr'] }])
    expect(rows[4]?.issues.map(({ path }) => path).sort()).toEqual(['logo', 'name', 'state'])
    expect(
      await portal.payload.count({ collection: 'organisations', where: { slug: { equals: 'a-new-one' } } }),
    ).toEqual({ totalDocs: 0 })
    const done = await send('organisations', source)
    expect(whats(done)).toEqual(whats({ rows } as ImportOutcome))
    const [entry] = (await entriesOf('organisations')).filter((one) => one.slug === slug)
    // What the file did not name stayed.
    expect(entry).toMatchObject({ kind: 'company', name: { en: 'Still there', fr: 'Toujours là' } })
  })

  it('makes drafts alone, of what is live too, and nothing of what was withdrawn', async () => {
    const entry = await draft(room, 'organisations', { name: 'Live one', slug: 'live-one', kind: 'company' })
    await publish(room, entry)
    await send(
      'organisations',
      file('organisations', [{ slug: 'live-one', name: { en: 'Changed by a file' } }]),
    )
    const live = await portal.payload.findByID({ collection: 'organisations', id: entry.id, depth: 0 })
    expect(live).toMatchObject({ name: 'Live one', _status: 'published' })
    const newest = await portal.payload.findByID({
      collection: 'organisations',
      id: entry.id,
      depth: 0,
      draft: true,
    })
    expect(newest).toMatchObject({ name: 'Changed by a file', state: 'draft', editedBy: room.editor.id })
    await act(portal.payload, room.editor, entry, 'withdraw', { reason: 'Out of date.' })
    const [row] = (
      await send('organisations', file('organisations', [{ slug: 'live-one', name: { en: 'Again' } }]))
    ).rows
    expect(row).toMatchObject({ what: 'fault', issues: [{ message: expect.stringContaining('withdrawn') }] })
  })

  it('holds no private value, takes none in, and leaves those that are there', async () => {
    const entry = await draft(room, 'profiles', {
      displayName: 'Noor',
      slug: 'noor',
      isPseudonym: true,
      realName: 'Zubaydah Canary',
      restrictedNames: 'Ottoline Canary',
      role: 'Analyst',
      sector: 'corporate',
      introduction: richText('She looks after the youngest users.'),
    })
    for (const format of ['json', 'csv'])
      expect(await exported('profiles', format)).not.toMatch(/Canary|realName|restrictedNames|sealed/)
    await send('profiles', file('profiles', [{ slug: 'noor', role: { en: 'Lead analyst', ar: 'محللة' } }]))
    const kept = await readPrivate(await createLocalReq({}, portal.payload), 'profiles', entry.id)
    expect(kept?.map(({ value }) => value)).toEqual(['Zubaydah Canary', 'Ottoline Canary'])
    const [row] = (await send('profiles', file('profiles', [{ slug: 'noor', realName: 'Somebody else' }])))
      .rows
    expect(row).toMatchObject({ what: 'fault', issues: [{ path: 'realName' }] })
  })

  it('finds photographs again by what is in them', async () => {
    const id = await photo(room, { title: 'Desk', alt: 'A desk.' })
    const { sha256 } = await portal.payload.findByID({ collection: 'photos', id, depth: 0 })
    const organisation = await draft(room, 'organisations', {
      name: 'With a logo',
      slug: 'with-a-logo',
      kind: 'company',
      logo: id,
    })
    await draft(room, 'practices', practiceData(organisation, { slug: 'with-a-picture', heroPhoto: id }))
    const [row] = (await entriesOf('practices')).filter(({ slug }) => slug === 'with-a-picture')
    expect(row).toMatchObject({ heroPhoto: sha256, organisations: ['with-a-logo'] })
  })

  it('is for those who read drafts, and into the portal for those who write them; each time is written down', async () => {
    const nobody = await signIn(portal, null)
    expect((await nobody.send('GET', '/practices/export?format=csv')).status).toBe(401)
    expect((await nobody.send('POST', '/practices/import', { source: 'slug' })).status).toBe(401)
    expect((await reviewer.send('POST', '/practices/import', { source: 'slug' })).status).toBe(403)
    expect((await editor.send('GET', '/practices/export?format=xml')).status).toBe(400)
    for (const source of [
      '{"a":1}',
      '{',
      'title\nx',
      file('organisations', []),
      file('practices', [{ slug: 'x', __proto__: 1 } as never]),
    ])
      expect((await editor.send('POST', '/practices/import', { source })).status).toBeLessThan(500)
    expect(
      (await editor.send('POST', '/practices/import', { source: file('organisations', []) })).status,
    ).toBe(422)
    await exported('sections', 'csv', reviewer)
    const { docs } = await portal.payload.find({
      collection: 'audit-log',
      sort: '-number',
      limit: 1,
      depth: 0,
    })
    expect(docs[0]).toMatchObject({ action: 'entries exported', subject: 'sections', by: room.reviewer.id })
  })
})
