import type { TypedUser } from 'payload'
import type { EntryCollection, Role, SignOff } from '../../../src/config/vocabulary'
import { richText } from '../../../src/sample/rich-text'
import type { TestPortal } from '../../integration/support/portal'
import {
  draft,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from '../../integration/support/stories'

/** The people of the random walks, and their roles. */
export const ROLES_OF = {
  editor: ['editor'],
  writingReviewer: ['editor', 'reviewer'],
  reviewer: ['reviewer'],
  chief: ['reviewer', 'administrator'],
  safeguarding: ['safeguarding'],
  guardian: ['safeguarding', 'reviewer', 'editor'],
  administrator: ['administrator'],
  /** A reviewer who belongs to the organisation that the entries are about. */
  insider: ['reviewer'],
} as const satisfies Record<string, readonly Role[]>
export type Person = keyof typeof ROLES_OF
export const PEOPLE = Object.keys(ROLES_OF) as Person[]

/** Which sign-offs each may ever give, written by hand. `guest` is the person portrayed, by a link. */
const MAY_SIGN: Record<Person | 'guest', readonly SignOff[]> = {
  editor: [],
  writingReviewer: ['editorial'],
  reviewer: ['editorial'],
  chief: ['editorial'],
  safeguarding: ['safeguarding'],
  guardian: ['editorial', 'safeguarding'],
  administrator: [],
  insider: [],
  guest: ['subject'],
}

/** A section is about no organisation, so there the insider is a reviewer like any other. */
export const signsAs = (who: Person | 'guest', kind: Kind): readonly SignOff[] =>
  who === 'insider' && kind === 'section' ? ['editorial'] : MAY_SIGN[who]

export const KINDS = ['profile', 'practice', 'section'] as const
export type Kind = (typeof KINDS)[number]

export const COLLECTION_OF: Record<Kind, EntryCollection> = {
  profile: 'profiles',
  practice: 'practices',
  section: 'sections',
}
/** The field that the walks edit: what they call the text. */
export const TEXT_OF: Record<Kind, string> = { profile: 'displayName', practice: 'title', section: 'title' }

export interface Cast {
  room: Newsroom
  users: Record<Person, TypedUser>
  organisation: { collection: EntryCollection; id: string }
  credit: string
  /** A live practice, for sections to hold. */
  livePractice: string
}

/** People, and what the entries of the walks refer to. */
export async function makeCast(portal: TestPortal): Promise<Cast> {
  const users = {} as Record<Person, TypedUser>
  for (const person of PEOPLE) users[person] = await portal.user(...ROLES_OF[person])
  const room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  const organisation = await liveOrganisation(room, 'The organisation of the walks')
  await portal.payload.update({
    collection: 'users',
    id: users.insider.id,
    data: { organisation: organisation.id },
  })
  users.insider = { ...users.insider, organisation: organisation.id }
  const credit = await draft(room, 'photo-credits', { agency: 'Agency of the walks', licence: 'own-work' })
  await publish(room, credit)
  const practice = await draft(room, 'practices', practiceData(organisation))
  await publish(room, practice)
  return { room, users, organisation, credit: credit.id, livePractice: practice.id }
}

/** A new draft of one kind by `who`, and the photograph that a practice has. */
export async function makeEntry(
  { room, users, organisation, credit, livePractice }: Cast,
  kind: Kind,
  who: Person,
  text: string,
): Promise<{ id: string; photo: string | null }> {
  const author = { ...room, editor: users[who] }
  if (kind === 'practice') {
    const heroPhoto = await photo(room, { alt: 'A desk.', credit, shows: 'none' })
    const data = practiceData(organisation, { title: text, heroPhoto })
    return { id: (await draft(author, 'practices', data)).id, photo: heroPhoto }
  }
  const data =
    kind === 'profile'
      ? {
          displayName: text,
          role: 'Analyst',
          sector: 'corporate',
          organisation: organisation.id,
          introduction: richText('She looks after the youngest users.'),
          moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in.') }],
        }
      : {
          title: text,
          introduction: richText('What companies do for children.'),
          entries: [{ relationTo: 'practices', value: livePractice }],
        }
  return { id: (await draft(author, COLLECTION_OF[kind], data)).id, photo: null }
}
