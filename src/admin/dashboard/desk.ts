import type { Payload, TypedUser, Where } from 'payload'
import {
  DEFAULT_LOCALE,
  ENTRY_COLLECTION_SLUGS,
  type EntryCollection,
  LOCALES,
  type Priority,
  type SignOff,
  type State,
} from '../../config/vocabulary'
import { partyOf } from '../../workflow/actor'
import { FEATURED_FIELDS } from '../../workflow/featured'

/** An entry as far as the dashboard looks at it. Times are ISO 8601 in UTC. */
export interface DeskEntry {
  collection: EntryCollection
  id: string
  /** Empty where the entry has none yet. */
  title: string
  state: State
  /** Since when it waits in this state. */
  since: string
  author: string | null
  contributors: readonly string[]
  assignee: string | null
  dueAt: string | null
  priority: Priority | null
  /** Sign-offs that it still waits for. */
  awaiting: readonly SignOff[]
  /** How often it was submitted. */
  round: number
  /** Organisations that it is about, of those that the user belongs to. */
  featured: readonly string[]
  emergencyBy: string | null
  isLive: boolean
  /** When what is live is planned to go down. */
  withdrawAt: string | null
}

export interface Asking {
  payload: Payload
  user: TypedUser
  /** Locale of the titles; English stands in where one is missing. */
  locale: string
  /** The present moment. */
  now: Date
}

/** Entries shown of one list. */
export const SHOWN = 5

/** Entries read of one type for one question. Beyond it the dashboard says “and more”; the list view has them all. */
export const MOST = 500

const FIELDS = [
  'state',
  'author',
  'contributors',
  'assignee',
  'dueAt',
  'priority',
  'awaiting',
  'round',
  'submittedAt',
  'approvedAt',
  'emergencyBy',
  'liveHash',
  'withdrawAt',
  'updatedAt',
]

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return String(typeof value === 'object' && 'id' in value ? value.id : value)
}

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(idOf).filter((id): id is string => id !== null)

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** The moment from which an entry in this state waits. */
const sinceOf = (doc: Record<string, unknown>): string => {
  const given = { in_review: doc.submittedAt, approved: doc.approvedAt }[String(doc.state)]
  return textOrNull(given) ?? String(doc.updatedAt)
}

function featuredIn(collection: EntryCollection, doc: Record<string, unknown>): string[] {
  if (collection === 'organisations') return [String(doc.id)]
  return (FEATURED_FIELDS[collection] ?? []).flatMap((field) => idsOf(doc[field]))
}

export interface Found {
  entries: DeskEntry[]
  /** There are more than were read. */
  more: boolean
}

/** Asks one question of every type of entry. */
export async function entriesWhere(
  { payload, user, locale }: Asking,
  where: Where,
  { newestFirst = false, limit = MOST, only = ENTRY_COLLECTION_SLUGS as readonly EntryCollection[] } = {},
): Promise<Found> {
  const belongs = partyOf(user).organisation !== null
  const found = await Promise.all(
    only.map(async (collection) => {
      const titleField = payload.collections[collection].config.admin.useAsTitle ?? 'id'
      const featuring = belongs ? (FEATURED_FIELDS[collection] ?? []) : []
      const { docs } = await payload.find({
        collection,
        where,
        select: Object.fromEntries([titleField, ...FIELDS, ...featuring].map((name) => [name, true])),
        sort: newestFirst ? '-updatedAt' : 'updatedAt',
        limit: limit + 1,
        pagination: false,
        draft: true,
        depth: 0,
        locale: LOCALES.find((known) => known === locale) ?? DEFAULT_LOCALE,
        user,
        overrideAccess: false,
      })
      const entries = (docs as unknown as Record<string, unknown>[]).slice(0, limit).map(
        (doc): DeskEntry => ({
          collection,
          id: String(doc.id),
          title: textOrNull(doc[titleField]) ?? '',
          state: (doc.state as State | null) ?? 'draft',
          since: sinceOf(doc),
          author: idOf(doc.author),
          contributors: idsOf(doc.contributors),
          assignee: idOf(doc.assignee),
          dueAt: textOrNull(doc.dueAt),
          priority: (textOrNull(doc.priority) as Priority | null) ?? null,
          awaiting: (doc.awaiting as SignOff[] | null) ?? [],
          round: Number(doc.round ?? 0),
          featured: featuredIn(collection, doc),
          emergencyBy: idOf(doc.emergencyBy),
          isLive: textOrNull(doc.liveHash) !== null,
          withdrawAt: textOrNull(doc.withdrawAt),
        }),
      )
      return { entries, more: docs.length > limit }
    }),
  )
  return { entries: found.flatMap(({ entries }) => entries), more: found.some(({ more }) => more) }
}

/** @returns the same answer to everybody who asks, asked once */
const once = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let answer: Promise<Answer> | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}

/** What several lists look at, read once for all of them, and only where one asks. */
export interface Desk extends Asking {
  /** Every entry on its way: in review, to be changed, approved, scheduled. */
  onTheirWay: () => Promise<Found>
  /** The drafts that the user has written at. */
  myDrafts: () => Promise<Found>
  /** The accounts that could give each sign-off. */
  signers: () => Promise<Record<SignOff, ReadonlySet<string>>>
  /** Entries that the user has signed off in their present round: `collection/id`. */
  signedOff: () => Promise<ReadonlySet<string>>
}

const ON_THEIR_WAY: readonly State[] = ['in_review', 'changes_requested', 'approved', 'scheduled']

async function signersOf({ payload, user }: Asking): Promise<Record<SignOff, ReadonlySet<string>>> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { roles: { in: ['reviewer', 'safeguarding'] } },
    select: { roles: true, disabled: true },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  const holding = (role: 'reviewer' | 'safeguarding') =>
    new Set(
      docs.filter(({ roles, disabled }) => !disabled && roles?.includes(role)).map(({ id }) => String(id)),
    )
  return { editorial: holding('reviewer'), safeguarding: holding('safeguarding'), subject: new Set() }
}

/** An earlier round's sign-off is over with it. */
async function signedOffBy({ payload, user }: Asking, { entries }: Found): Promise<Set<string>> {
  const waiting = entries.filter(({ state }) => state === 'in_review')
  if (waiting.length === 0) return new Set()
  const { docs } = await payload.find({
    collection: 'reviews',
    where: {
      and: [
        { reviewer: { equals: user.id } },
        { decision: { equals: 'approved' } },
        { entry: { in: waiting.map(({ id }) => id) } },
      ],
    },
    select: { entryCollection: true, entry: true, round: true },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  const given = new Set(
    docs.map(({ entryCollection, entry, round }) => `${entryCollection}/${entry}/${round ?? 0}`),
  )
  return new Set(
    waiting
      .filter(({ collection, id, round }) => given.has(`${collection}/${id}/${round}`))
      .map(({ collection, id }) => `${collection}/${id}`),
  )
}

export function openDesk(asking: Asking): Desk {
  const { user } = asking
  const onTheirWay = once(() => entriesWhere(asking, { state: { in: [...ON_THEIR_WAY] } }))
  return {
    ...asking,
    onTheirWay,
    myDrafts: once(() =>
      entriesWhere(asking, {
        and: [
          { state: { equals: 'draft' } },
          { or: [{ author: { equals: user.id } }, { contributors: { in: [user.id] } }] },
        ],
      }),
    ),
    signers: once(() => signersOf(asking)),
    signedOff: once(async () => signedOffBy(asking, await onTheirWay())),
  }
}
