import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import type { UnsavedComparison } from '../../src/workflow/revisions/compare-unsaved'
import { type Answer, type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, practiceData } from './support/stories'

let portal: TestPortal
let room: Newsroom
let ana: Client
let ben: Client

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  ana = await signIn(portal, room.editor)
  ben = await signIn(portal, await portal.user('editor'))
})
afterAll(() => portal?.close())

type Form = Record<string, unknown> & { id: string; baseRevision: number; title: string }

const load = async (client: Client, id: string, locale = 'en') => {
  const { body } = await client.send(
    'GET',
    `/practices/${id}?draft=true&depth=0&locale=${locale}&fallback-locale=null`,
  )
  return body as unknown as Form
}
const save = (client: Client, form: Form, locale = 'en') =>
  client.send('PATCH', `/practices/${form.id}?draft=true&depth=0&locale=${locale}`, form)
const saved = ({ status, body }: Answer) => {
  expect(status, JSON.stringify(body)).toBe(200)
  return (body as unknown as { doc: Form }).doc
}

async function practice() {
  const organisation = await liveOrganisation(room)
  return (await draft(room, 'practices', practiceData(organisation, { title: 'Before' }))).id
}

describe('a save over somebody else’s newer revision', () => {
  it('is refused with who it was, and writes nothing', async () => {
    const id = await practice()
    const [mine, theirs] = [await load(ben, id), await load(ana, id)]
    expect(mine.baseRevision).toBe(1)
    saved(await save(ana, { ...theirs, title: 'Ana’s' }))
    const answer = await save(ben, { ...mine, title: 'Ben’s' })
    expect(answer).toMatchObject({
      status: 409,
      body: {
        errors: [
          {
            message: expect.stringContaining(String(room.editor.name)),
            data: {
              code: 'stale_revision',
              expected: 1,
              current: 2,
              by: { id: room.editor.id, name: room.editor.name },
              at: expect.any(String),
            },
          },
        ],
      },
    })
    expect(await load(ana, id)).toMatchObject({ title: 'Ana’s', baseRevision: 2 })
    const { totalDocs } = await portal.payload.countVersions({
      collection: 'practices',
      where: { parent: { equals: id } },
    })
    expect(totalDocs).toBe(2)
  })

  it('is let through once it was compared, and then counts from there', async () => {
    const id = await practice()
    const mine = await load(ben, id)
    saved(await save(ana, { ...(await load(ana, id)), title: 'Ana’s' }))
    const kept = saved(await save(ben, { ...mine, title: 'Ben’s', baseRevision: 2 }))
    expect(kept).toMatchObject({ title: 'Ben’s', baseRevision: 3 })
    expect(saved(await save(ben, { ...kept, title: 'Ben’s again' })).baseRevision).toBe(4)
  })

  it('is refused by GraphQL and by the Local API too', async () => {
    const id = await practice()
    saved(await save(ana, { ...(await load(ana, id)), title: 'Ana’s' }))
    const { body } = await ben.graphql(
      'mutation ($id: String!) { updatePractice(id: $id, data: { title: "Ben’s", baseRevision: 1 }) { id } }',
      { id },
    )
    expect(JSON.stringify(body)).toContain('stale_revision')
    const local = portal.payload.update({
      collection: 'practices',
      id,
      data: { title: 'Ben’s', baseRevision: 1 },
      user: room.editor,
      overrideAccess: false,
    })
    await expect(local).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('You, in another window'),
    })
    expect((await load(ana, id)).title).toBe('Ana’s')
  })

  it('is of every language: a form in French holds fields that all languages share', async () => {
    const id = await practice()
    const mine = await load(ben, id, 'fr')
    saved(await save(ana, { ...(await load(ana, id)), title: 'Ana’s' }))
    expect((await save(ben, { ...mine, title: 'De Ben' }, 'fr')).status).toBe(409)
  })
})

describe('what is no stale save', () => {
  it('is one over the same content, over an action, and one that says nothing of a base', async () => {
    const id = await practice()
    const mine = await load(ben, id)
    await act(portal.payload, room.editor, { collection: 'practices', id }, 'submit')
    await act(portal.payload, room.reviewer, { collection: 'practices', id }, 'request-changes', {
      reason: 'More.',
    })
    const first = saved(await save(ben, { ...mine, title: 'After the review' }))
    saved(await save(ana, { ...mine, title: first.title }))
    expect((await load(ana, id)).baseRevision).toBe(2)
    expect((await ana.send('PATCH', `/practices/${id}`, { title: 'By a script' })).status).toBe(200)
  })

  it('is a notes field that somebody else wrote, and a copy', async () => {
    const id = await practice()
    const mine = await load(ben, id)
    saved(await save(ana, { ...(await load(ana, id)), notes: 'For colleagues' }))
    const { baseRevision } = saved(await save(ben, { ...mine, title: 'Fine' }))
    expect(baseRevision).toBe(2)
    const copy = await ben.send('POST', `/practices/${id}/duplicate`, {})
    expect([200, 201]).toContain(copy.status)
    expect((copy.body as unknown as { doc: Form }).doc.baseRevision).toBe(1)
  })

  it('voids no approval by the number alone, and is no content', async () => {
    const id = await practice()
    const submitted = await act(portal.payload, room.editor, { collection: 'practices', id }, 'submit')
    saved(await save(ana, await load(ana, id)))
    const { body } = await ana.send('GET', `/practices/${id}/workflow`)
    expect(body).toMatchObject({ state: 'in_review', contentHash: submitted.contentHash })
  })
})

describe('a form compared before it is saved', () => {
  const compare = async (client: Client, form: Form, locale = 'en') => {
    const answer = await client.send('POST', `/practices/${form.id}/comparison`, { data: form, locale })
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
    return answer.body as unknown as UnsavedComparison
  }

  it('shows what they changed, and what mine would change of it', async () => {
    const id = await practice()
    const mine = await load(ben, id)
    saved(await save(ana, { ...(await load(ana, id)), title: 'Ana’s', body: richText('Ana’s text.') }))
    const found = await compare(ben, { ...mine, title: 'Ben’s' })
    expect(found).toMatchObject({ stale: true, newest: { number: 2, by: { name: room.editor.name } } })
    expect(found.theirs?.map(({ path }) => path)).toEqual(['title', 'body'])
    expect(found.mine.map(({ path }) => path)).toEqual(['title', 'body'])
    expect((await load(ana, id)).title).toBe('Ana’s')
  })

  it('finds nothing in a form that nobody touched', async () => {
    const id = await practice()
    expect(await compare(ben, await load(ben, id))).toMatchObject({ stale: false, mine: [], theirs: [] })
    expect(await compare(ben, await load(ben, id, 'fr'), 'fr')).toMatchObject({ stale: false, mine: [] })
  })

  it.each([
    ['no JSON', '{'],
    ['no data', '{"locale":"en"}'],
    ['another language', '{"data":{},"locale":"xx"}'],
    ['an unknown field', '{"data":{"nothing":1},"locale":"en"}'],
    ['a wrong value', '{"data":{"title":{"a":1}},"locale":"en"}'],
    [
      'too much nesting',
      `{"data":{"body":{"root":{"children":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}}},"locale":"en"}`,
    ],
  ])('answers 400 to %s', async (_name, body) => {
    const id = await practice()
    expect((await ben.send('POST', `/practices/${id}/comparison`, body)).status).toBe(400)
  })
})
