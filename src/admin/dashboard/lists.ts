import type { TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import { holds } from '../../../access/roles'
import type { State } from '../../config/vocabulary'
import { partyOf } from '../../workflow/actor'
import { profilesToConfirm } from '../../workflow/confirmations/to-confirm'
import { type Desk, type DeskEntry, entriesWhere, type Found, SHOWN } from './desk'
import { brokenLinks } from './links'
import { byUrgency, DUE_STATES, isDueSoon, isOverdue, SOON } from './order'
import { isWithAnother, mayReview, type ReviewFacts } from './reviewable'
import { endingRights, nearEnd } from './rights'
import { failedSchedules, type Plan, plannedSchedules } from './schedules'
import { awaitingSubject, type SubjectStanding } from './subjects'

export type TaskListName =
  | 'failedSchedules'
  | 'emergencies'
  | 'overdue'
  | 'toReview'
  | 'waitingForSubject'
  | 'withOthers'
  | 'changesAsked'
  | 'toPublish'
  | 'dueSoon'
  | 'scheduled'
  | 'myDrafts'
  | 'newlyLive'
  | 'brokenLinks'
  | 'outOfDate'
  | 'confirmationDue'
  | 'rightsEnding'

/** An entry of a list, with what is planned for it, or what the person portrayed says of it, where the list is about that. */
export type Listed = DeskEntry & { plan?: Plan; subject?: SubjectStanding }

export interface Listing {
  /** What comes first first. */
  entries: readonly Listed[]
  /** How many there are, where that is not the number of entries; null where it does not matter. */
  total?: number | null
  /** There are more than were counted. */
  more?: boolean
}

/** One condition of a list query: field, operator, value. */
export type Condition = readonly [field: string, operator: string, value: string]

/** One list of the dashboard. */
export interface ListDefinition {
  /** Its texts are `list_…` and, unless it is quiet, `empty_…`. */
  name: TaskListName
  /** Whose list it is. */
  isFor: (user: TypedUser) => boolean
  /** Shown only while there is something in it: trouble, and what nobody has to do. */
  quiet?: boolean
  /** Nothing to do, only to know: a day with nothing else is a free one. */
  idle?: boolean
  load: (desk: Desk) => Promise<Listing>
  /** Where all of it is listed: conditions on the entries of a type, or another collection. */
  seeAll: (desk: Desk) => { collection?: string; conditions: readonly Condition[] }
}

const isMine = ({ author, contributors }: DeskEntry, { user }: Desk): boolean =>
  author === user.id || contributors.includes(String(user.id))

const inState = (state: State) => ({ conditions: [['state', 'equals', state]] as const })

const sorted = ({ entries, more }: Found, desk: Desk, wanted: (entry: DeskEntry) => boolean): Listing => ({
  entries: entries.filter(wanted).sort(byUrgency(desk.now)),
  more,
})

async function reviewFacts(desk: Desk): Promise<ReviewFacts> {
  const [signedOff, signers] = await Promise.all([desk.signedOff(), desk.signers()])
  return { party: partyOf(desk.user), signedOff, signers }
}

/** What the user could sign off: theirs and the pool's, or what somebody else has. */
async function reviews(desk: Desk, withAnother: boolean): Promise<Listing> {
  const [found, facts] = await Promise.all([desk.onTheirWay(), reviewFacts(desk)])
  const wanted = (entry: DeskEntry) => mayReview(entry, facts) && isWithAnother(entry, facts) === withAnother
  const { entries, more } = sorted(found, desk, wanted)
  const own = (entry: DeskEntry) => entry.assignee === facts.party.id
  return { entries: [...entries.filter(own), ...entries.filter((entry) => !own(entry))], more }
}

/** What carries a date that concerns the user: as author or reviewer, and as administrator all of it. */
async function withDueDate(desk: Desk, wanted: (entry: DeskEntry, now: Date) => boolean): Promise<Listing> {
  const { user, now } = desk
  const drafts = permissions.administer(user)
    ? entriesWhere(desk, {
        and: [
          { state: { equals: 'draft' } },
          { dueAt: { less_than_equal: new Date(now.getTime() + SOON).toISOString() } },
        ],
      })
    : permissions.draft(user)
      ? desk.myDrafts()
      : null
  const found = await Promise.all([desk.onTheirWay(), drafts])
  const concerns = (entry: DeskEntry) =>
    permissions.administer(user) || isMine(entry, desk) || entry.assignee === user.id
  return sorted(
    {
      entries: found.flatMap((one) => one?.entries ?? []),
      more: found.some((one) => one?.more),
    },
    desk,
    (entry) => wanted(entry, now) && concerns(entry),
  )
}

async function emergencies(desk: Desk): Promise<Listing> {
  const { id, organisation } = partyOf(desk.user)
  const found = await entriesWhere(desk, { emergencyUntil: { exists: true } })
  return sorted(
    found,
    desk,
    (entry) =>
      entry.emergencyBy !== id &&
      !(id !== null && entry.contributors.includes(id)) &&
      !(organisation !== null && entry.featured.includes(organisation)),
  )
}

/** The entries that went live last. How many are live at all is no news. */
async function newlyLive(desk: Desk): Promise<Listing> {
  const { entries } = await entriesWhere(
    desk,
    { state: { equals: 'published' } },
    { newestFirst: true, limit: SHOWN },
  )
  const newest = [...entries].sort((a, b) => b.since.localeCompare(a.since)).slice(0, SHOWN)
  return { entries: newest, total: null }
}

/** Live entries whose review date has passed, the user's own first. One that somebody gave a later date is on its way already. */
async function outOfDate(desk: Desk): Promise<Listing> {
  const past = { reviewBy: { less_than_equal: desk.now.toISOString() } }
  const { entries, more } = await entriesWhere(desk, { and: [past, { liveHash: { exists: true } }] })
  const live = entries.filter(({ isLive }) => isLive)
  return {
    entries: [...live.filter((one) => isMine(one, desk)), ...live.filter((one) => !isMine(one, desk))],
    more,
  }
}

/** Live profiles whose yearly confirmation ends soon, or has ended. */
async function unconfirmed(desk: Desk): Promise<Listing> {
  const ids = await profilesToConfirm(desk.payload, desk.now)
  if (ids.length === 0) return { entries: [] }
  return entriesWhere(desk, { id: { in: ids } }, { only: ['profiles'] })
}

const isDated = (user: TypedUser) => permissions.submit(user) || permissions.signOff(user)
const dueConditions = (from: Date | null, to: Date): Condition[] => [
  ...(from ? ([['dueAt', 'greater_than', from.toISOString()]] as const) : []),
  ['dueAt', 'less_than_equal', to.toISOString()],
  ['state', 'in', DUE_STATES.join(',')],
]

/**
 * THE lists of the dashboard, in the order in which they stand there. A feature that finds something to do (a broken link, rights that
 * end) adds a definition of its own here.
 */
export const LISTS: readonly ListDefinition[] = [
  {
    name: 'failedSchedules',
    isFor: permissions.publish,
    quiet: true,
    load: failedSchedules,
    seeAll: () => ({ collection: 'schedules', conditions: [['status', 'equals', 'failed']] }),
  },
  {
    name: 'emergencies',
    isFor: permissions.confirmEmergency,
    quiet: true,
    load: emergencies,
    seeAll: () => ({ conditions: [['emergencyUntil', 'exists', 'true']] }),
  },
  {
    name: 'brokenLinks',
    isFor: permissions.draft,
    quiet: true,
    load: brokenLinks,
    seeAll: () => ({ collection: 'link-checks', conditions: [['status', 'in', 'broken,review-again']] }),
  },
  {
    name: 'outOfDate',
    isFor: permissions.draft,
    quiet: true,
    load: outOfDate,
    seeAll: ({ now }) => ({
      conditions: [
        ['reviewBy', 'less_than_equal', now.toISOString()],
        ['liveHash', 'exists', 'true'],
      ],
    }),
  },
  {
    name: 'rightsEnding',
    isFor: permissions.draft,
    quiet: true,
    load: endingRights,
    seeAll: ({ now }) => ({
      collection: 'photos',
      conditions: [['fitUntil', 'less_than_equal', nearEnd(now)]],
    }),
  },
  {
    name: 'confirmationDue',
    isFor: permissions.inviteGuests,
    quiet: true,
    load: unconfirmed,
    seeAll: () => ({ collection: 'profiles', conditions: [['liveHash', 'exists', 'true']] }),
  },
  {
    name: 'overdue',
    isFor: isDated,
    quiet: true,
    load: (desk) => withDueDate(desk, isOverdue),
    seeAll: ({ now }) => ({ conditions: dueConditions(null, now) }),
  },
  {
    name: 'toReview',
    isFor: permissions.signOff,
    load: (desk) => reviews(desk, false),
    seeAll: () => inState('in_review'),
  },
  {
    name: 'changesAsked',
    isFor: permissions.submit,
    load: async (desk) =>
      sorted(
        await desk.onTheirWay(),
        desk,
        (entry) => entry.state === 'changes_requested' && isMine(entry, desk),
      ),
    seeAll: () => inState('changes_requested'),
  },
  {
    name: 'waitingForSubject',
    isFor: permissions.inviteGuests,
    load: awaitingSubject,
    seeAll: () => ({ collection: 'profiles', conditions: [['state', 'equals', 'in_review']] }),
  },
  {
    name: 'toPublish',
    isFor: permissions.publish,
    load: async (desk) => sorted(await desk.onTheirWay(), desk, ({ state }) => state === 'approved'),
    seeAll: () => inState('approved'),
  },
  {
    name: 'dueSoon',
    isFor: isDated,
    quiet: true,
    load: (desk) => withDueDate(desk, isDueSoon),
    seeAll: ({ now }) => ({ conditions: dueConditions(now, new Date(now.getTime() + SOON)) }),
  },
  {
    name: 'scheduled',
    isFor: permissions.publish,
    quiet: true,
    idle: true,
    load: plannedSchedules,
    seeAll: () => ({ collection: 'schedules', conditions: [['status', 'equals', 'pending']] }),
  },
  {
    name: 'myDrafts',
    isFor: permissions.draft,
    load: async (desk) => sorted(await desk.myDrafts(), desk, () => true),
    seeAll: ({ user }) => ({
      conditions: [
        ['state', 'equals', 'draft'],
        ['contributors', 'in', String(user.id)],
      ],
    }),
  },
  {
    name: 'withOthers',
    isFor: permissions.signOff,
    quiet: true,
    idle: true,
    load: (desk) => reviews(desk, true),
    seeAll: () => inState('in_review'),
  },
  {
    name: 'newlyLive',
    isFor: (user) => holds(user, 'safeguarding'),
    idle: true,
    load: newlyLive,
    seeAll: () => inState('published'),
  },
]
