import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import type { CommentsView, ThreadView } from '../../src/workflow/comments/read'
import { type Answer, type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, practiceData } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let colleague: Client
let reviewer: Client
let safeguarding: Client
let entry: string

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  colleague = await signIn(portal, await portal.user('editor', 'reviewer'))
  reviewer = await signIn(portal, room.reviewer)
  safeguarding = await signIn(portal, await portal.user('safeguarding'))
})
afterAll(() => portal?.close())

const BODY = richText('A hotline answers within the hour.', 'Reports rose by half.')

beforeEach(async () => {
  const created = await draft(room, 'practices', {
    title: 'A hotline',
    body: BODY,
    resources: [{ label: 'First' }, { label: 'Second' }],
  })
  entry = created.id
})

const viewOf = ({ body }: Answer) => body as unknown as CommentsView & { id: string }
const at = (rest = '') => `/practices/${entry}/comments${rest}`
const say = async (who: Client, more: Record<string, unknown> = {}): Promise<string> => {
  const answer = await who.send('POST', at(), { field: 'title', locale: 'en', body: 'Shorter?', ...more })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return viewOf(answer).id
}
const threads = async (who = editor): Promise<ThreadView[]> => viewOf(await who.send('GET', at())).threads
const thread = async (id: string, who = editor): Promise<ThreadView> => {
  const found = (await threads(who)).find((one) => one.id === id)
  if (!found) throw new Error('There is no such thread.')
  return found
}
const statusOf = async (answer: Promise<Answer>) => (await answer).status
const edit = (data: Record<string, unknown>, locale = 'en') =>
  room.payload.update({
    collection: 'practices',
    id: entry,
    locale: locale as 'en',
    data: data as never,
    user: room.editor,
    overrideAccess: false,
    depth: 0,
  })

describe('a thread', () => {
  it('is written, answered, settled and reopened, with who did it', async () => {
    const id = await say(reviewer)
    expect(await statusOf(editor.send('POST', at(`/${id}/reply`), { body: ' Done. ' }))).toBe(201)
    const answered = await thread(id)
    expect(answered).toMatchObject({
      field: 'title',
      locale: 'en',
      place: 'here',
      body: 'Shorter?',
      author: { id: room.reviewer.id },
      resolved: null,
      replies: [{ body: 'Done.', author: { id: room.editor.id } }],
    })
    expect(answered.revision).toMatch(/^[0-9a-f]{64}$/)
    const settled = viewOf(await editor.send('POST', at(`/${id}/resolve`), { seen: 1 }))
    expect(settled).toMatchObject({ open: 0, threads: [{ resolved: { by: { id: room.editor.id } } }] })
    expect(await statusOf(editor.send('POST', at(`/${id}/reply`), { body: 'x' }))).toBe(409)
    const reopened = viewOf(await reviewer.send('POST', at(`/${id}/reopen`)))
    expect(reopened).toMatchObject({ open: 1, threads: [{ resolved: null }] })
  })

  it('is not settled over an answer that nobody has seen', async () => {
    const id = await say(reviewer)
    await reviewer.send('POST', at(`/${id}/reply`), { body: 'And one more thing.' })
    const answer = await editor.send('POST', at(`/${id}/resolve`), { seen: 0 })
    expect([answer.status, answer.body.errors?.[0]?.data?.code]).toEqual([409, 'new_reply'])
  })

  it('is edited and deleted by its author alone', async () => {
    const id = await say(reviewer)
    expect(await statusOf(editor.send('PATCH', at(`/${id}`), { body: 'x' }))).toBe(403)
    expect(await statusOf(editor.send('DELETE', at(`/${id}`)))).toBe(403)
    expect(await statusOf(reviewer.send('PATCH', at(`/${id}`), { body: 'Much shorter?' }))).toBe(200)
    expect(await thread(id)).toMatchObject({ body: 'Much shorter?', editedAt: expect.any(String) })
    await editor.send('POST', at(`/${id}/reply`), { body: 'Why?' })
    const stub = viewOf(await reviewer.send('DELETE', at(`/${id}`)))
    expect(stub.threads).toMatchObject([{ body: '', removed: true, replies: [{ body: 'Why?' }] }])
    const reply = stub.threads[0]?.replies[0]?.id
    const left = viewOf(await editor.send('DELETE', at(`/${reply}`)))
    expect(left.threads[0]?.replies).toEqual([])
    const alone = await say(editor)
    expect(
      viewOf(await editor.send('DELETE', at(`/${alone}`))).threads.map(({ id: one }) => one),
    ).not.toContain(alone)
  })
})

describe('the place of a comment', () => {
  it('is a passage, found again after edits around it, and said to be changed where it is gone', async () => {
    const id = await say(reviewer, {
      field: 'body',
      quote: 'within  the hour',
      before: 'answers ',
      after: '.',
    })
    expect(await thread(id)).toMatchObject({ quote: 'within the hour', place: 'here', offset: 18 })
    await edit({ body: richText('New first line.', 'A hotline answers within the hour.') })
    expect((await thread(id)).place).toBe('here')
    await edit({ body: richText('A hotline answers within a day.') })
    expect(await thread(id)).toMatchObject({ quote: 'within the hour', place: 'changed', body: 'Shorter?' })
  })

  it('is of one language where the field is', async () => {
    await edit({ title: 'Une ligne d’écoute' }, 'fr')
    const id = await say(reviewer, { locale: 'fr', quote: 'écoute', before: 'd’', after: '' })
    expect(await thread(id)).toMatchObject({ locale: 'fr', place: 'here' })
    const none = await reviewer.send('POST', at(), {
      field: 'title',
      locale: 'es',
      quote: 'écoute',
      body: 'x',
    })
    expect(none.status).toBe(422)
    const plain = await say(reviewer, { field: 'year', locale: 'fr' })
    expect((await thread(plain)).locale).toBeNull()
  })

  it('moves with its row, and stays with the entry when the row is gone', async () => {
    const id = await say(reviewer, { field: 'resources.1.label', locale: 'en' })
    const { resources } = await room.payload.findByID({
      collection: 'practices',
      id: entry,
      draft: true,
      depth: 0,
    })
    const [first, second] = resources ?? []
    await edit({ resources: [second, first] })
    expect(await thread(id)).toMatchObject({ field: 'resources.0.label', place: 'here' })
    await edit({ resources: [first] })
    expect(await thread(id)).toMatchObject({ field: 'resources.1.label', place: 'gone' })
  })

  it('may be the entry as a whole', async () => {
    const answer = await reviewer.send('POST', at(), { body: 'The tone is right.' })
    expect(viewOf(answer).threads).toMatchObject([{ field: null, place: 'here' }])
  })
})

describe('a condition of approval', () => {
  it('is set by reviewers and safeguarding, and lifted by neither editor nor contributor', async () => {
    const refused = await editor.send('POST', at(), {
      field: 'title',
      locale: 'en',
      body: 'x',
      blocking: true,
    })
    expect(refused.status).toBe(403)
    const id = await say(reviewer, { blocking: true })
    expect(viewOf(await editor.send('GET', at()))).toMatchObject({ conditions: 1, maySetConditions: false })
    expect((await thread(id, editor)).may).toEqual(['reply'])
    expect(await statusOf(editor.send('POST', at(`/${id}/resolve`)))).toBe(403)
    expect(await statusOf(editor.send('PATCH', at(`/${id}`), { blocking: false }))).toBe(403)
    await colleague.send('PATCH', `/practices/${entry}`, { summary: 'I wrote this.' })
    const contributor = await colleague.send('POST', at(`/${id}/resolve`))
    expect([contributor.status, contributor.body.errors?.[0]?.data?.code]).toEqual([403, 'four_eyes'])
    expect(await statusOf(safeguarding.send('POST', at(`/${id}/resolve`)))).toBe(200)
    expect(await statusOf(editor.send('POST', at(`/${id}/reopen`)))).toBe(403)
    expect(await statusOf(reviewer.send('POST', at(`/${id}/reopen`)))).toBe(200)
    expect(await statusOf(reviewer.send('PATCH', at(`/${id}`), { blocking: false }))).toBe(200)
    const { docs } = await room.payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: entry } }, { action: { like: 'condition' } }] },
      sort: 'at',
      pagination: false,
    })
    expect(docs.map(({ action }) => action)).toEqual([
      'condition set',
      'condition lifted',
      'condition set',
      'condition lifted',
    ])
    expect(JSON.stringify(docs)).not.toContain('Shorter?')
  })
})

describe('an open condition', () => {
  it('stops an approval, and a publication of what was approved before it was set', async () => {
    const organisation = await liveOrganisation(room)
    entry = (await draft(room, 'practices', practiceData(organisation))).id
    const ref = { collection: 'practices' as const, id: entry }
    const { contentHash } = await act(room.payload, room.editor, ref, 'submit')
    const id = await say(reviewer, { blocking: true, body: 'Name the source.' })
    const refused = await reviewer.send('POST', `/practices/${entry}/actions/approve`, {
      revision: contentHash,
    })
    expect([refused.status, refused.body.errors?.[0]?.data]).toMatchObject([
      422,
      { code: 'open_comments', obstacles: [{ path: 'title.en', message: 'Name the source.' }] },
    ])
    const status = await reviewer.send('GET', `/practices/${entry}/workflow`)
    expect(status.body.actions).toContainEqual(
      expect.objectContaining({ action: 'approve', allowed: false, code: 'open_comments' }),
    )
    await reviewer.send('POST', at(`/${id}/resolve`))
    await act(room.payload, room.reviewer, ref, 'approve', { revision: contentHash })
    await reviewer.send('POST', at(`/${id}/reopen`))
    const publication = await editor.send('POST', `/practices/${entry}/actions/publish`, {})
    expect([publication.status, publication.body.errors?.[0]?.data?.code]).toEqual([422, 'open_comments'])
    await reviewer.send('PATCH', at(`/${id}`), { blocking: false })
    expect(await statusOf(editor.send('POST', `/practices/${entry}/actions/publish`, {}))).toBe(200)
  })
})

describe('comments are no content', () => {
  it('void nothing and leave the entry as it is', async () => {
    const before = await room.payload.findByID({ collection: 'practices', id: entry, draft: true, depth: 0 })
    const versions = await room.payload.countVersions({ collection: 'practices' })
    const id = await say(reviewer, { blocking: true })
    await editor.send('POST', at(`/${id}/reply`), { body: 'x' })
    await reviewer.send('POST', at(`/${id}/resolve`))
    const after = await room.payload.findByID({ collection: 'practices', id: entry, draft: true, depth: 0 })
    expect(after).toEqual(before)
    expect(await room.payload.countVersions({ collection: 'practices' })).toEqual(versions)
  })

  it('go with an entry that is deleted', async () => {
    await say(reviewer)
    expect(await statusOf(editor.send('DELETE', `/practices/${entry}`))).toBe(200)
    const { totalDocs } = await room.payload.count({
      collection: 'comments',
      where: { entry: { equals: entry } },
    })
    expect(totalDocs).toBe(0)
  })
})

describe('a mail', () => {
  const mails = async () => {
    const { docs } = await room.payload.find({
      collection: 'mails',
      where: { kind: { equals: 'commented' } },
      pagination: false,
      depth: 0,
    })
    return (docs as unknown as { recipient: string; letter: unknown }[]).filter(({ letter }) =>
      JSON.stringify(letter).includes(entry),
    )
  }
  const told = async () => (await mails()).map(({ recipient }) => recipient).sort()

  it('tells the author of a comment, and the thread of an answer, without the words', async () => {
    await say(reviewer)
    const id = await say(reviewer, { field: 'summary' })
    expect(await told()).toEqual([room.editor.id])
    await editor.send('POST', at(`/${id}/reply`), { body: 'Done.' })
    expect(await told()).toEqual([room.editor.id, room.reviewer.id].sort())
    expect(JSON.stringify(await mails())).not.toMatch(/Shorter|Done/)
  })

  it('is not sent for what was refused', async () => {
    await reviewer.send('POST', at(), { field: 'tittle', body: 'x' })
    expect(await told()).toEqual([])
  })
})

const NOWHERE = '00000000-0000-4000-8000-000000000000'

describe('bad input', () => {
  const BODIES: [string, unknown, number, string][] = [
    ['no comment', { field: 'title', locale: 'en' }, 422, 'body'],
    ['an empty comment', { field: 'title', locale: 'en', body: '  ' }, 422, 'body'],
    ['a comment of 5,001 characters', { field: 'title', locale: 'en', body: 'x'.repeat(5_001) }, 422, 'body'],
    [
      'a comment of 30,000 characters',
      { field: 'title', locale: 'en', body: 'x'.repeat(30_000) },
      422,
      'body',
    ],
    ['an unknown field', { field: 'tittle', body: 'x' }, 422, 'field'],
    ['a field of the workflow', { field: 'contributors', body: 'x' }, 422, 'field'],
    ['a path outside the fields', { field: '__proto__.x', body: 'x' }, 422, 'field'],
    ['a row that is not saved', { field: 'resources.9.label', locale: 'en', body: 'x' }, 422, 'field'],
    ['no language where there are many', { field: 'title', body: 'x' }, 422, 'locale'],
    ['an unknown language', { field: 'title', locale: 'xx', body: 'x' }, 422, 'locale'],
    [
      'a passage that is not there',
      { field: 'body', locale: 'en', quote: 'nowhere', body: 'x' },
      422,
      'quote',
    ],
    ['an empty passage', { field: 'body', locale: 'en', quote: ' ', body: 'x' }, 422, 'quote'],
    ['a passage without its field', { quote: 'hotline', body: 'x' }, 422, 'field'],
    ['an unknown key', { field: 'title', locale: 'en', body: 'x', author: 'me' }, 422, 'author'],
    ['a comment of the wrong type', { field: 'title', locale: 'en', body: 7 }, 422, 'body'],
  ]
  it.each(BODIES)('%s is answered with its field', async (_name, body, status, path) => {
    const answer = await editor.send('POST', at(), body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(status)
    expect(answer.body.errors?.[0]?.data).toMatchObject({ obstacles: [{ path }] })
    expect(await threads()).toEqual([])
  })

  it('answers 400, 404 and 409 where they belong', async () => {
    const id = await say(reviewer)
    const elsewhere = (await draft(room, 'practices', { title: 'Another' })).id
    const answers = await Promise.all([
      editor.send('POST', at(), '{"field": '),
      editor.send('GET', `/practices/${NOWHERE}/comments`),
      editor.send('GET', '/practices/x/comments'),
      editor.send('POST', `/practices/${NOWHERE}/comments`, { body: 'x' }),
      editor.send('POST', at(`/${NOWHERE}/reply`), { body: 'x' }),
      editor.send('POST', at('/x/resolve')),
      editor.send('POST', at(`/${id}/explode`)),
      editor.send('PATCH', at(`/${id}`), {}),
      editor.send('POST', `/practices/${elsewhere}/comments/${id}/resolve`),
      editor.send('POST', `/organisations/${entry}/comments/${id}/resolve`),
      editor.send('POST', at(`/${id}/reopen`)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([
      400, 404, 404, 404, 404, 404, 404, 422, 404, 404, 409,
    ])
    const reply = viewOf(await editor.send('POST', at(`/${id}/reply`), { body: 'x' })).id
    expect(await statusOf(editor.send('POST', at(`/${reply}/reply`), { body: 'x' }))).toBe(409)
    expect(await statusOf(reviewer.send('POST', at(`/${reply}/resolve`)))).toBe(409)
  })
})

describe('races', () => {
  it('never leave an answer unseen in a settled thread', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await say(reviewer)
      const [reply, resolve] = await Promise.all([
        reviewer.send('POST', at(`/${id}/reply`), { body: 'Wait.' }),
        editor.send('POST', at(`/${id}/resolve`), { seen: 0 }),
      ])
      const { resolved, replies } = await thread(id)
      expect([reply.status, resolve.status].sort()).toEqual(reply.status === 201 ? [201, 409] : [200, 409])
      expect({ resolved: resolved !== null, replies: replies.length }).toEqual(
        reply.status === 201 ? { resolved: false, replies: 1 } : { resolved: true, replies: 0 },
      )
    }
  })
})
