import type { Payload, SendEmailOptions, TypedUser } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openPortal, type TestPortal } from '../../tests/integration/support/portal'
import type { Role } from '../config/vocabulary'
import type { LoadedEntry } from '../workflow/load'
import type { MailKind } from '../workflow/transitions'
import { mailAbout } from './workflow-mail'

let portal: TestPortal
let payload: Payload
let sent: SendEmailOptions[]
const people: Record<string, TypedUser & { email: string }> = {}

const PEOPLE: Record<string, Role[]> = {
  author: ['editor'],
  helper: ['editor'],
  stranger: ['editor'],
  reviewer: ['reviewer'],
  writingReviewer: ['reviewer', 'editor'],
  safeguarding: ['safeguarding'],
  administrator: ['administrator'],
  disabled: ['editor', 'reviewer', 'safeguarding'],
}

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  for (const [name, roles] of Object.entries(PEOPLE)) {
    const user = await portal.user(...roles)
    people[name] = user as TypedUser & { email: string }
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { name, disabled: name === 'disabled', language: name === 'reviewer' ? 'ar' : 'en' },
    })
  }
  payload.sendEmail = async (message) => {
    sent.push(message)
  }
})
afterAll(() => portal?.close())
beforeEach(() => {
  sent = []
})

const person = (name: string) => {
  const user = people[name]
  if (!user) throw new Error(`Nobody is called ${name}.`)
  return user
}

/** An entry that its author, a helper, a reviewer and somebody who left wrote together. */
const loaded = () =>
  ({
    collection: 'organisations',
    id: 'entry-1',
    entry: {
      id: 'entry-1',
      slug: 'thorn',
      name: { en: 'Thorn', fr: 'Épine' },
      author: person('author').id,
      submittedBy: person('author').id,
    },
    contributors: ['author', 'helper', 'writingReviewer', 'disabled'].map((name) => String(person(name).id)),
  }) as unknown as LoadedEntry

async function told(kind: MailKind, actor: string): Promise<string[]> {
  await mailAbout(payload, { kind, loaded: loaded(), actor: person(actor), reason: null })
  const names = sent.map(({ to }) => Object.keys(people).find((name) => people[name]?.email === to) ?? '?')
  return names.sort()
}

it.each<[MailKind, string, string[]]>([
  ['review-requested', 'author', ['reviewer']],
  ['changes-requested', 'reviewer', ['author', 'helper', 'writingReviewer']],
  ['approved', 'reviewer', ['author', 'helper', 'writingReviewer']],
  ['published', 'helper', ['author', 'writingReviewer']],
  ['withdrawn', 'safeguarding', ['author', 'helper', 'reviewer', 'writingReviewer']],
])('%s, done by %s, is told to %j', async (kind, actor, expected) => {
  expect(await told(kind, actor)).toEqual(expected)
})

it('writes to each in a message of its own, in the language of the one who reads it', async () => {
  await told('withdrawn', 'safeguarding')
  for (const { to, cc, bcc } of sent) {
    expect(to).toEqual(expect.not.stringContaining(','))
    expect([cc, bcc]).toEqual([undefined, undefined])
  }
  const subjects = Object.fromEntries(sent.map(({ to, subject }) => [String(to), subject]))
  expect(subjects[person('reviewer').email]).toBe('تم السحب: Thorn')
  expect(subjects[person('helper').email]).toBe('Withdrawn: Thorn')
})

it('tells reviewers of an entry without contributors too, and leads to it in the admin', async () => {
  const entry = { ...loaded(), contributors: [] } as LoadedEntry
  await mailAbout(payload, {
    kind: 'review-requested',
    loaded: entry,
    actor: person('author'),
    reason: 'Have a look',
  })
  expect(sent.map(({ to }) => to).sort()).toEqual(
    [person('reviewer').email, person('writingReviewer').email].sort(),
  )
  for (const { text } of sent) {
    expect(text).toContain('http://localhost:3999/admin/collections/organisations/entry-1')
    expect(text).toContain('Have a look')
  }
})
