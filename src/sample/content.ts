import type { Payload, TypedUser } from 'payload'
import { parseCreditLine } from '../../media/credit-line'
import type { EntryCollection, Role, State } from '../config/vocabulary'
import { LOCALES } from '../config/vocabulary'
import { answerGuestLink } from '../workflow/guests/answer'
import { inviteGuest } from '../workflow/guests/invite'
import { performAction } from '../workflow/perform'
import type { Action } from '../workflow/transitions'
import type { SampleAccount } from './accounts'
import { CREDIT_LINES, ORGANISATIONS } from './organisations'
import { placeholderPdf, placeholderPhoto } from './placeholders'
import { PRACTICES, type SamplePractice } from './practices'
import { PROFILE, SECTION } from './profile'
import { richText } from './rich-text'

type Accounts = Record<Role, SampleAccount>

/** The actions that bring a new draft to a state, and who takes them. */
const WAY: Partial<Record<State, [Action, Role][]>> = {
  draft: [],
  in_review: [['submit', 'editor']],
  changes_requested: [
    ['submit', 'editor'],
    ['request-changes', 'reviewer'],
  ],
  approved: [
    ['submit', 'editor'],
    ['approve', 'reviewer'],
  ],
  published: [
    ['submit', 'editor'],
    ['approve', 'reviewer'],
    ['publish', 'editor'],
  ],
}

/** A profile is about a person: safeguarding and the person have a say besides the reviewer. */
const PROFILE_SIGN_OFFS: [Action, Role][] = [
  ['approve', 'safeguarding'],
  ['approve', 'reviewer'],
]

/** Makes the sample newsroom as people would: an editor drafts, a reviewer decides. */
export async function makeSampleContent(payload: Payload, accounts: Accounts): Promise<void> {
  const editor = accounts.editor.user
  const bring = (collection: EntryCollection, id: string, state: State, reason?: string) =>
    take(payload, accounts, { collection, id, state, reason })

  const organisations = new Map<string, string>()
  for (const { about, ...organisation } of ORGANISATIONS) {
    const { id } = await create(payload, editor, 'organisations', { ...organisation, about: richText(about) })
    await bring('organisations', id, 'published')
    organisations.set(organisation.name, id)
  }

  const photos = new Map<string, string>()
  for (const [number, creditLine] of CREDIT_LINES.entries()) {
    const parsed = parseCreditLine(creditLine)
    const identifier = parsed.ok ? (parsed.credit.assetIdentifier ?? creditLine) : creditLine
    const credit = { creditLine, licence: 'unicef-terms', rightsHolder: 'UNICEF' }
    const { id } = await create(payload, editor, 'photo-credits', credit)
    await bring('photo-credits', id, 'published')
    photos.set(creditLine, await addPhoto(payload, editor, number, identifier, id))
  }

  const published: string[] = []
  for (const practice of PRACTICES) {
    const id = await addPractice(payload, editor, practice, organisations, photos)
    await bring('practices', id, practice.state, practice.reason)
    if (practice.state === 'published') published.push(id)
  }

  const { introduction, moments, questions, ...profile } = PROFILE
  const { id: profileId } = await create(payload, editor, 'profiles', {
    ...profile,
    introduction: richText(introduction),
    moments: moments.map(({ text, ...moment }) => ({ ...moment, text: richText(text) })),
    questions: questions.map(({ question, answer }) => ({ question, answer: richText(answer) })),
  })
  await bring('profiles', profileId, 'published')

  const { id: sectionId } = await create(payload, editor, 'sections', {
    slug: SECTION.slug,
    title: SECTION.title.en,
    introduction: richText(SECTION.introduction),
    entries: [
      ...published.map((value) => ({ relationTo: 'practices', value })),
      { relationTo: 'profiles', value: profileId },
    ],
  })
  await translate(payload, editor, 'sections', sectionId, (locale) => ({ title: SECTION.title[locale] }))
  await bring('sections', sectionId, 'published')
}

async function create(
  payload: Payload,
  user: TypedUser,
  collection: EntryCollection,
  data: Record<string, unknown>,
) {
  const created = await payload.create({
    collection,
    data: data as never,
    user,
    draft: true,
    depth: 0,
    overrideAccess: false,
  })
  return { id: String(created.id) }
}

async function translate(
  payload: Payload,
  user: TypedUser,
  collection: EntryCollection,
  id: string,
  textsOf: (locale: (typeof LOCALES)[number]) => Record<string, unknown> | undefined,
): Promise<void> {
  for (const locale of LOCALES.filter((code) => code !== 'en')) {
    const data = textsOf(locale)
    if (data) {
      await payload.update({
        collection,
        id,
        data: data as never,
        locale,
        user,
        draft: true,
        depth: 0,
        overrideAccess: false,
      })
    }
  }
}

async function take(
  payload: Payload,
  accounts: Accounts,
  {
    collection,
    id,
    state,
    reason,
  }: { collection: EntryCollection; id: string; state: State; reason?: string },
): Promise<void> {
  let revision: string | null = null
  const way = (WAY[state] ?? []).flatMap((step): [Action, Role][] =>
    step[0] === 'approve' && collection === 'profiles' ? PROFILE_SIGN_OFFS : [step],
  )
  for (const [action, role] of way) {
    if (action === 'approve' && role === 'safeguarding')
      await askSubject(payload, accounts, { collection, id })
    const done = await performAction(payload, accounts[role].user, {
      collection,
      id,
      action,
      // The reason belongs to the last step: it is what brought the entry where it is.
      reason: action === way.at(-1)?.[0] ? (reason ?? null) : null,
      revision,
      quiet: true,
    })
    revision = done.contentHash
  }
}

/** The person of the sample does not exist, so the sample answers for her: by a link, as the person portrayed does. */
async function askSubject(
  payload: Payload,
  accounts: Accounts,
  entry: { collection: EntryCollection; id: string },
): Promise<void> {
  const guest = { name: 'Amina (sample)', email: 'amina@example.com', language: 'en' as const }
  const { token } = await inviteGuest(
    payload,
    accounts.editor.user,
    entry,
    { kind: 'subject', ...guest, expiresInDays: 1, message: null },
    { quiet: true },
  )
  await answerGuestLink(payload, token, { decision: 'approved' }, { quiet: true })
}

async function addPhoto(
  payload: Payload,
  user: TypedUser,
  number: number,
  label: string,
  credit: string,
): Promise<string> {
  const data = await placeholderPhoto(number, label)
  const photo = await payload.create({
    collection: 'photos',
    data: {
      title: `Placeholder ${number + 1}`,
      alt: 'A generated landscape of hills under a pale sun; a placeholder.',
      shows: 'none',
      credit,
    },
    file: { data, mimetype: 'image/jpeg', name: `placeholder-${number + 1}.jpg`, size: data.length },
    user,
    overrideAccess: false,
  })
  return String(photo.id)
}

async function addPractice(
  payload: Payload,
  user: TypedUser,
  practice: SamplePractice,
  organisations: ReadonlyMap<string, string>,
  photos: ReadonlyMap<string, string>,
): Promise<string> {
  const {
    body,
    credit,
    resource,
    translations,
    state: _state,
    reason: _reason,
    partners = [],
    ...fields
  } = practice
  const idOf = (name: string) => organisations.get(name)
  const { id } = await create(payload, user, 'practices', {
    ...fields,
    body: richText(...body),
    organisations: fields.organisations.map(idOf),
    partners: partners.map(idOf),
    heroPhoto: credit ? photos.get(credit) : undefined,
    resources: resource ? [{ label: resource, document: await addDocument(payload, user, resource) }] : [],
  })
  await translate(payload, user, 'practices', id, (locale) => translations?.[locale])
  return id
}

async function addDocument(payload: Payload, user: TypedUser, title: string): Promise<string> {
  const data = await placeholderPdf(title)
  const document = await payload.create({
    collection: 'documents',
    data: { title },
    file: { data, mimetype: 'application/pdf', name: 'placeholder.pdf', size: data.length },
    user,
    overrideAccess: false,
  })
  return String(document.id)
}
