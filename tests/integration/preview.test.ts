import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Practice, Profile, Section } from '../../src/client'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let nobody: Client

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  nobody = await signIn(portal, null)
})
afterAll(() => portal?.close())

async function preview<Entry>(path: string, form?: object): Promise<Entry> {
  const answer = await editor.send(form ? 'POST' : 'GET', path, form)
  expect(answer.status).toBe(200)
  return answer.body.data as Entry
}

describe('the preview of an entry', () => {
  it('is its newest revision in the shape of the Content API, with photographs and credit lines that are not live', async () => {
    const organisation = await draft(room, 'organisations', { name: 'Not yet live', kind: 'company' })
    const credit = await draft(room, 'photo-credits', {
      creditLine: '© UNICEF/UNI1001/Tylle',
      licence: 'unicef-terms',
      rightsHolder: 'UNICEF',
    })
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(organisation, { title: 'A draft', heroPhoto }))
    const shown = await preview<Practice>(`/practices/${entry.id}/preview`)
    expect(shown).toMatchObject({ type: 'practice', title: 'A draft', contentLanguage: 'en' })
    expect(shown.organisations).toMatchObject([{ title: 'Not yet live' }])
    expect(shown.heroPhoto).toMatchObject({ alt: 'A desk.', creditLine: '© UNICEF/UNI1001/Tylle' })
    // Its file is not public, so it is asked for under the newsroom's own access.
    expect(shown.heroPhoto?.url).toContain('/api/photos/file/')
  })

  it('shows what a form holds, in its language, and writes nothing', async () => {
    const entry = await draft(
      room,
      'practices',
      practiceData(await liveOrganisation(room), { title: 'As saved' }),
    )
    const form = { data: { title: 'Comme écrit', id: entry.id }, locale: 'fr' }
    const shown = await preview<Practice>(`/practices/${entry.id}/preview`, form)
    expect(shown).toMatchObject({ title: 'Comme écrit', contentLanguage: 'fr', summary: 'A summary.' })
    const again = await preview<Practice>(`/practices/${entry.id}/preview?locale=fr`)
    expect(again).toMatchObject({ title: 'As saved', contentLanguage: 'en' })
  })

  it('shows a live entry as it was edited, while readers keep the approved text', async () => {
    const entry = await draft(
      room,
      'practices',
      practiceData(await liveOrganisation(room), { title: 'Approved' }),
    )
    await publish(room, entry)
    await editor.send('PATCH', `/practices/${entry.id}?draft=true`, { title: 'Edited' })
    expect(await preview<Practice>(`/practices/${entry.id}/preview`)).toMatchObject({ title: 'Edited' })
  })

  it('of a section holds whole entries with what they name', async () => {
    const organisation = await liveOrganisation(room, 'Named in a section')
    const practice = await draft(room, 'practices', practiceData(organisation, { title: 'In the section' }))
    const section = await draft(room, 'sections', {
      title: 'A section',
      entries: [{ relationTo: 'practices', value: practice.id }],
    })
    const { entries } = await preview<Section>(`/sections/${section.id}/preview`)
    expect(entries).toMatchObject([
      { title: 'In the section', organisations: [{ title: 'Named in a section' }] },
    ])
  })

  it('of a profile without a slug, or with hardly anything in it, is shown too', async () => {
    const profile = await draft(room, 'profiles', { displayName: 'Somebody', sector: 'corporate' })
    expect(await preview<Profile>(`/profiles/${profile.id}/preview`)).toMatchObject({ title: 'Somebody' })
    const blank = await draft(room, 'practices', {})
    expect(await preview<Practice>(`/practices/${blank.id}/preview`)).toMatchObject({ title: '' })
  })

  it('is for nobody who may not read drafts, and for no entry that is not there', async () => {
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room)))
    expect((await nobody.send('GET', `/practices/${entry.id}/preview`)).status).toBe(401)
    expect(
      (await nobody.send('POST', `/practices/${entry.id}/preview`, { data: {}, locale: 'en' })).status,
    ).toBe(401)
    expect((await editor.send('GET', '/practices/00000000-0000-4000-8000-000000000000/preview')).status).toBe(
      404,
    )
    expect((await editor.send('GET', '/organisations/x/preview')).status).toBe(404)
  })

  it('takes no form that could not be saved', async () => {
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room)))
    const refused = await editor.send('POST', `/practices/${entry.id}/preview`, {
      data: { title: { $gt: '' } },
      locale: 'en',
    })
    expect(refused.status).toBe(400)
    expect((await editor.send('POST', `/practices/${entry.id}/preview`, '{')).status).toBe(400)
    expect(
      (await editor.send('POST', `/practices/${entry.id}/preview`, { data: {}, locale: 'xx' })).status,
    ).toBe(400)
  })
})
