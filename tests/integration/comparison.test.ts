import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import type { Comparison } from '../../src/workflow/revisions/compare-revisions'
import type { Revision, RevisionList } from '../../src/workflow/revisions/list-revisions'
import { markSeen } from '../../src/workflow/revisions/seen'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import {
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
let editor: Client
let reviewer: Client

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

const save = (id: string, data: Record<string, unknown>, locale = 'en', client = editor) =>
  client.send('PATCH', `/practices/${id}?draft=true&depth=0&locale=${locale}`, data)

async function compare(id: string, sides = '', client = editor): Promise<Comparison> {
  const answer = await client.send('GET', `/practices/${id}/comparison${sides}`)
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
  return answer.body as unknown as Comparison
}

async function revisions(id: string, client = editor): Promise<Revision[]> {
  const answer = await client.send('GET', `/practices/${id}/revisions`)
  expect(answer.status).toBe(200)
  return (answer.body as unknown as RevisionList).revisions
}

/** A practice that is live, with a photograph and two resources. */
async function livePractice() {
  const organisation = await liveOrganisation(room)
  const credit = await draft(room, 'photo-credits', {
    creditLine: `© UNICEF/UNI${Math.floor(1e5 + Math.random() * 9e5)}/Tylle`,
    licence: 'unicef-terms',
  })
  await publish(room, credit)
  const picture = await photo(room, { title: 'Desk', alt: 'A desk with a telephone.', credit: credit.id })
  const entry = await draft(
    room,
    'practices',
    practiceData(organisation, {
      title: 'A hotline that answers within a day',
      heroPhoto: picture,
      resources: [
        { label: 'Report', url: 'https://example.org/report', format: 'html' },
        { label: 'Film', url: 'https://example.org/film', format: 'video' },
      ],
    }),
  )
  await publish(room, entry)
  return { id: entry.id, organisation, picture, credit }
}

describe('a comparison', () => {
  it('says in words what changed since it was live', async () => {
    const { id, organisation } = await livePractice()
    const other = await liveOrganisation(room, 'Thorn')
    const { body } = await editor.send('GET', `/practices/${id}?depth=0`)
    const [report, film] = (body as unknown as { resources: { id: string }[] }).resources
    await save(id, {
      title: 'A hotline that answers within the hour',
      body: richText('A better text.'),
      organisations: [organisation.id, other.id],
      themes: ['safety-by-design', 'digital-literacy'],
      year: 2015,
      heroPhoto: null,
      resources: [film, { ...report, label: 'Whole report' }],
    })
    await save(id, { title: 'Une ligne d’écoute' }, 'fr')
    const found = await compare(id)
    expect(found).toMatchObject({
      fields: 7,
      rightsChanged: false,
      from: { state: 'published' },
      to: { state: 'draft' },
    })
    const at = (path: string, locale: string | null = null) =>
      found.changes.find((change) => change.path === path && change.locale === locale)
    expect(at('title', 'en')?.detail).toEqual({
      kind: 'text',
      parts: [
        { what: 'same', text: 'A hotline that answers within ' },
        { what: 'removed', text: 'a day' },
        { what: 'added', text: 'the hour' },
      ],
    })
    expect(at('title', 'fr')?.detail).toMatchObject({
      parts: [{ what: 'added', text: 'Une ligne d’écoute' }],
    })
    expect(at('body', 'en')?.detail).toMatchObject({ kind: 'richText', blocks: [{ what: 'changed' }] })
    expect(at('organisations')?.detail).toMatchObject({ added: [{ title: 'Thorn' }], removed: [] })
    expect(at('themes')?.detail).toMatchObject({ added: ['Digital literacy and citizenship'] })
    expect(at('year')?.detail).toEqual({ kind: 'number', before: null, after: 2015 })
    expect(at('heroPhoto')?.detail).toMatchObject({
      kind: 'photo',
      removed: [
        {
          title: 'Desk',
          photo: { alt: 'A desk with a telephone.', creditLine: expect.stringContaining('Tylle') },
        },
      ],
    })
    expect(at('resources.1.label', 'en')?.detail).toMatchObject({
      parts: [
        { what: 'removed', text: 'Report' },
        { what: 'added', text: 'Whole report' },
      ],
    })
    expect(found.changes.filter(({ detail }) => detail.kind === 'row')).toMatchObject([
      { detail: { what: 'moved' } },
    ])
  })

  it('finds nothing between a revision and itself, nor in what an action saved', async () => {
    const { id } = await livePractice()
    expect(await compare(id)).toMatchObject({ changes: [], fields: 0, rightsChanged: false })
    const { to } = await compare(id)
    const hash = to.contentHash
    expect(await compare(id, '?from=approved&to=live')).toMatchObject({
      changes: [],
      from: { contentHash: hash },
    })
    expect(await compare(id, `?from=${to.id}&to=${to.id}`)).toMatchObject({ changes: [] })
  })

  it('says so where only the rights of a photograph changed', async () => {
    const { id, picture } = await livePractice()
    await portal.payload.update({ collection: 'photos', id: picture, data: { alt: 'Another text.' } })
    expect(await compare(id)).toMatchObject({ changes: [], rightsChanged: true })
  })

  it('is of the approved revision too', async () => {
    const organisation = await liveOrganisation(room)
    const entry = await draft(room, 'practices', practiceData(organisation))
    await approve(room, entry)
    await save(entry.id, { title: 'After the approval' })
    expect(await compare(entry.id, '?from=approved')).toMatchObject({
      fields: 1,
      from: { state: 'approved' },
    })
  })
})

describe('the list of revisions', () => {
  it('counts content, not what actions saved, and says which are newest and live', async () => {
    const { id } = await livePractice()
    await save(id, { title: 'Second' })
    await save(id, { title: 'Second' })
    await save(id, { title: 'Third' })
    const [third, second, first, ...others] = await revisions(id)
    expect(others).toEqual([])
    expect(third).toMatchObject({ newest: true, live: false, state: 'draft', number: 3 })
    expect(second).toMatchObject({ newest: false, live: false, liveAt: null })
    expect(first).toMatchObject({
      live: true,
      number: 1,
      by: { id: room.editor.id },
      state: 'published',
      reached: ['draft', 'in_review', 'approved', 'published'],
    })
    expect(first?.liveAt).toBeTruthy()
    const { from, to } = await compare(id)
    expect([from.contentHash, to.contentHash]).toEqual([first?.contentHash, third?.contentHash])
    const status = await editor.send('GET', `/practices/${id}/workflow`)
    expect(third?.contentHash).toBe(status.body.contentHash)
  })

  it('remembers that a revision was live after it was withdrawn', async () => {
    const { id } = await livePractice()
    await editor.send('POST', `/practices/${id}/actions/withdraw`, { reason: 'Wrong facts' })
    const [only] = await revisions(id)
    expect(only).toMatchObject({ live: false, state: 'withdrawn' })
    expect(only?.liveAt).toBeTruthy()
    expect((await editor.send('GET', `/practices/${id}/comparison`)).body.errors?.[0]).toMatchObject({
      data: { code: 'not_live' },
    })
  })
})

describe('what changed since somebody last looked', () => {
  const MONDAY = new Date('2026-05-04T08:00:00.000Z')
  const TUESDAY = new Date('2026-05-05T08:00:00.000Z')
  const look = (user: TypedUser, id: string, now?: Date) =>
    markSeen(portal.payload, user, { collection: 'practices', id }, now)

  it('is what was saved since the visit before this one', async () => {
    const { id } = await livePractice()
    await look(room.reviewer, id, MONDAY)
    const first = await reviewer.send('GET', `/practices/${id}/comparison?from=seen`)
    expect(first).toMatchObject({ status: 404, body: { errors: [{ data: { code: 'never_seen' } }] } })
    await save(id, { title: 'Edited meanwhile' })
    await look(room.reviewer, id, TUESDAY)
    await look(room.reviewer, id, new Date(TUESDAY.getTime() + 60_000))
    expect(await compare(id, '?from=seen', reviewer)).toMatchObject({ fields: 1 })
    await look(room.reviewer, id, new Date(TUESDAY.getTime() + 3 * 60 * 60_000))
    expect(await compare(id, '?from=seen', reviewer)).toMatchObject({ fields: 0 })
    const listed = await revisions(id, reviewer)
    expect(listed.map(({ seen }) => seen)).toEqual([true, false])
  })

  it('keeps one row for each person and entry, also when two windows open at once', async () => {
    const { id } = await livePractice()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => reviewer.send('POST', `/practices/${id}/seen`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    const { totalDocs } = await portal.payload.count({ collection: 'seen', where: { entry: { equals: id } } })
    expect(totalDocs).toBe(1)
  })

  it('goes with the entry', async () => {
    const organisation = await liveOrganisation(room)
    const entry = await draft(room, 'practices', practiceData(organisation))
    await look(room.editor, entry.id)
    expect((await editor.send('DELETE', `/practices/${entry.id}`)).status).toBe(200)
    const { totalDocs } = await portal.payload.count({
      collection: 'seen',
      where: { entry: { equals: entry.id } },
    })
    expect(totalDocs).toBe(0)
  })
})
