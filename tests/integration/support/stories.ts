import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import type { EntryCollection } from '../../../src/config/vocabulary'
import { richText } from '../../../src/sample/rich-text'
import type { ActingParty } from '../../../src/workflow/actor'
import { answerGuestLink } from '../../../src/workflow/guests/answer'
import { inviteGuest } from '../../../src/workflow/guests/invite'
import { type ActionDone, type ActionRequest, performAction } from '../../../src/workflow/perform'
import type { Action } from '../../../src/workflow/transitions'

export interface Newsroom {
  payload: Payload
  editor: TypedUser
  reviewer: TypedUser
}

interface Entry {
  collection: EntryCollection
  id: string
}

type Input = Omit<ActionRequest, 'collection' | 'id' | 'action'>

export const act = (
  payload: Payload,
  user: ActingParty,
  entry: Entry,
  action: Action,
  input: Input = {},
): Promise<ActionDone> => performAction(payload, user, { ...entry, action, ...input })

/** Creates a draft as the editor. */
export async function draft(
  room: Newsroom,
  collection: EntryCollection,
  data: Record<string, unknown>,
): Promise<Entry> {
  const created = await room.payload.create({
    collection,
    data: data as never,
    user: room.editor,
    draft: true,
    depth: 0,
    overrideAccess: false,
  })
  return { collection, id: String(created.id) }
}

/** Submits as the editor and approves as the reviewer. */
export async function approve(room: Newsroom, entry: Entry): Promise<string> {
  const { contentHash } = await act(room.payload, room.editor, entry, 'submit')
  await act(room.payload, room.reviewer, entry, 'approve', { revision: contentHash })
  return contentHash
}

/** A link for the person portrayed, made by the editor. */
export const inviteSubject = ({ payload, editor }: Newsroom, entry: Entry) =>
  inviteGuest(payload, editor, entry, {
    kind: 'subject',
    name: 'Maria Gonzalez',
    email: 'maria@people.example',
    language: 'en',
    expiresInDays: 7,
    message: null,
  })

/** The person portrayed approves the revision in review, by a link as nobody else can. */
export async function approveAsSubject(room: Newsroom, entry: Entry, now?: Date): Promise<void> {
  const { token } = await inviteSubject(room, entry)
  const { is } = await answerGuestLink(room.payload, token, { decision: 'approved' }, { now })
  if (is !== 'done') throw new Error(`The link was ${is}.`)
}

export async function publish(room: Newsroom, entry: Entry): Promise<number> {
  await approve(room, entry)
  const { published } = await act(room.payload, room.editor, entry, 'publish')
  return published ?? 0
}

let made = 0

/** A live organisation with a name of its own. */
export async function liveOrganisation(room: Newsroom, name = `Organisation ${++made}`): Promise<Entry> {
  const entry = await draft(room, 'organisations', { name, kind: 'company' })
  await publish(room, entry)
  return entry
}

/** What a practice needs to be fit, around a live organisation. */
export const practiceData = (organisation: Entry, more: Record<string, unknown> = {}) => ({
  title: `Practice ${++made}`,
  summary: 'A summary.',
  body: richText('A text.'),
  organisations: [organisation.id],
  themes: ['safety-by-design'],
  regions: ['global'],
  ...more,
})

/** Bytes of a small JPEG; another number gives another picture. */
export const jpeg = (number: number, width = 64): Promise<Buffer> => {
  const height = 48
  // Never of one colour: hiding a part of such a picture changes nothing in it.
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at += 1) {
    pixels[at * 3] = ((at % width) * 5 + number) % 256
    pixels[at * 3 + 1] = (Math.floor(at / width) * 5 + (number >> 8)) % 256
    pixels[at * 3 + 2] = 90
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}

/** Whoever is shown has consented: the guardian of a child, and an adult as well. */
export const CONSENT = {
  reference: 'C-2024-17',
  givenBy: 'both',
  scope: ['web'],
  date: '2024-05-01T12:00:00.000Z',
  birthYear: '2016',
}

/** A photograph that shows nobody, unless `data` says otherwise; then with the consent of those whom it shows. */
export async function photo(room: Newsroom, data: Record<string, unknown>): Promise<string> {
  made += 1
  const bytes = await jpeg(made, 64 + (made % 500))
  const created = await room.payload.create({
    collection: 'photos',
    data: { shows: 'none', consent: CONSENT, ...data } as never,
    file: { data: bytes, mimetype: 'image/jpeg', name: 'picture.jpg', size: bytes.length },
    user: room.editor,
    overrideAccess: false,
  })
  return String(created.id)
}
