import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOrder, withXmp } from '../../media/testing/metadata'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, jpeg, type Newsroom } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let made = 0

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

const LINE = '© UNICEF/UNI118959/Tylle'
const SAYS = {
  'photoshop:Credit': 'UNICEF/UNI118959/Tylle',
  'dc:creator': inOrder('Tylle'),
  'dc:description': 'A girl &lt;b&gt;at&lt;/b&gt; a desk.',
  'photoshop:DateCreated': '2014-01-03',
  'plus:ModelReleaseStatus': 'MR-LMR',
  'plus:MinorModelAgeDisclosure': 'AG-U14',
}

const upload = async (fields: Record<string, unknown>) =>
  editor.upload('/photos', fields, {
    name: 'Amina at school.jpg',
    type: 'image/jpeg',
    bytes: withXmp(await jpeg(5_000 + 40 * made++), SAYS),
  })

it('an upload fills what was left empty from its file, and keeps what the file says', async () => {
  const credit = await draft(room, 'photo-credits', { creditLine: LINE, licence: 'unicef-terms' })
  const { status, body } = await upload({ title: 'A working title' })
  expect(status).toBe(201)
  const doc = body.doc as Record<string, unknown>
  expect(doc).toMatchObject({
    title: 'A working title',
    creator: 'Tylle',
    caption: 'A girl at a desk.',
    takenOn: '2014-01-03T12:00:00.000Z',
    modelRelease: 'MR-LMR',
    minorAge: 'AG-U14',
    shows: 'children',
    credit: expect.objectContaining({ id: credit.id }),
    fileSays: { credit: { value: 'UNICEF/UNI118959/Tylle', source: 'XMP photoshop:Credit' } },
  })
  expect(JSON.stringify(body)).not.toContain('Amina')
})

it('nothing that somebody wrote is overwritten, and both stand side by side', async () => {
  const { body } = await upload({ creator: 'Pirozzi', shows: 'adults', takenOn: '2015-05-05T12:00:00.000Z' })
  const doc = body.doc as Record<string, unknown>
  expect(doc).toMatchObject({
    creator: 'Pirozzi',
    shows: 'adults',
    takenOn: '2015-05-05T12:00:00.000Z',
    fileSays: { creator: { value: 'Tylle' }, takenOn: { value: '2014-01-03' } },
  })
  const changed = await editor.send('PATCH', `/photos/${doc.id}`, { creator: 'Noorani', caption: null })
  expect(changed.body.doc).toMatchObject({ creator: 'Noorani', fileSays: { creator: { value: 'Tylle' } } })
  expect((changed.body.doc as { caption?: unknown }).caption ?? null).toBeNull()
})

it('nobody writes what the file is to have said', async () => {
  const forged = { fileSays: { creator: { value: 'Forged', source: 'XMP dc:creator' } } }
  const { body } = await upload(forged)
  const doc = body.doc as Record<string, unknown>
  expect(JSON.stringify(doc.fileSays)).not.toContain('Forged')
  const changed = await editor.send('PATCH', `/photos/${doc.id}`, forged)
  expect(JSON.stringify(changed.body)).not.toContain('Forged')
})
