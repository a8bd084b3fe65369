import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '../../src/config/vocabulary'
import { TEXTS } from '../../src/guest/texts'
import type { GuestLink } from '../../src/payload-types'
import { richText } from '../../src/sample/rich-text'
import { describeGuestLinks } from '../../src/workflow/guests/describe'
import { type GuestInvitation, type Invited, inviteGuest } from '../../src/workflow/guests/invite'
import { revokeGuestLink } from '../../src/workflow/guests/revoke'
import { type GuestServer, guestServer, type Page } from './support/guests'
import { emptyQueue, logOf, queueOf } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import {
  act,
  approve,
  draft,
  jpeg,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let safeguarding: TypedUser
let server: GuestServer

const YES = { decision: 'approved', agreed: 'yes' }
const comments = (comment: string) => ({ decision: 'comments', comment })

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  server = await guestServer(portal)
})
afterAll(async () => {
  server?.close()
  await portal?.close()
})

type Entry = Awaited<ReturnType<typeof draft>>

let made = 0
const profileData = (more: Record<string, unknown> = {}) => ({
  displayName: `Noor ${++made}`,
  role: 'Analyst',
  sector: 'corporate',
  introduction: richText('She looks after the youngest users.'),
  moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in overnight.') }],
  ...more,
})

async function inReview(more: Record<string, unknown> = {}): Promise<Entry> {
  const entry = await draft(room, 'profiles', profileData(more))
  await act(payload, room.editor, entry, 'submit')
  return entry
}

const invite = (entry: Entry, more: Partial<GuestInvitation> = {}, user = room.editor): Promise<Invited> =>
  inviteGuest(payload, user, entry, {
    kind: entry.collection === 'profiles' ? 'subject' : 'contact',
    name: 'Maria Gonzalez',
    email: 'maria@people.example',
    language: 'en',
    expiresInDays: 7,
    message: null,
    ...more,
  })

const newest = async (entry: Entry) =>
  (await payload.findByID({ ...entry, draft: true, depth: 0 })) as unknown as Record<string, unknown>

const edit = (entry: Entry, data: object, user = room.editor) =>
  payload.update({ ...entry, data, user, overrideAccess: false })

const linkOf = (id: string) =>
  payload.findByID({ collection: 'guest-links', id, depth: 0 }) as Promise<GuestLink>

const linksFor = async (entry: Entry, user = room.editor) =>
  (await describeGuestLinks(payload, user, entry)).links

const reviewsOf = async (entry: Entry) =>
  (
    await payload.find({
      collection: 'reviews',
      where: { entry: { equals: entry.id } },
      sort: 'at',
      depth: 0,
      pagination: false,
    })
  ).docs.map(({ decision, signOff, comment, contentHash, reviewer }) => ({
    decision,
    signOff: signOff ?? null,
    comment: comment ?? null,
    contentHash,
    reviewer: reviewer ?? null,
  }))

const auditOf = async (link: string) =>
  (
    await payload.find({
      collection: 'audit-log',
      where: { subjectId: { equals: link } },
      sort: 'number',
      depth: 0,
      pagination: false,
    })
  ).docs

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { refusal?: { status: number; code: string; obstacles?: { path: string; code: string }[] } }) =>
      error.refusal ?? String(error),
  )

const TEXT = TEXTS.en

/** Some things are written down after the page is sent; on a machine that is busy that takes a while. Milliseconds. */
const SOON = 15_000

describe('the person portrayed', () => {
  it('sees the revision as it would appear and approves it, once', async () => {
    const entry = await inReview({ displayName: 'Noor of the story' })
    const { token, id, contentHash } = await invite(entry, { message: 'Take your time.\nElla' })
    const page = await server.ask('GET', `/${token}`)
    expect(page.status).toBe(200)
    for (const shown of ['Noor of the story', 'Analyst', '08:30', 'She reads what came in overnight.']) {
      expect(page.body).toContain(shown)
    }
    expect(page.body).toContain('Take your time.\nElla')
    expect(page.body).toContain(TEXT.approve.tick.subject)
    await vi.waitFor(
      async () =>
        expect((await linksFor(entry))[0]).toMatchObject({
          state: 'opened',
          guest: { name: 'Maria Gonzalez' },
        }),
      SOON,
    )

    const thanks = await server.ask('POST', `/${token}`, YES)
    expect([thanks.status, thanks.body.includes(TEXT.thanks.approved.text)]).toEqual([200, true])
    expect(await newest(entry)).toMatchObject({ state: 'in_review', awaiting: ['editorial', 'safeguarding'] })
    expect(await reviewsOf(entry)).toEqual([
      { decision: 'approved', signOff: 'subject', comment: null, contentHash, reviewer: null },
    ])
    expect((await linksFor(entry))[0]).toMatchObject({ state: 'approved', current: true, revocable: false })
    expect((await auditOf(id)).map(({ action, actor, by }) => [action, actor, Boolean(by)])).toEqual([
      ['guest link made', 'user', true],
      ['signed off', 'guest', false],
    ])
    expect((await server.ask('GET', `/${token}`)).status).toBe(404)
    expect((await server.ask('POST', `/${token}`, YES)).status).toBe(404)
    expect(await reviewsOf(entry)).toHaveLength(1)

    for (const who of [room.reviewer, safeguarding]) {
      await act(payload, who, entry, 'approve', { revision: contentHash })
    }
    expect((await act(payload, room.editor, entry, 'publish')).state).toBe('published')
    await edit(entry, { role: 'Director' })
    expect((await linksFor(entry))[0]).toMatchObject({ state: 'approved', current: false })
  })

  it('sends comments back, which are the reason for the changes that are asked', async () => {
    const entry = await inReview()
    const { token, id, contentHash } = await invite(entry)
    await emptyQueue(payload)
    const thanks = await server.ask('POST', `/${token}`, comments('  My name is spelled\r\nNour.  '))
    expect([thanks.status, thanks.body.includes(TEXT.thanks.comments.text)]).toEqual([200, true])
    expect(await newest(entry)).toMatchObject({ state: 'changes_requested' })
    const comment = 'My name is spelled\nNour.'
    expect(await reviewsOf(entry)).toEqual([
      { decision: 'changes_requested', signOff: 'subject', comment, contentHash, reviewer: null },
    ])
    expect((await queueOf(payload)).map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['changes-requested', room.editor.id],
    ])
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'changes requested',
      actor: 'guest',
      subject: 'guest-link',
      reason: comment,
    })
    expect((await linksFor(entry))[0]).toMatchObject({ state: 'comments', comment })
  })

  it('answers once, whatever twenty answers arrive at the same moment', async () => {
    const entry = await inReview()
    const { token } = await invite(entry)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        server.ask('POST', `/${token}`, at % 2 ? YES : comments(`Comment ${at}`)),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(404)])
    expect(await reviewsOf(entry)).toHaveLength(1)
  })

  it('of two answers and an edit at the same moment nothing outlives the edit', async () => {
    for (let round = 0; round < 5; round += 1) {
      const entry = await inReview()
      const { token } = await invite(entry)
      const [answer] = await Promise.all([
        server.ask('POST', `/${token}`, YES),
        edit(entry, { role: `Other role ${round}` }),
      ])
      expect([200, 409]).toContain(answer.status)
      expect(await newest(entry)).toMatchObject({ state: 'draft' })
      await act(payload, room.editor, entry, 'submit')
      expect(await newest(entry)).toMatchObject({ awaiting: ['editorial', 'safeguarding', 'subject'] })
    }
  })
})

describe('a contact', () => {
  it('is heard and decides nothing', async () => {
    const organisation = await liveOrganisation(room)
    const entry = await draft(room, 'practices', practiceData(organisation))
    await act(payload, room.editor, entry, 'submit')
    const first = await invite(entry, { email: 'press@company.example' })
    const page = await server.ask('GET', `/${first.token}`)
    expect(page.body).toContain(TEXT.about.contact)
    await emptyQueue(payload)
    expect((await server.ask('POST', `/${first.token}`, comments('The year is 2024.'))).status).toBe(200)
    expect(await newest(entry)).toMatchObject({ state: 'in_review', awaiting: ['editorial'] })
    expect((await queueOf(payload)).map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['guest-answered', room.editor.id],
    ])
    const { contentHash: revision } = await act(payload, room.reviewer, entry, 'assign', {})
    await act(payload, room.reviewer, entry, 'approve', { revision })
    const second = await invite(entry, { email: 'legal@company.example' })
    expect((await server.ask('POST', `/${second.token}`, YES)).status).toBe(200)
    expect(await newest(entry)).toMatchObject({ state: 'approved' })
    expect((await reviewsOf(entry)).map(({ decision, signOff }) => [decision, signOff])).toEqual([
      ['changes_requested', null],
      ['approved', 'editorial'],
      ['approved', null],
    ])
    expect((await auditOf(second.id)).at(-1)).toMatchObject({ action: 'guest agreed', actor: 'guest' })
    expect((await act(payload, room.editor, entry, 'publish')).state).toBe('published')
  })

  it('gives no approval that the entry lacks', async () => {
    const entry = await draft(room, 'organisations', { name: 'Advice alone', kind: 'company' })
    await act(payload, room.editor, entry, 'submit')
    const { token } = await invite(entry)
    await server.ask('POST', `/${token}`, YES)
    expect(await newest(entry)).toMatchObject({ state: 'in_review', awaiting: ['editorial'] })
    expect(await refusalOf(act(payload, room.editor, entry, 'publish'))).toMatchObject({
      code: 'wrong_state',
    })
  })
})

/** Ways by which a link ends up leading nowhere, or to a page that says why not now. */
const ENDS: Record<string, { status: number; end: (entry: Entry, link: Invited) => Promise<unknown> }> = {
  used: { status: 404, end: (_, { token }) => server.ask('POST', `/${token}`, comments('x')) },
  revoked: { status: 404, end: (entry, { id }) => revokeGuestLink(payload, room.editor, entry, id) },
  replaced: { status: 404, end: (entry) => invite(entry, { email: 'other@people.example' }) },
  expired: {
    status: 404,
    end: (_, { id }) =>
      payload.update({
        collection: 'guest-links',
        id,
        data: { expiresAt: new Date(Date.now() - 1_000).toISOString() },
      }),
  },
  'without its entry': {
    status: 404,
    end: (entry) => payload.delete({ ...entry, user: room.editor, overrideAccess: false }),
  },
  'overtaken by an edit': { status: 409, end: (entry) => edit(entry, { role: 'Another role' }) },
  'overtaken by another text in review': {
    status: 409,
    end: async (entry) => {
      await edit(entry, { role: 'Another role' })
      await act(payload, room.editor, entry, 'submit')
    },
  },
  reopened: { status: 409, end: (entry) => act(payload, room.editor, entry, 'reopen') },
  'sent back by a reviewer': {
    status: 409,
    end: (entry) => act(payload, room.reviewer, entry, 'request-changes', { reason: 'Too long' }),
  },
  killed: { status: 409, end: (entry) => act(payload, safeguarding, entry, 'kill', { reason: 'Unsafe' }) },
}

const REQUESTS: [string, (token: string) => Promise<Page>][] = [
  ['GET', (token) => server.ask('GET', `/${token}`)],
  ['HEAD', (token) => server.ask('HEAD', `/${token}`)],
  ['approve', (token) => server.ask('POST', `/${token}`, YES)],
  ['comments', (token) => server.ask('POST', `/${token}`, comments('Never heard'))],
  ['empty form', (token) => server.ask('POST', `/${token}`, {})],
  ['photo', (token) => server.ask('GET', `/${token}/photos/picture.jpg`)],
]

const headersOf = ({ headers }: Page) =>
  [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))

describe('a link', () => {
  it.each(Object.keys(ENDS))('that is %s opens nothing and takes nothing', async (name) => {
    const entry = await inReview()
    const link = await invite(entry)
    const { status, end } = ENDS[name] as (typeof ENDS)[string]
    await end(entry, link)
    const before = await reviewsOf(entry)
    const forged = new Map<string, Page>()
    for (const [request, ask] of REQUESTS) forged.set(request, await ask('f'.repeat(43)))
    for (const [request, ask] of REQUESTS) {
      const page = await ask(link.token)
      expect(page.status, request).toBe(status)
      expect(page.body).not.toMatch(/Noor|Analyst|Maria/)
      if (status !== 404) continue
      expect(page.body).toBe(forged.get(request)?.body)
      expect(headersOf(page)).toEqual(headersOf(forged.get(request) as Page))
    }
    expect(await reviewsOf(entry)).toEqual(before)
  })

  it('is good again when the text comes back as it was', async () => {
    const entry = await inReview()
    const { token } = await invite(entry)
    await act(payload, room.reviewer, entry, 'request-changes', { reason: 'Wait' })
    expect((await server.ask('POST', `/${token}`, YES)).body).toContain(TEXT.closed.text)
    await act(payload, room.editor, entry, 'submit')
    expect((await server.ask('POST', `/${token}`, YES)).status).toBe(200)
    expect(await newest(entry)).toMatchObject({ awaiting: ['editorial', 'safeguarding'] })
  })

  it('is overtaken by a change of the rights of a photograph', async () => {
    const credit = await draft(room, 'photo-credits', { agency: 'Agency', licence: 'own-work' })
    await publish(room, credit)
    const portrait = await photo(room, { alt: 'Noor at her desk.', credit: credit.id, shows: 'adults' })
    const entry = await inReview({ portrait })
    const { token } = await invite(entry)
    expect((await server.ask('GET', `/${token}`)).status).toBe(200)
    await payload.update({
      collection: 'photos',
      id: portrait,
      data: { shows: 'children' },
      user: room.editor,
      overrideAccess: false,
    })
    const page = await server.ask('POST', `/${token}`, YES)
    expect([page.status, page.body.includes(TEXT.overtaken.title)]).toEqual([409, true])
    expect(await reviewsOf(entry)).toEqual([])
  })

  it.each([
    '',
    '/',
    '/x',
    `/${'a'.repeat(42)}`,
    `/${'a'.repeat(44)}`,
    `/${'a'.repeat(43)}/`,
    `/${'ä'.repeat(43)}`,
    '/%ff',
    '/%00',
    '/..%2f..%2fetc%2fpasswd',
    `/${'a'.repeat(43)}/photos/`,
    `/${'a'.repeat(43)}/photos/..%2f..%2fgreenlight.db`,
  ])('that is no link (%j) gets the page of any other', async (address) => {
    const [page, other] = [await server.ask('GET', address), await server.ask('GET', `/${'z'.repeat(43)}`)]
    expect([page.status, page.body]).toEqual([404, other.body])
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('takes no %s', async (method) => {
    const { token } = await invite(await inReview())
    const [page, other] = [
      await server.ask(method, `/${token}`),
      await server.ask(method, `/${'z'.repeat(43)}`),
    ]
    expect([page.status, page.body]).toEqual([405, other.body])
    expect((await server.ask('POST', `/${token}/photos/x.jpg`, YES)).status).toBe(405)
  })

  it('is not used up by looking, and a HEAD is no look', async () => {
    const entry = await inReview()
    const { token, id } = await invite(entry)
    await server.ask('HEAD', `/${token}`)
    expect(await linkOf(id)).toMatchObject({ opens: 0 })
    await Promise.all(Array.from({ length: 10 }, () => server.ask('GET', `/${token}?utm=x`)))
    await vi.waitFor(async () => expect(await linkOf(id)).toMatchObject({ opens: 10 }), SOON)
    expect((await linkOf(id)).usedAt ?? null).toBeNull()
    expect((await server.ask('POST', `/${token}`, YES)).status).toBe(200)
  })

  it.each<[string, Record<string, string>, keyof typeof TEXT.errors]>([
    ['no tick', { decision: 'approved' }, 'tick'],
    ['another tick', { decision: 'approved', agreed: 'on' }, 'tick'],
    ['no comment', { decision: 'comments' }, 'empty'],
    ['blanks', comments(' \r\n\t '), 'empty'],
    ['too long a comment', comments('x'.repeat(5_001)), 'long'],
    ['far too long a comment', comments('x'.repeat(200_000)), 'long'],
    ['nothing', {}, 'form'],
    ['another decision', { decision: 'publish', agreed: 'yes' }, 'form'],
  ])('says what is missing of an answer: %s', async (_, form, fault) => {
    const entry = await inReview()
    const { token } = await invite(entry)
    const page = await server.ask('POST', `/${token}`, form)
    expect([page.status, page.body.includes(TEXT.errors[fault])]).toEqual([422, true])
    if (fault === 'long' && form.comment && form.comment.length < 10_000)
      expect(page.body).toContain(form.comment)
    expect(await reviewsOf(entry)).toEqual([])
    const longest = `${'٣'.repeat(2_499)}\r\n${'𝄞'.repeat(1_250)}`
    expect((await server.ask('POST', `/${token}`, comments(longest))).status).toBe(200)
  })

  it('takes forms alone', async () => {
    const entry = await inReview()
    const { token } = await invite(entry)
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const page = await server.ask('POST', `/${token}`, YES, { 'Content-Type': type })
      expect([type, page.status]).toEqual([type, 422])
    }
    expect(await reviewsOf(entry)).toEqual([])
  })

  it('of an older revision or of the same guest ends with a new one', async () => {
    const organisation = await liveOrganisation(room)
    const entry = await draft(room, 'practices', practiceData(organisation))
    await act(payload, room.editor, entry, 'submit')
    const one = await invite(entry, { email: 'a@company.example' })
    const other = await invite(entry, { email: 'b@company.example' })
    const again = await invite(entry, { email: 'A@Company.example' })
    expect((await server.ask('GET', `/${one.token}`)).status).toBe(404)
    for (const { token } of [other, again]) expect((await server.ask('GET', `/${token}`)).status).toBe(200)
    await vi.waitFor(
      async () =>
        expect((await linksFor(entry)).map(({ state }) => state).sort()).toEqual([
          'opened',
          'opened',
          'revoked',
        ]),
      SOON,
    )
  })
})

describe('the page', () => {
  it('escapes what people wrote, runs nothing and loads nothing from elsewhere', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{who}'
    const entry = await inReview({ displayName: evil, role: evil, introduction: richText(evil) })
    const { token } = await invite(entry, { name: evil, message: evil })
    const page = await server.ask('POST', `/${token}`, { ...comments(`${evil}${'x'.repeat(5_000)}`) })
    expect(page.body).not.toMatch(/<script|<img|onerror=alert\(2\)>/i)
    expect(page.body).toContain('&lt;script&gt;')
    expect(page.body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(page.headers.get('set-cookie')).toBeNull()
  })

  it.each(LOCALES)('is in the language of the guest: %s', async (language) => {
    const entry = await inReview()
    const { token } = await invite(entry, { language })
    const page = await server.ask('GET', `/${token}`)
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    expect(page.body).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(page.body).toContain(TEXTS[language].title)
    expect(page.body).toContain('lang="en" dir="ltr"')
    expect(page.body).not.toMatch(/\{(?:who|name|until|site|language|languages|alt)\}/)
    const nowhere = await server.ask('GET', '/x', undefined, { 'Accept-Language': language })
    expect(nowhere.body).toContain(TEXTS[language].refused.text)
  })

  it('shows a translation, marks what is missing in it, and offers the other languages', async () => {
    const entry = await draft(room, 'profiles', profileData())
    const moments = (await newest(entry)).moments as { id: string }[]
    await payload.update({
      ...entry,
      locale: 'fr',
      data: {
        displayName: 'Noor en français',
        introduction: richText('Elle veille.'),
        moments: moments.map(({ id }) => ({ id, time: '08:30', title: 'Café', text: richText('') })),
      } as never,
      user: room.editor,
      overrideAccess: false,
      draft: true,
    })
    await act(payload, room.editor, entry, 'submit')
    const { token } = await invite(entry, { language: 'fr' })
    const french = await server.ask('GET', `/${token}`)
    expect(french.body).toContain('Noor en français')
    expect(french.body).toContain('Elle veille.')
    expect(french.body.split(TEXTS.fr.partNotTranslated)).toHaveLength(3)
    expect(french.body).toContain('href="?in=en"')
    const english = await server.ask('GET', `/${token}?in=en`)
    expect(english.body).toContain('She looks after the youngest users.')
    expect(english.body).not.toContain(TEXTS.fr.partNotTranslated)
    expect(english.body).toContain('<html lang="fr"')
    expect((await server.ask('GET', `/${token}?in=xx&in=en`)).status).toBe(200)
  })

  it('shows photographs with credit line and description, and their files to nobody else', async () => {
    const credit = await draft(room, 'photo-credits', {
      agency: 'Agency',
      photographer: 'Lee',
      licence: 'own-work',
    })
    await publish(room, credit)
    const portrait = await photo(room, { alt: 'Noor at her desk.', credit: credit.id, shows: 'none' })
    const bytes = await jpeg(7, 96)
    const { id: other } = await payload.create({
      collection: 'photos',
      data: { alt: 'Somebody else.', credit: credit.id, shows: 'none' },
      file: { data: bytes, mimetype: 'image/jpeg', name: 'other.jpg', size: bytes.length },
    })
    const entry = await inReview({ portrait })
    const { token } = await invite(entry)
    const page = await server.ask('GET', `/${token}`)
    expect(page.body).toContain('alt="Noor at her desk."')
    expect(page.body).toMatch(/Agency.*Own work/)
    const [, address = ''] = /<img src="\/guest(\/[^"]+)"/.exec(page.body) ?? []
    const file = await server.ask('GET', address)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(file.headers.get('cache-control')).toBe('no-store')
    const renditions = (await payload.findByID({ collection: 'photos', id: other })).renditions as {
      url: string
    }[]
    const foreign = String(renditions[0]?.url).split('/').at(-1)
    expect((await server.ask('GET', `/${token}/photos/${foreign}`)).status).toBe(404)
    await server.ask('POST', `/${token}`, YES)
    expect((await server.ask('GET', address)).status).toBe(404)
  })
})

describe('whoever tries links', () => {
  const refused = async () =>
    (
      await payload.find({
        collection: 'audit-log',
        where: { action: { equals: 'unknown guest link tried' } },
        sort: 'number',
        depth: 0,
        pagination: false,
      })
    ).docs

  it('is written down once a minute, without the token and the address', async () => {
    const own = await guestServer(portal)
    const before = (await refused()).length
    const token = 'Q'.repeat(43)
    for (let tries = 0; tries < 10; tries += 1) await own.ask('GET', `/${token}`)
    await vi.waitFor(async () => expect(await refused()).toHaveLength(before + 1), SOON)
    const [row] = (await refused()).slice(-1)
    expect(row).toMatchObject({ actor: 'guest', subject: 'guest-link' })
    expect(JSON.stringify(row)).not.toMatch(/QQQ|127\.0\.0\.1/)
    own.close()
  })

  it('is written down with the link where there was one', async () => {
    const entry = await inReview()
    const { token, id } = await invite(entry)
    await revokeGuestLink(payload, room.editor, entry, id)
    for (let tries = 0; tries < 5; tries += 1) await server.ask('GET', `/${token}`)
    await vi.waitFor(async () => {
      const rows = (await auditOf(id)).filter(({ action }) => action === 'revoked guest link tried')
      expect(rows).toHaveLength(1)
    }, SOON)
  })

  it('is slowed down, and so is whoever asks too often, with a good link or not', async () => {
    const { token } = await invite(await inReview())
    const own = await guestServer(portal, { all: 20, refused: 3 })
    const statuses: number[] = []
    for (const path of ['/x', '/x', '/x', '/x', `/${token}`])
      statuses.push((await own.ask('GET', path)).status)
    expect(statuses).toEqual([404, 404, 404, 429, 429])
    expect((await own.ask('GET', '/x')).headers.get('retry-after')).toBe('60')
    own.close()
    const busy = await guestServer(portal, { all: 2, refused: 100 })
    const asked = [1, 2, 3].map(() => busy.ask('GET', `/${token}`))
    expect((await Promise.all(asked)).map(({ status }) => status).sort()).toEqual([200, 200, 429])
    busy.close()
  })
})

describe('what is private of a guest', () => {
  it('is in no log, no audit row, no mail that waits, no row that can be read', async () => {
    const log = logOf(payload)
    const entry = await inReview()
    const canaries = {
      name: 'Zebulona Quist',
      email: 'zebulona@canary.example',
      message: 'Canary of the message',
    }
    const { token, id } = await invite(entry, canaries)
    const page = await server.ask('GET', `/${token}`)
    expect(page.body).toContain('Zebulona Quist')
    const pattern = new RegExp(`zebulona|canary|${token}`, 'i')
    const row = await payload.db.findOne({ collection: 'guest-links', where: { id: { equals: id } } })
    expect(JSON.stringify(row)).not.toMatch(pattern)
    const [mail] = (await queueOf(payload)).filter(({ kind }) => kind === 'guest-invited').slice(-1)
    expect(JSON.stringify(mail?.letter)).not.toMatch(pattern)
    expect(mail?.address).not.toMatch(pattern)
    expect(payload.decrypt(String(mail?.address))).toBe('zebulona@canary.example')
    await server.ask('POST', `/${token}`, YES)
    await server.ask('GET', `/${token}`)
    const { docs } = await payload.find({ collection: 'audit-log', pagination: false, depth: 2 })
    expect(JSON.stringify(docs)).not.toMatch(pattern)
    expect(log.text()).not.toMatch(pattern)
  })

  it('is told to whoever made the link, to safeguarding and to administrators', async () => {
    const entry = await inReview()
    await invite(entry)
    const colleague = await portal.user('editor')
    const administrator = await portal.user('administrator')
    for (const [user, told] of [
      [room.editor, true],
      [safeguarding, true],
      [administrator, true],
      [colleague, false],
      [room.reviewer, false],
    ] as const) {
      const [link] = await linksFor(entry, user)
      expect(link?.guest ?? null).toEqual(
        told ? { name: 'Maria Gonzalez', email: 'maria@people.example' } : null,
      )
    }
  })
})

describe('making a link', () => {
  it.each<[string, () => Promise<Entry>, Partial<GuestInvitation>, object]>([
    ['of a draft', () => draft(room, 'profiles', profileData()), {}, { status: 409, code: 'wrong_state' }],
    [
      'of another kind',
      () => inReview(),
      { kind: 'contact' },
      { status: 422, obstacles: [{ path: 'kind' }] },
    ],
    [
      'of another revision',
      () => inReview(),
      { revision: 'f'.repeat(64) },
      { status: 409, code: 'stale_revision' },
    ],
    [
      'where nobody is asked',
      async () => {
        const entry = await draft(room, 'photo-credits', { agency: 'Nobody', licence: 'own-work' })
        await act(payload, room.editor, entry, 'submit')
        return entry
      },
      {},
      { status: 422, obstacles: [{ path: 'kind' }] },
    ],
    [
      'of what is approved already',
      async () => {
        const entry = await inReview()
        const { token } = await invite(entry)
        await server.ask('POST', `/${token}`, YES)
        return entry
      },
      {},
      { status: 409, code: 'already_signed_off' },
    ],
  ])('%s is refused', async (_, entry, more, refusal) => {
    expect(await refusalOf(invite(await entry(), more))).toMatchObject(refusal)
  })

  it('to a colleague is refused: nobody stands in for the person whom the text is about', async () => {
    const entry = await inReview()
    for (const email of [room.editor.email, String(room.reviewer.email).toUpperCase()]) {
      expect(await refusalOf(invite(entry, { email: String(email) }))).toMatchObject({
        status: 422,
        obstacles: [{ path: 'email', code: 'colleague' }],
      })
    }
  })

  it('that nobody answers is bounded', async () => {
    const entry = await draft(room, 'organisations', { name: 'Asked too often', kind: 'company' })
    await act(payload, room.editor, entry, 'submit')
    for (let at = 0; at < 20; at += 1) await invite(entry, { email: `guest-${at}@company.example` })
    expect(await refusalOf(invite(entry, { email: 'one-more@company.example' }))).toMatchObject({
      status: 409,
      code: 'too_many_links',
    })
    expect((await invite(entry, { email: 'guest-3@company.example' })).token).toHaveLength(43)
  })

  it('is undone where it cannot be mailed', async () => {
    const entry = await inReview()
    await expect(invite(entry, { email: 'no address' })).rejects.toThrow()
    expect(await linksFor(entry)).toEqual([])
  })

  it('of an entry that was approved needs no guest but for advice', async () => {
    const entry = await draft(room, 'organisations', { name: 'Approved and asked about', kind: 'company' })
    await approve(room, entry)
    expect((await invite(entry)).token).toHaveLength(43)
  })
})
