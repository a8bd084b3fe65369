import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Locale, Role } from '../../src/config/vocabulary'
import { remindOfEmergencies } from '../../src/notifications/queue/emergency-reminders'
import { sendDue } from '../../src/notifications/queue/send'
import { TEXTS } from '../../src/notifications/texts'
import { expireEmergencies } from '../../src/workflow/emergencies'
import { testMail } from './support/mail'
import { openPortal, type TestPortal } from './support/portal'
import { type MailServer, mailServer } from './support/smtp'
import { act, draft, liveOrganisation, type Newsroom } from './support/stories'

const HOUR = 60 * 60 * 1000
const REASON = 'A wrong hotline number'

let portal: TestPortal
let payload: Payload
let server: MailServer
let room: Newsroom
let administrator: TypedUser
let safeguarding: TypedUser
/** Reviewers who read in different languages and want no mail at all. */
let reviewers: { user: TypedUser; locale: Locale }[]

const quiet = async (role: Role, locale: Locale) => {
  const user = await portal.user(role)
  await payload.update({
    collection: 'users',
    id: user.id,
    data: { notifications: 'none', language: locale } as never,
  })
  return { user, locale }
}

beforeAll(async () => {
  server = await mailServer()
  portal = await openPortal({ email: testMail({ smtpUrl: server.url }) })
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  administrator = await portal.user('administrator')
  safeguarding = await portal.user('safeguarding')
  reviewers = [await quiet('reviewer', 'fr'), await quiet('reviewer', 'ar'), await quiet('reviewer', 'zh')]
})
afterAll(async () => {
  await portal?.close()
  await server?.close()
})

/** Everybody who was sent a mail about an entry since the last time, with its subject. */
async function sent(title = '', now = new Date()): Promise<Record<string, string>> {
  await sendDue(payload, now)
  const mails = server.received.splice(0).filter(({ mail }) => mail.subject?.includes(title))
  return Object.fromEntries(mails.map(({ to, mail }) => [to.join(), mail.subject ?? '']))
}
beforeEach(async () => {
  await sent()
})

const subjectFor = (locale: Locale, kind: keyof (typeof TEXTS)['en']['kinds'], title: string) =>
  TEXTS[locale].kinds[kind].subject.replace('{title}', title)

/** What every reviewer and safeguarding get, each in their language. */
const toTheWatch = (kind: Parameters<typeof subjectFor>[1], title: string) => ({
  [room.reviewer.email]: subjectFor('en', kind, title),
  [safeguarding.email]: subjectFor('en', kind, title),
  ...Object.fromEntries(reviewers.map(({ user, locale }) => [user.email, subjectFor(locale, kind, title)])),
})

async function emergency(name: string) {
  const entry = await draft(room, 'organisations', { name, kind: 'company' })
  const { contentHash: revision } = await act(payload, room.editor, entry, 'assign')
  await act(payload, administrator, entry, 'emergency-publish', { revision, reason: REASON })
  return { entry, revision }
}

it('an emergency publication is mailed to every reviewer and to safeguarding, with its reason, whatever they chose', async () => {
  const second = await portal.user('administrator')
  await emergency('Flood')
  await sendDue(payload, new Date())
  for (const { mail } of server.received) expect(mail.text).toContain(REASON)
  expect(await sent('Flood')).toEqual({
    ...toTheWatch('emergency-published', 'Flood'),
    [room.editor.email]: subjectFor('en', 'emergency-published', 'Flood'),
    [second.email]: subjectFor('en', 'emergency-published', 'Flood'),
  })
  await payload.update({ collection: 'users', id: second.id, data: { disabled: true } })
})

it('whoever may confirm is reminded once, before the time is over, and told when it went down by itself', async () => {
  const { entry } = await emergency('Storm')
  await sent()
  const after = (hours: number) => new Date(Date.now() + hours * HOUR)
  await remindOfEmergencies(payload, after(19.5))
  expect(await sent('Storm', after(19.5))).toEqual({})
  await Promise.all([remindOfEmergencies(payload, after(20.1)), remindOfEmergencies(payload, after(20.1))])
  const everybody = (kind: Parameters<typeof subjectFor>[1]) => ({
    ...toTheWatch(kind, 'Storm'),
    [room.editor.email]: subjectFor('en', kind, 'Storm'),
    [administrator.email]: subjectFor('en', kind, 'Storm'),
  })
  expect(await sent('Storm', after(20.2))).toEqual(everybody('emergency-ends-soon'))
  await remindOfEmergencies(payload, after(21))
  expect(await sent('Storm', after(21.1))).toEqual({})
  await expireEmergencies(payload, after(24.1))
  expect(await sent('Storm', after(24.2))).toEqual(everybody('emergency-expired'))
  expect((await payload.findByID({ ...entry, draft: true, depth: 0 })).state).toBe('withdrawn')
})

it('nobody is reminded of what was confirmed', async () => {
  const { entry, revision } = await emergency('Fire')
  await act(payload, room.reviewer, entry, 'confirm-emergency', { revision })
  await sent()
  await remindOfEmergencies(payload, new Date(Date.now() + 23 * HOUR))
  expect(await sent('Fire', new Date(Date.now() + 23 * HOUR))).toEqual({})
})

it('a kill is mailed to every reviewer and administrator, and says neither why nor who', async () => {
  const entry = await liveOrganisation(room, 'Harmful')
  await sent()
  await act(payload, safeguarding, entry, 'kill', { reason: 'It shows where a child lives' })
  await sendDue(payload, new Date())
  const bodies = server.received.map(({ mail }) => `${mail.text}${mail.html || ''}`)
  const told = await sent()
  const { [safeguarding.email]: _doer, ...watch } = toTheWatch('killed', 'Harmful')
  expect(told).toEqual({ ...watch, [administrator.email]: subjectFor('en', 'killed', 'Harmful') })
  for (const body of bodies) expect(body).not.toMatch(/where a child lives|safeguarding [0-9a-f]{4}/)
})
