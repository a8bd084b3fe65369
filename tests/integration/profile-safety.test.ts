import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import { WorkflowError } from '../../src/workflow/errors'
import { loadEntry } from '../../src/workflow/load'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, type Newsroom, photo, publish } from './support/stories'

let portal: TestPortal
let room: Newsroom
let safeguarding: TypedUser
let clients: Record<'editor' | 'reviewer' | 'safeguarding', Client>

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  safeguarding = await portal.user('safeguarding')
  clients = {
    editor: await signIn(portal, room.editor),
    reviewer: await signIn(portal, room.reviewer),
    safeguarding: await signIn(portal, safeguarding),
  }
})
afterAll(() => portal.close())

let made = 0

const profile = (more: Record<string, unknown> = {}) =>
  draft(room, 'profiles', {
    displayName: `Noor ${++made}`,
    isPseudonym: true,
    realName: 'Zubaydah Canary',
    restrictedNames: 'Ottoline Quill\nBartholomew Quill',
    role: 'Analyst',
    sector: 'corporate',
    country: 'LB',
    introduction: richText('She looks after the youngest users.'),
    moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in.') }],
    ...more,
  })

const load = async (id: string) => loadEntry(await createLocalReq({}, portal.payload), 'profiles', id)
const obstacles = async (id: string) => (await load(id)).obstacles.map(({ path, code }) => `${path} ${code}`)

interface Found {
  path: string
  code: string
  waiver?: string
  passage?: string
}

async function findings(
  client: Client,
  id: string,
  data: Record<string, unknown> | null = null,
): Promise<Found[]> {
  const { status, body } = await client.send('POST', `/profiles/${id}/checklist`, { locale: 'en', data })
  expect(status).toBe(200)
  return (body.checks as { level: string; findings: Found[] }[])
    .filter(({ level }) => level === 'error')
    .flatMap((check) => check.findings)
}

const refusalOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof WorkflowError ? error.refusal : Promise.reject(error)),
  )

const PHONE = richText('Call her on 03 123 456.')

describe('the lint of profiles', () => {
  it('lets one pass that says nothing of the kind', async () => {
    const { id } = await profile()
    expect(await obstacles(id)).toEqual([])
  })

  it('finds what leads to the person, in every text and locale', async () => {
    const { id } = await profile({
      role: 'Analyst, amira@example.org',
      introduction: PHONE,
      moments: [
        { time: '08:30', title: 'At the Corner Café', text: richText('She lives at 12 Park Street.') },
        { time: '09:30', title: 'School run', text: richText('Her son is in Greenfield Primary School.') },
      ],
      questions: [{ question: 'Where?', answer: richText('33.8938, 35.5018') }],
    })
    const french = {
      displayName: 'Noor',
      role: 'Analyste',
      introduction: richText('Elle habite 12, rue des Lilas.'),
    }
    await clients.editor.send('PATCH', `/profiles/${id}?locale=fr`, french)
    expect((await obstacles(id)).sort()).toEqual([
      'introduction.en safety_phone',
      'introduction.fr safety_address',
      'moments.0.text.en safety_address',
      'moments.0.title.en safety_routine',
      'moments.1.text.en safety_school',
      'questions.0.answer.en safety_coordinates',
      'role.en safety_email',
    ])
  })

  it('holds back the submission', async () => {
    const entry = await profile({ introduction: PHONE })
    expect(await refusalOf(act(portal.payload, room.editor, entry, 'submit'))).toMatchObject({
      status: 422,
      code: 'not_fit',
      obstacles: [{ path: 'introduction.en', code: 'safety_phone' }],
    })
  })

  it('finds a private name, in the text and in the address, and never says which', async () => {
    const { id } = await profile({
      displayName: `Canary ${made}`,
      introduction: richText('Ms Quill has a quiet day.'),
    })
    expect((await obstacles(id)).sort()).toEqual([
      'displayName.en private_name',
      'introduction.en private_name',
      'slug private_name',
    ])
    const found = await findings(clients.reviewer, id)
    expect(found.every(({ passage }) => passage === undefined)).toBe(true)
    expect(JSON.stringify(found)).not.toMatch(/Quill|Zubaydah|Ottoline/)
  })

  it('finds a name that was just typed and is not saved', async () => {
    const { id } = await profile({ introduction: richText('Ms Umbridge has a quiet day.') })
    expect(await findings(clients.editor, id)).toEqual([])
    const form = { realName: 'Dolores Umbridge' }
    expect(await findings(clients.editor, id, form)).toMatchObject([
      { path: 'introduction.en', code: 'private_name' },
    ])
  })
})

describe('what is written with a photograph', () => {
  let credit: string
  beforeAll(async () => {
    const made = await draft(room, 'photo-credits', { agency: 'Agency of words', licence: 'own-work' })
    await publish(room, made)
    credit = made.id
  })

  it('names nobody who must not be named, whatever the entry itself says', async () => {
    const portrait = await photo(room, {
      credit,
      alt: 'Ottoline at her desk.',
      caption: 'Bartholomew reads.',
      title: 'quill-desk',
      copyright: '© Zubaydah',
    })
    const entry = await profile({ portrait })
    const found = (await findings(clients.editor, entry.id)).map(({ path, code }) => `${path} ${code}`)
    expect(found.sort()).toEqual([
      'portrait photo_name_alt',
      'portrait photo_name_caption',
      'portrait photo_name_file',
      'portrait photo_name_title',
    ])
    expect(await refusalOf(act(portal.payload, room.editor, entry, 'submit'))).toMatchObject({
      status: 422,
      obstacles: expect.arrayContaining([
        expect.objectContaining({ path: 'portrait', photo: portrait, code: 'photo_name_alt' }),
      ]),
    })
    const free = { alt: 'A woman at a desk.', caption: null, title: null, copyright: null }
    await portal.payload.update({ collection: 'photos', id: portrait, data: free, user: room.editor })
    expect(await obstacles(entry.id)).toEqual([])
  })

  it('stops a publication that was approved before the name was written down', async () => {
    const portrait = await photo(room, { credit, alt: 'A woman at a desk.', caption: 'A day at work.' })
    const entry = await profile({ portrait })
    const { obstaclesToPublish } = await load(entry.id)
    expect(obstaclesToPublish).toEqual([])
    const data = { caption: 'A day of Ottoline.' }
    await portal.payload.update({ collection: 'photos', id: portrait, data, user: room.editor })
    expect((await load(entry.id)).obstaclesToPublish).toMatchObject([
      { path: 'portrait', photo: portrait, code: 'photo_name_caption' },
    ])
  })

  it('says no more than the country where identities are protected, in any entry', async () => {
    const logo = await photo(room, {
      credit,
      alt: 'A girl in Herat, Afghanistan.',
      shows: 'children',
      protectIdentity: true,
      place: 'Herat',
    })
    const entry = await draft(room, 'organisations', { name: `Place ${made}`, kind: 'company', logo })
    const refused = await refusalOf(act(portal.payload, room.editor, entry, 'submit'))
    const places = (refused as { obstacles: { code: string }[] }).obstacles.filter(
      ({ code }) => code === 'photo_place',
    )
    expect(places).toHaveLength(2)
    const free = { alt: 'A girl in Afghanistan.', place: 'Afghanistan' }
    await portal.payload.update({ collection: 'photos', id: logo, data: free, user: room.editor })
    const left = await refusalOf(act(portal.payload, room.editor, entry, 'submit'))
    expect(JSON.stringify(left)).not.toContain('photo_place')
    expect(JSON.stringify(left)).toContain('identity_not_confirmed')
  })
})

describe('a waiver', () => {
  const waive = (client: Client, id: string, passage: string, reason = 'It is the public helpline.') =>
    client.send('POST', `/profiles/${id}/safety-waivers`, { passage, reason })

  it('lets exactly these words pass, and is written down', async () => {
    const entry = await profile({ introduction: PHONE })
    const [found] = await findings(clients.safeguarding, entry.id)
    const passage = found?.waiver ?? ''
    expect((await waive(clients.safeguarding, entry.id, passage)).status).toBe(200)
    expect(await obstacles(entry.id)).toEqual([])
    await act(portal.payload, room.editor, entry, 'submit')
    const { docs } = await portal.payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: entry.id } }, { action: { equals: 'safety finding waived' } }] },
    })
    expect(docs.map(({ reason }) => reason)).toEqual([
      'safety_phone, introduction.en: It is the public helpline.',
    ])
    await clients.editor.send('PATCH', `/profiles/${entry.id}`, {
      introduction: richText('Call her on 03 123 457.'),
    })
    expect(await obstacles(entry.id)).toEqual(['introduction.en safety_phone'])
    await clients.editor.send('PATCH', `/profiles/${entry.id}`, { introduction: PHONE })
    expect(await obstacles(entry.id)).toEqual([])
  })

  it('is of safeguarding alone, for what is there, with a reason', async () => {
    const { id } = await profile({ introduction: PHONE })
    const [found] = await findings(clients.editor, id)
    const passage = found?.waiver ?? ''
    expect((await waive(clients.editor, id, passage)).status).toBe(403)
    expect((await waive(clients.reviewer, id, passage)).status).toBe(403)
    expect((await waive(clients.safeguarding, id, 'f'.repeat(64))).status).toBe(409)
    expect((await waive(clients.safeguarding, id, 'x')).status).toBe(422)
    expect((await waive(clients.safeguarding, id, passage, ' ok ')).status).toBe(422)
    expect(await obstacles(id)).toEqual(['introduction.en safety_phone'])
  })

  it('is not given by somebody who wrote at the entry, nor taken to another one', async () => {
    const both = await portal.user('editor', 'safeguarding')
    const client = await signIn(portal, both)
    const { id } = await profile({ introduction: PHONE })
    const [found] = await findings(client, id)
    const passage = found?.waiver ?? ''
    await client.send('PATCH', `/profiles/${id}`, { role: 'Lead' })
    expect((await waive(client, id, passage)).status).toBe(403)
    expect((await waive(clients.safeguarding, id, passage)).status).toBe(200)
    const other = await profile({ introduction: PHONE })
    expect(await obstacles(other.id)).toEqual(['introduction.en safety_phone'])
  })

  it('is written by no other way', async () => {
    for (const client of Object.values(clients)) {
      const answer = await client.send('POST', '/safety-waivers', { entry: 'x' })
      expect(answer.status).toBe(403)
    }
  })
})
