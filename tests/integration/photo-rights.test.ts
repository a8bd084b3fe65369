import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followDueRights, noticeEndingRights } from '../../src/workflow/rights/clock'
import { type Client, signIn } from './support/http'
import { queueOf } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import {
  act,
  approve,
  CONSENT,
  draft,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from './support/stories'

const DAY = 86_400_000
let portal: TestPortal
let room: Newsroom
let safeguarding: TypedUser
let colleague: TypedUser
let clients: Record<'editor' | 'colleague' | 'reviewer' | 'safeguarding' | 'nobody', Client>
let credit: string

beforeAll(async () => {
  portal = await openPortal()
  const editor = await portal.user('editor')
  const reviewer = await portal.user('reviewer')
  colleague = await portal.user('editor')
  safeguarding = await portal.user('safeguarding')
  room = { payload: portal.payload, editor, reviewer }
  clients = {
    editor: await signIn(portal, editor),
    colleague: await signIn(portal, colleague),
    reviewer: await signIn(portal, reviewer),
    safeguarding: await signIn(portal, safeguarding),
    nobody: await signIn(portal, null),
  }
  const made = await draft(room, 'photo-credits', { agency: 'Agency of rights', licence: 'own-work' })
  await publish(room, made)
  credit = made.id
})
afterAll(() => portal?.close())

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const picture = (data: Record<string, unknown> = {}) => photo(room, { alt: 'A desk.', credit, ...data })
const read = (id: string) =>
  portal.payload.findByID({ collection: 'photos', id, depth: 0 }) as unknown as Promise<
    Record<string, unknown>
  >
const change = (id: string, data: object, user: TypedUser = room.editor) =>
  portal.payload.update({ collection: 'photos', id, data, user, overrideAccess: false })
const practiceWith = async (heroPhoto: string) =>
  draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
const livePractice = async (heroPhoto: string) => {
  const entry = await practiceWith(heroPhoto)
  await publish(room, entry)
  return entry
}
const refusal = (done: Promise<unknown>) =>
  done.then(
    () => null,
    (error: { status: number; data: Record<string, unknown> }) => ({ status: error.status, ...error.data }),
  )
const rowsOf = async (entry: { id: string }) => {
  const { docs } = await portal.payload.find({
    collection: 'publications',
    where: { entry: { equals: entry.id } },
    sort: 'number',
    pagination: false,
  })
  return docs as unknown as { documents: { en: { heroPhoto: { rights: unknown[] } } }; contentHash: string }[]
}
const deny = [{ kind: 'deny', channel: 'web' }]

describe('what is written beside a photograph', () => {
  it('says whether it is fit, why not and until when, and keeps what was recorded', async () => {
    const until = inDays(10)
    const id = await picture({ rights: [{ kind: 'allow', channel: 'web', until, note: 'By letter.' }] })
    expect(await read(id)).toMatchObject({
      fitness: 'fit',
      unfitFor: null,
      fitUntil: until,
      rightsChangeAt: until,
      uploadedBy: room.editor.id,
      rights: [{ kind: 'allow', channel: 'web', note: 'By letter.' }],
      consent: { recordedBy: room.editor.id, scope: ['web'] },
      renditions: expect.arrayContaining([expect.objectContaining({ format: 'jpeg' })]),
    })
    await change(id, { shows: 'adults', consent: { reference: '' } })
    expect(await read(id)).toMatchObject({ fitness: 'unfit', unfitFor: 'consent_missing', fitUntil: null })
    expect((await read(id)).rights).toHaveLength(1)
  })

  it('keeps the year of birth encrypted, and shows it to nobody by the way', async () => {
    const id = await picture({ shows: 'children' })
    expect(await read(id)).toMatchObject({ fitness: 'fit', fitUntil: '2034-01-01T00:00:00.000Z' })
    for (const client of Object.values(clients)) {
      const { body } = await client.send('GET', `/photos/${id}`)
      expect(JSON.stringify(body)).not.toContain('2016')
    }
    const stored = await portal.payload.db.findOne({ collection: 'photos', where: { id: { equals: id } } })
    expect(JSON.stringify(stored)).not.toContain('"2016"')
  })

  it('lets no client write what the portal alone writes', async () => {
    const id = await picture({ protectIdentity: true, shows: 'adults' })
    await clients.editor.send('PATCH', `/photos/${id}`, {
      identityConfirmedBy: colleague.id,
      fitness: 'fit',
      uploadedBy: colleague.id,
      waivers: [{ codes: ['missing_alt'], until: inDays(3), confirmedBy: colleague.id }],
      consent: { recordedBy: colleague.id, withdrawnAt: inDays(-1) },
    })
    const photograph = await read(id)
    expect(photograph).toMatchObject({
      fitness: 'unfit',
      uploadedBy: room.editor.id,
      consent: { recordedBy: room.editor.id },
    })
    expect(photograph.identityConfirmedBy ?? null).toBeNull()
    expect(photograph.waivers ?? []).toEqual([])
    expect((photograph.consent as { withdrawnAt?: string }).withdrawnAt ?? null).toBeNull()
  })
})

describe('the gate', () => {
  it('refuses every step with the photograph, the place and the code', async () => {
    const heroPhoto = await picture({ rights: deny })
    const entry = await practiceWith(heroPhoto)
    const { body, status } = await clients.editor.send('POST', `/practices/${entry.id}/actions/submit`, {})
    expect(status).toBe(422)
    expect(body.errors?.[0]?.data?.obstacles).toEqual([
      { path: 'heroPhoto', photo: heroPhoto, code: 'channel_not_covered', message: expect.any(String) },
    ])
    const list = await clients.editor.send('POST', `/practices/${entry.id}/checklist`, {})
    expect(JSON.stringify(list.body)).toContain('channel_not_covered')
  })

  it('holds for an administrator and an emergency as for everybody', async () => {
    const administrator = await portal.user('administrator', 'editor', 'reviewer')
    const heroPhoto = await picture()
    const entry = await practiceWith(heroPhoto)
    await approve(room, entry)
    await portal.payload.db.updateOne({ collection: 'photos', id: heroPhoto, data: { rights: [] } })
    await change(heroPhoto, { rights: deny })
    for (const action of ['publish', 'emergency-publish', 'submit', 'schedule'] as const) {
      const found = await refusal(
        act(portal.payload, administrator, entry, action, {
          reason: 'Because',
          at: inDays(1),
          revision: (await act(portal.payload, administrator, entry, 'publish').catch(() => null))
            ?.contentHash,
        }),
      )
      expect(found?.status, action).toBeGreaterThanOrEqual(409)
    }
  })

  it('looks at a schedule as of its time', async () => {
    const heroPhoto = await picture({ rights: [{ kind: 'allow', channel: 'web', until: inDays(3) }] })
    const entry = await practiceWith(heroPhoto)
    await approve(room, entry)
    const found = await refusal(act(portal.payload, room.editor, entry, 'schedule', { at: inDays(5) }))
    expect(found).toMatchObject({ status: 422, obstacles: [{ code: 'licence_expired', photo: heroPhoto }] })
    const planned = await act(portal.payload, room.editor, entry, 'schedule', { at: inDays(2) })
    expect(planned.state).toBe('scheduled')
  })

  it('takes an approval with it where rights change', async () => {
    const heroPhoto = await picture()
    const entry = await practiceWith(heroPhoto)
    await approve(room, entry)
    await change(heroPhoto, { rights: [{ kind: 'allow', channel: 'print' }] })
    expect(
      await portal.payload.findByID({ collection: 'practices', id: entry.id, draft: true }),
    ).toMatchObject({
      state: 'draft',
    })
  })
})

describe('an exception', () => {
  const ask = (id: string, body: object, client = clients.editor) =>
    client.send('POST', `/photos/${id}/waivers`, body)
  const grant = async (id: string, client: Client) => {
    const { waivers } = (await read(id)) as { waivers: { id: string }[] }
    return client.send('POST', `/photos/${id}/waivers/${waivers.at(-1)?.id}/confirm`)
  }

  it('needs a second person, a reason and an end', async () => {
    const id = await picture({ rights: [{ kind: 'allow', channel: 'web', until: inDays(-1) }] })
    const body = { codes: ['licence_expired'], reason: 'The agency agreed by telephone.', until: inDays(5) }
    expect((await ask(id, { ...body, reason: ' ' })).status).toBe(422)
    expect((await ask(id, { ...body, until: inDays(-1) })).status).toBe(422)
    expect((await ask(id, { ...body, until: inDays(400) })).status).toBe(422)
    expect((await ask(id, { ...body, codes: [] })).status).toBe(422)
    expect((await ask(id, body, clients.nobody)).status).toBe(401)
    expect(await ask(id, body)).toMatchObject({ status: 200, body: { fit: false } })
    expect((await grant(id, clients.editor)).status).toBe(403)
    expect((await grant(id, clients.colleague)).status).toBe(403)
    expect(await grant(id, clients.reviewer)).toMatchObject({
      status: 200,
      body: { fit: true, fitUntil: body.until },
    })
    expect((await grant(id, clients.safeguarding)).status).toBe(409)
    await livePractice(id)
  })

  it('of consent is safeguarding’s to grant, and there is none of a withdrawn one', async () => {
    const id = await picture({ shows: 'adults', consent: {} })
    expect((await ask(id, { codes: ['consent_withdrawn'], reason: 'No', until: inDays(5) })).status).toBe(422)
    expect(
      (await ask(id, { codes: ['consent_missing'], reason: 'On its way', until: inDays(5) })).status,
    ).toBe(200)
    expect((await grant(id, clients.reviewer)).status).toBe(403)
    expect((await grant(id, clients.safeguarding)).body).toMatchObject({ fit: true })
  })
})

describe('an identity to protect', () => {
  it('is confirmed by somebody other than the uploader', async () => {
    const id = await picture({ shows: 'adults', protectIdentity: true })
    const confirm = (client: Client) => client.send('POST', `/photos/${id}/confirm-identity`)
    expect((await confirm(clients.editor)).status).toBe(403)
    expect((await confirm(clients.nobody)).status).toBe(401)
    expect(await confirm(clients.colleague)).toMatchObject({ status: 200, body: { fit: true } })
    expect((await confirm(clients.reviewer)).status).toBe(409)
    await change(id, { protectIdentity: false })
    await change(id, { protectIdentity: true })
    expect(await read(id)).toMatchObject({ fitness: 'unfit', identityConfirmedBy: null })
  })

  it('is confirmed by nobody who hid parts of the picture either', async () => {
    const id = await picture({ shows: 'adults', protectIdentity: true })
    const face = { shape: 'ellipse', x: 0.1, y: 0.1, width: 0.3, height: 0.3 }
    expect((await clients.colleague.send('PATCH', `/photos/${id}`, { obscured: [face] })).status).toBe(200)
    const confirm = (client: Client) => client.send('POST', `/photos/${id}/confirm-identity`)
    expect((await confirm(clients.colleague)).status).toBe(403)
    expect((await confirm(clients.reviewer)).status).toBe(200)
  })
})

describe('parts that are hidden', () => {
  it('belong to what was approved: showing more of the picture ends an approval', async () => {
    const face = { shape: 'ellipse', x: 0.1, y: 0.1, width: 0.3, height: 0.3 }
    const heroPhoto = await picture({ shows: 'none', obscured: [face] })
    const entry = await practiceWith(heroPhoto)
    const approved = await approve(room, entry)
    await change(heroPhoto, { obscured: [] })
    await expect(
      act(portal.payload, room.editor, entry, 'publish', { revision: approved }),
    ).rejects.toMatchObject({
      refusal: { status: 409 },
    })
  })
})

describe('a consent that is withdrawn', () => {
  it('takes the photograph out of what is live at once, for good, and the owners are told without names', async () => {
    const heroPhoto = await picture({ shows: 'adults' })
    const entry = await livePractice(heroPhoto)
    const [before] = await rowsOf(entry)
    expect(before?.documents.en.heroPhoto.rights).toHaveLength(1)
    const withdraw = (client: Client) => client.send('POST', `/photos/${heroPhoto}/withdraw-consent`)
    expect((await withdraw(clients.colleague)).status).toBe(403)
    expect((await withdraw(clients.reviewer)).status).toBe(403)
    const answer = await withdraw(clients.safeguarding)
    expect(answer).toMatchObject({
      status: 200,
      body: { fit: false, reasons: [{ code: 'consent_withdrawn' }] },
    })
    const rows = await rowsOf(entry)
    expect(rows).toHaveLength(2)
    expect(rows[1]?.documents.en.heroPhoto.rights).toEqual([])
    expect(rows[1]?.contentHash).toBe(before?.contentHash)
    const mails = (await queueOf(portal.payload, room.editor)).filter(
      ({ kind }) => kind === 'consent-withdrawn',
    )
    expect(mails).toHaveLength(1)
    expect(JSON.stringify(mails)).not.toContain(String((safeguarding as { name?: string }).name))
    expect((await withdraw(clients.safeguarding)).status).toBe(409)
    const { docs } = await portal.payload.find({
      collection: 'audit-log',
      where: { and: [{ subject: { equals: 'photos' } }, { subjectId: { equals: heroPhoto } }] },
      depth: 0,
    })
    expect(docs).toMatchObject([{ action: 'consent withdrawn', reason: null, by: safeguarding.id }])
    await change(heroPhoto, { consent: CONSENT, shows: 'none' })
    expect(await read(heroPhoto)).toMatchObject({ fitness: 'unfit', unfitFor: 'consent_withdrawn' })
  })

  it('is withdrawn by whoever recorded it too', async () => {
    const id = await picture({ shows: 'adults' })
    expect((await clients.editor.send('POST', `/photos/${id}/withdraw-consent`)).status).toBe(200)
  })
})

describe('rights that end', () => {
  it('are known ahead, narrowed at once, and widened by the next review alone', async () => {
    const until = inDays(20)
    const heroPhoto = await picture({ rights: [{ kind: 'allow', channel: 'web', until }] })
    const entry = await livePractice(heroPhoto)
    const last = async () => (await rowsOf(entry)).at(-1)?.documents.en.heroPhoto.rights
    expect(await last()).toEqual([{ from: expect.any(String), until }])
    const sooner = inDays(5)
    await change(heroPhoto, { rights: [{ kind: 'allow', channel: 'web', until: sooner }] })
    expect(await last()).toEqual([{ from: expect.any(String), until: sooner }])
    await change(heroPhoto, { rights: [] })
    expect(await last()).toEqual([{ from: expect.any(String), until: sooner }])
    expect(await rowsOf(entry)).toHaveLength(2)
    const data = { summary: 'Another summary.' }
    await portal.payload.update({
      ...entry,
      collection: 'practices',
      data,
      user: room.editor,
      draft: true,
      overrideAccess: false,
    })
    await publish(room, entry)
    expect(await last()).toEqual([{ from: expect.any(String), until: null }])
  })

  it('are told to the owners ahead, once, and followed by the clock when the time comes', async () => {
    const until = inDays(25)
    const heroPhoto = await picture({ rights: [{ kind: 'allow', channel: 'web', until }] })
    const entry = await livePractice(heroPhoto)
    const told = async (kind: string) =>
      (await queueOf(portal.payload, room.editor)).filter(
        (mail) => mail.kind === kind && mail.entry === entry.id,
      ).length
    await noticeEndingRights(portal.payload, new Date())
    await noticeEndingRights(portal.payload, new Date())
    expect(await told('rights-ending')).toBe(1)
    const rows = (await rowsOf(entry)).length
    await followDueRights(portal.payload, new Date(Date.parse(until) - 1))
    expect(await rowsOf(entry)).toHaveLength(rows)
    await followDueRights(portal.payload, new Date(until))
    await followDueRights(portal.payload, new Date(until))
    expect(await rowsOf(entry)).toHaveLength(rows + 1)
    expect(await told('photo-unfit')).toBe(1)
    expect(await read(heroPhoto)).toMatchObject({ fitness: 'unfit', unfitFor: 'licence_expired' })
  })

  it('of a child are told 60 days before it may be 18', async () => {
    const heroPhoto = await picture({ shows: 'children' })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    const { contentHash: revision } = await act(portal.payload, room.editor, entry, 'submit')
    await act(portal.payload, room.reviewer, entry, 'approve', { revision })
    await act(portal.payload, safeguarding, entry, 'approve', { revision })
    const due = Date.UTC(2034, 0, 1)
    const told = async () =>
      (await queueOf(portal.payload, safeguarding)).filter(({ kind }) => kind === 'consent-due').length
    await noticeEndingRights(portal.payload, new Date(due - 61 * DAY))
    expect(await told()).toBe(0)
    await noticeEndingRights(portal.payload, new Date(due - 60 * DAY))
    expect(await told()).toBe(1)
  })
})
