import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE, type EntryCollection, type Locale } from '../../config/vocabulary'
import { channelsOf } from '../channels'
import { type Facts, type NoticeKind, rulesOf } from '../kinds'
import { type About, audienceOf } from './audience'
import { queueLetter } from './queue-letter'
import { type Recipient, recipientOf } from './recipient'

/** Something that happened to an entry. */
export interface Happened {
  kind: NoticeKind
  collection: EntryCollection
  /** The entry with every field in every locale. */
  entry: Record<string, unknown>
  about: About
  who: string | null
  by: Facts['by']
  reason: string | null
  now: Date
  /** Begins the keys of the rows, where this may be told once only. */
  once?: string
}

/** The title in a language, or what there is. */
function titleIn(locale: Locale, { collection, entry }: Happened, { payload }: PayloadRequest): string {
  const value = entry[payload.collections[collection].config.admin.useAsTitle ?? 'slug']
  const titles =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { [locale]: value }
  const found = [titles[locale], titles[DEFAULT_LOCALE], ...Object.values(titles), entry.slug, entry.id]
  return String(found.find((title) => typeof title === 'string' && title.trim() !== '') ?? '')
}

/** Every account that can be told anything, as the transaction sees them. */
export async function everybody(req: PayloadRequest): Promise<Recipient[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { disabled: { not_equals: true } },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(recipientOf)
}

/** Queues what one recipient, or the chat, is told. */
export async function queueFor(
  req: PayloadRequest,
  happened: Happened,
  to: Recipient | 'chat',
): Promise<void> {
  const { kind, collection, entry, who, by, reason, now, once } = happened
  const locale = to === 'chat' ? DEFAULT_LOCALE : to.locale
  const { discreet } = rulesOf(kind)
  const facts: Facts = {
    collection,
    entry: String(entry.id),
    title: titleIn(locale, happened, req),
    who: discreet ? null : who,
    by,
    // What is not told is not kept either.
    reason: discreet || to === 'chat' ? null : reason,
    dueAt: typeof entry.dueAt === 'string' ? entry.dueAt : null,
  }
  const key = once ? `${once}/${to === 'chat' ? 'chat' : to.id}` : undefined
  await queueLetter(req, { kind, facts }, to, { now, key })
}

/**
 * Tells the right people, each in a mail of their own, and the newsroom's chat where there is one: all of it in the transaction of
 * `req`, so that what happened and the word of it are one.
 */
export async function queueNotice(req: PayloadRequest, happened: Happened): Promise<void> {
  for (const person of audienceOf(happened.kind, happened.about, await everybody(req))) {
    await queueFor(req, happened, person)
  }
  if (rulesOf(happened.kind).chat && channelsOf(req.payload)?.chat) await queueFor(req, happened, 'chat')
}
