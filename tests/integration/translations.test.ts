import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/config/vocabulary'
import { richText } from '../../src/sample/rich-text'
import type { SourceText, SourceTexts } from '../../src/workflow/translations/read-sources'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, liveOrganisation, type Newsroom, practiceData, publish } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
})
afterAll(() => portal?.close())

const save = async (id: string, locale: Locale, data: Record<string, unknown>) => {
  const answer = await editor.send('PATCH', `/practices/${id}?draft=true&depth=0&locale=${locale}`, data)
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
  return answer.body.doc as Record<string, unknown>
}

async function sources(id: string, locale: Locale, source: Locale = 'en'): Promise<SourceText[]> {
  const answer = await editor.send('GET', `/practices/${id}/sources?source=${source}&locale=${locale}`)
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
  return (answer.body as unknown as SourceTexts).texts
}

const standings = async (id: string, locale: Locale, source: Locale = 'en') =>
  Object.fromEntries((await sources(id, locale, source)).map(({ path, standing }) => [path, standing]))

const practice = async () => {
  const organisation = await liveOrganisation(room)
  return draft(
    room,
    'practices',
    practiceData(organisation, {
      title: 'A hotline that answers within a day',
      body: richText('The hotline answers.'),
      resources: [
        { label: 'Report', url: 'https://example.org/report', format: 'html' },
        { label: 'Film', url: 'https://example.org/film', format: 'video' },
      ],
    }),
  )
}

describe('the sources of a translation', () => {
  it('are every text of the entry, in the order of the form, rich text as clean HTML', async () => {
    const { id } = await practice()
    const texts = await sources(id, 'fr')
    expect(texts.map(({ path, standing }) => [path, standing])).toEqual([
      ['title', 'missing'],
      ['summary', 'missing'],
      ['body', 'missing'],
      ['resources.0.label', 'missing'],
      ['resources.1.label', 'missing'],
    ])
    expect(texts[2]).toMatchObject({ isRich: true, text: '<p>The hotline answers.</p>', since: null })
    expect((await standings(id, 'en', 'fr')).title).toBe('nothing')
  })

  it('are marked where they changed since, with what changed, each text for itself', async () => {
    const { id } = await practice()
    await save(id, 'fr', {
      title: 'Une ligne qui répond en un jour',
      summary: 'Un résumé.',
      body: richText('La ligne répond.'),
    })
    expect(await standings(id, 'fr')).toMatchObject({ title: 'current', summary: 'current', body: 'current' })
    await save(id, 'en', {
      title: 'A hotline that answers within an hour',
      body: richText('The hotline answers at once.'),
    })
    const [title, summary, body] = await sources(id, 'fr')
    expect(title).toMatchObject({ standing: 'changed', text: 'A hotline that answers within an hour' })
    expect(title?.since).toMatchObject({
      kind: 'text',
      parts: [
        { what: 'same', text: 'A hotline that answers within ' },
        { what: 'removed', text: 'a day' },
        { what: 'added', text: 'an hour' },
      ],
    })
    expect(summary).toMatchObject({ standing: 'current', since: null })
    expect(body).toMatchObject({ standing: 'changed', since: { kind: 'richText' } })
    // A translation of one text says nothing of another.
    await save(id, 'fr', { title: 'Une ligne qui répond en une heure' })
    expect(await standings(id, 'fr')).toMatchObject({ title: 'current', body: 'changed' })
    // Another language has its own standing.
    expect((await standings(id, 'ar')).title).toBe('missing')
  })

  it('outlive the steps of the workflow and find rows again that moved', async () => {
    const entry = await practice()
    const { id } = entry
    const { resources } = await save(id, 'en', { summary: 'Another summary.' })
    const [report, film] = resources as { id: string; label: string }[]
    await save(id, 'fr', {
      resources: [
        { ...report, label: 'Rapport' },
        { ...film, label: 'Film' },
      ],
    })
    await publish(room, entry)
    await save(id, 'en', {
      resources: [
        { ...film, label: 'Film' },
        { ...report, label: 'Final report' },
      ],
    })
    expect(await standings(id, 'fr')).toMatchObject({
      'resources.0.label': 'current',
      'resources.1.label': 'changed',
      title: 'missing',
    })
    const moved = (await sources(id, 'fr')).find(({ path }) => path === 'resources.1.label')
    expect(moved?.key).toBe(`resources.${report?.id}.label`)
  })

  it('are for those who read drafts alone, and of languages that there are', async () => {
    const { id } = await practice()
    const nobody = await signIn(portal, null)
    expect((await nobody.send('GET', `/practices/${id}/sources?source=en&locale=fr`)).status).toBe(401)
    expect((await editor.send('GET', `/practices/${id}/sources?source=de&locale=fr`)).status).toBe(400)
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect((await editor.send('GET', `/practices/${unknown}/sources?locale=fr`)).status).toBe(404)
  })
})
