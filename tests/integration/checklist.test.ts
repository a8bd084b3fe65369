import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import type { FormChecklist } from '../../src/workflow/form-checklist'
import { type Answer, type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, liveOrganisation, type Newsroom, photo, practiceData } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let reviewer: Client
let organisation: Awaited<ReturnType<typeof liveOrganisation>>

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  reviewer = await signIn(portal, room.reviewer)
  organisation = await liveOrganisation(room)
})
afterAll(() => portal?.close())

const checklistOf = ({ status, body }: Answer): FormChecklist => {
  expect(status, JSON.stringify(body)).toBe(200)
  return body as unknown as FormChecklist
}

const ask = async (address: string, body: unknown = {}, client = editor) =>
  checklistOf(await client.send('POST', `${address}/checklist`, body))

const errors = ({ checks }: FormChecklist) =>
  checks
    .filter(({ level }) => level === 'error')
    .flatMap(({ findings }) => findings.map(({ path, code }) => `${path} ${code}`))

const vague = richText('See [Read more](https://a.example) for all of it.')

describe('the checklist beside a form', () => {
  it('says of an entry that was never saved what it needs, and what saving fills is not missing', async () => {
    const empty = await ask('/practices', { data: {} })
    expect(empty.step).toBe('submit')
    expect(errors(empty)).toContain('title required')
    expect(errors(empty)).toContain('slug required')
    const titled = await ask('/practices', { data: { title: 'A practice', summary: '' } })
    expect(errors(titled)).toEqual([
      'summary required',
      'body required',
      'organisations required',
      'themes required',
      'regions required',
    ])
    const credit = await ask('/photo-credits', { data: { creditLine: '© UNICEF/UNI118959/Tylle' } })
    expect(errors(credit)).toEqual(['licence licence_missing'])
    // Half typed, it cannot be read yet, and that is no reason to say nothing.
    expect(errors(await ask('/photo-credits', { data: { creditLine: 'a/b/c/d/e' } }))).toContain(
      'agency required',
    )
  })

  it('looks at what is typed before it is saved, and writes nothing', async () => {
    const entry = await draft(room, 'practices', practiceData(organisation))
    const address = `/practices/${entry.id}`
    expect(errors(await ask(address))).toEqual([])
    const versions = await room.payload.countVersions({ collection: 'practices' })
    const { body: before } = await editor.send('GET', `${address}?depth=0&locale=all`)
    const { checks } = await ask(address, { data: { body: vague } })
    expect(checks.find(({ rule }) => rule === 'link-text')).toMatchObject({
      level: 'error',
      path: null,
      findings: [
        { path: 'body.en', code: 'link_text_vague', values: { text: 'Read more' }, passage: 'Read more' },
      ],
    })
    expect(await room.payload.countVersions({ collection: 'practices' })).toEqual(versions)
    expect((await editor.send('GET', `${address}?depth=0&locale=all`)).body).toEqual(before)
    expect(errors(await ask(address))).toEqual([])
  })

  it('reads the form in its locale over the saved texts in the others', async () => {
    const data = practiceData(organisation, { resources: [{ label: 'A report', url: 'https://a.example' }] })
    const { id } = await draft(room, 'practices', data)
    const address = `/practices/${id}`
    const { body } = await editor.send('GET', `${address}?depth=0&draft=true&locale=fr&fallback-locale=null`)
    const [row] = body.resources as { id: string }[]
    const french = { title: 'Une pratique', body: vague, resources: [{ ...row, label: 'Lire la suite' }] }
    const answer = await ask(address, { locale: 'fr', data: french })
    expect(errors(answer)).toEqual(['body.fr link_text_vague', 'resources.0.label.fr link_text_vague'])
    const translations = answer.checks.find(({ rule }) => rule === 'translations')
    expect(translations?.findings.map(({ path }) => path)).toEqual([
      'summary.fr',
      'title.es',
      'title.ar',
      'title.zh',
      'title.ru',
    ])
  })

  it('says the same as the action: what it calls an error is refused, and advice is not', async () => {
    const { id } = await draft(
      room,
      'practices',
      practiceData(organisation, { body: vague, summary: 'Short' }),
    )
    const asked = await ask(`/practices/${id}`)
    expect(errors(asked)).toEqual(['body.en link_text_vague'])
    const refused = await editor.send('POST', `/practices/${id}/actions/submit`, {})
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.[0]?.data?.obstacles).toEqual([
      {
        path: 'body.en',
        code: 'link_text_vague',
        message: 'The link text “Read more” does not say what opens.',
      },
    ])
    await editor.send('PATCH', `/practices/${id}?draft=true`, { body: richText('A text.') })
    const advised = await ask(`/practices/${id}`)
    expect(errors(advised)).toEqual([])
    expect(advised.checks.some(({ findings }) => findings.some(({ code }) => code === 'summary_short'))).toBe(
      true,
    )
    expect((await editor.send('POST', `/practices/${id}/actions/submit`, {})).status).toBe(200)
  })

  it('names photographs that were only chosen, and what is not live', async () => {
    const bare = await photo(room, { title: 'Bare' })
    const pending = await draft(room, 'organisations', { name: 'Pending', kind: 'company' })
    const data = practiceData(pending, { heroPhoto: bare })
    const answer = await ask('/practices', { data })
    expect(errors(answer)).toEqual(['heroPhoto missing_credit', 'heroPhoto missing_alt'])
    expect(answer.notLive).toMatchObject([{ path: 'organisations.0', code: 'reference_not_live' }])
  })

  it('asks for the step that comes next: a reviewer reads it too, an edit of what is approved starts anew', async () => {
    const entry = await draft(room, 'practices', practiceData(organisation))
    const address = `/practices/${entry.id}`
    await act(room.payload, room.editor, entry, 'submit')
    expect((await ask(address, {}, reviewer)).step).toBe('approve')
    await act(room.payload, room.editor, entry, 'reopen')
    await approve(room, entry)
    const approved = await ask(address)
    expect(approved.step).toBe('publish')
    expect(approved.checks.every(({ level }) => level === 'error')).toBe(true)
    expect(errors(await ask(address, { data: { body: vague } }))).toEqual(['body.en link_text_vague'])
  })
})

describe('a bad question', () => {
  const NOWHERE = '00000000-0000-4000-8000-000000000000'
  const nested = (depth: number) => `${'{"children":['.repeat(depth)}${']}'.repeat(depth)}`

  it('needs somebody who may read drafts', async () => {
    const { id } = await draft(room, 'practices', practiceData(organisation))
    const nobody = await signIn(portal, null)
    const account = await portal.user('editor')
    const disabled = await signIn(portal, account)
    await room.payload.update({ collection: 'users', id: account.id, data: { disabled: true } })
    for (const address of ['/practices/checklist', `/practices/${id}/checklist`]) {
      expect((await nobody.send('POST', address, {})).status).toBe(401)
      expect([401, 403]).toContain((await disabled.send('POST', address, {})).status)
    }
  })

  it('about an entry that does not exist is answered with 404', async () => {
    for (const id of [NOWHERE, 'x', '%00'])
      expect((await editor.send('POST', `/practices/${id}/checklist`, {})).status, id).toBe(404)
  })

  it.each<[string, unknown, number, RegExp]>([
    ['malformed JSON', '{"data": ', 400, /JSON/],
    ['a list', '[1]', 422, /locale, data/],
    ['an unknown locale', { locale: 'de' }, 422, /locale, data/],
    ['every locale at once', { locale: 'all' }, 422, /locale, data/],
    ['data that is no object', { data: 'x' }, 422, /locale, data/],
    ['something beside it', { data: {}, publish: true }, 422, /locale, data/],
    ['an unknown field', { data: { tittle: 'x' } }, 422, /tittle/],
    ['a field of another type', { data: { title: { en: 'x' } } }, 422, /title/],
    ['rich text that is none', { data: { body: { root: 7 } } }, 422, /body/],
    ['rows that are no rows', { data: { resources: [7] } }, 422, /resources\.0/],
    ['a text that is nested without end', `{"data":{"body":{"root":${nested(20_000)}}}}`, 422, /levels/],
    ['a form that is far too long', { data: { notes: 'x'.repeat(1_000_001) } }, 413, /too long/],
  ])('%s', async (_, body, status, message) => {
    const answer = await editor.send('POST', '/practices/checklist', body)
    expect(answer.status, JSON.stringify(answer.body).slice(0, 500)).toBe(status)
    expect(answer.body.errors?.[0]?.message).toMatch(message)
  })

  it('a reference to nothing, or by what is no id, is told as any other', async () => {
    for (const id of [NOWHERE, 'x']) {
      const { notLive } = await ask('/practices', { data: practiceData({ ...organisation, id }) })
      expect(notLive.map(({ path }) => path)).toEqual(['organisations.0'])
      const shown = await ask('/practices', { data: practiceData(organisation, { heroPhoto: id }) })
      expect(errors(shown)).toEqual(['heroPhoto photo_missing'])
    }
  })

  it('a long text is looked at without keeping everybody waiting', async () => {
    const body = richText(
      ...Array.from({ length: 400 }, (_, at) => `Sentence ${at} has some words in it. `.repeat(12)),
    )
    const started = performance.now()
    await ask('/practices', { data: { body } })
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
