import { afterAll, beforeAll, expect, it } from 'vitest'
import { stepsOf } from '../../src/admin/guide/steps'
import { openPortal, type TestPortal } from './support/portal'
import { draft, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

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

const done = async () => (await stepsOf(room.payload, room.editor))?.map((step) => step.done)

it('ticks the steps of a first story off, and is gone once it is live', async () => {
  expect(await done()).toEqual([false, false, false, false])
  const credit = await draft(room, 'photo-credits', {
    creditLine: '© UNICEF/UNI1001/Tylle',
    licence: 'unicef-terms',
    rightsHolder: 'UNICEF',
  })
  expect(await done()).toEqual([false, false, false, false])
  await publish(room, credit)
  expect(await done()).toEqual([true, false, false, false])
  await photo(room, { alt: 'A desk.', credit: credit.id })
  expect(await done()).toEqual([true, true, false, false])
  const practice = await draft(room, 'practices', practiceData(await liveOrganisation(room)))
  expect(await done()).toEqual([true, true, true, false])
  await publish(room, practice)
  expect(await done()).toBeUndefined()
}, 120_000)

it('is for those who write', async () => {
  expect(await stepsOf(room.payload, room.reviewer)).toBeNull()
})
