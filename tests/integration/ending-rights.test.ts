import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk } from '../../src/admin/dashboard/desk'
import { LISTS } from '../../src/admin/dashboard/lists'
import { openPortal, type TestPortal } from './support/portal'
import { draft, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

const DAY = 86_400_000

let portal: TestPortal
let room: Newsroom

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
})
afterAll(() => portal?.close())

const listed = async (now = new Date()) => {
  const definition = LISTS.find(({ name }) => name === 'rightsEnding')
  const desk = openDesk({ payload: portal.payload, user: room.editor, locale: 'en', now })
  return (await definition?.load(desk))?.entries.map(({ id }) => id)
}

it('home lists live entries with a photograph whose rights end within sixty days', async () => {
  expect(await listed()).toEqual([])
  const credit = await draft(room, 'photo-credits', {
    creditLine: '© UNICEF/UNI1009/Tylle',
    agency: 'UNICEF',
    assetIdentifier: 'UNI1009',
    photographer: 'Tylle',
    licence: 'unicef-terms',
    rightsHolder: 'UNICEF',
  })
  await publish(room, credit)
  const organisation = await liveOrganisation(room)
  const withPhoto = async (title: string, days: number, isLive = true) => {
    const until = new Date(Date.now() + days * DAY).toISOString()
    const heroPhoto = await photo(room, {
      alt: 'A desk.',
      credit: credit.id,
      rights: [{ kind: 'allow', channel: 'web', until }],
    })
    const entry = await draft(room, 'practices', practiceData(organisation, { title, heroPhoto }))
    if (isLive) await publish(room, entry)
    return entry.id
  }
  const soon = await withPhoto('Ends soon', 59)
  const later = await withPhoto('Ends later', 61)
  await withPhoto('Never live', 30, false)
  expect(await listed()).toEqual([soon])
  expect((await listed(new Date(Date.now() + 2 * DAY)))?.sort()).toEqual([soon, later].sort())
})
