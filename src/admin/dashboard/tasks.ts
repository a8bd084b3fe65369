import type { Payload, TypedUser, Where } from 'payload'
import { permissions } from '../../../access/permissions'
import { holds } from '../../../access/roles'
import {
  DEFAULT_LOCALE,
  ENTRY_COLLECTION_SLUGS,
  type EntryCollection,
  LOCALES,
  type State,
} from '../../config/vocabulary'

/** One entry that waits for the user. */
export interface Task {
  collection: EntryCollection
  id: string
  /** Empty where the entry has none yet. */
  title: string
  state: State
  /** ISO 8601 in UTC. */
  updatedAt: string
}

export type TaskListName = 'toReview' | 'changesAsked' | 'toPublish' | 'myDrafts' | 'newlyLive'

export interface TaskList {
  name: TaskListName
  state: State
  /** How many there are of each type, without the types that have none. */
  totals: { collection: EntryCollection; total: number }[]
  /** The first of them. */
  tasks: Task[]
}

interface Wanted {
  name: TaskListName
  state: State
  /** Which entries in that state; all of them where it is missing. */
  where?: Where
  /** Entries to leave out. */
  except?: Where
  newestFirst?: boolean
}

/** Entries shown in one list. */
export const SHOWN = 5

/** Only lists that this user can act on. */
function wantedBy(user: TypedUser): Wanted[] {
  const contributed: Where = { contributors: { in: [user.id] } }
  const own: Where = { or: [{ author: { equals: user.id } }, contributed] }
  return [
    ...(permissions.review(user)
      ? // Nobody reviews what they wrote.
        [{ name: 'toReview', state: 'in_review', except: contributed } as const]
      : []),
    ...(permissions.submit(user)
      ? [{ name: 'changesAsked', state: 'changes_requested', where: own } as const]
      : []),
    ...(permissions.publish(user) ? [{ name: 'toPublish', state: 'approved' } as const] : []),
    ...(permissions.draft(user) ? [{ name: 'myDrafts', state: 'draft', where: own } as const] : []),
    ...(holds(user, 'safeguarding')
      ? [{ name: 'newlyLive', state: 'published', newestFirst: true } as const]
      : []),
  ]
}

interface Asking {
  payload: Payload
  user: TypedUser
  /** Locale of the titles; English stands in where one is missing. */
  locale: string
}

const allOf = (...conditions: (Where | undefined)[]): Where => ({
  and: conditions.filter((condition) => condition !== undefined),
})

/**
 * An exception is counted and left out here: asked of the database, "none of the contributors is me" also answers entries
 * that I wrote with somebody else.
 */
async function entriesOf({ payload, user, locale }: Asking, collection: EntryCollection, wanted: Wanted) {
  const inState = allOf({ state: { equals: wanted.state } }, wanted.where)
  const common = { collection, draft: true, depth: 0, user, overrideAccess: false } as const
  const excepted = wanted.except
    ? await payload.find({ ...common, where: allOf(inState, wanted.except), pagination: false, select: {} })
    : null
  const leftOut = new Set(excepted?.docs.map(({ id }) => String(id)))
  const { docs, totalDocs } = await payload.find({
    ...common,
    where: inState,
    sort: wanted.newestFirst ? '-updatedAt' : 'updatedAt',
    limit: SHOWN + leftOut.size,
    locale: LOCALES.find((known) => known === locale) ?? DEFAULT_LOCALE,
  })
  const titleField = payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const tasks = docs
    .filter(({ id }) => !leftOut.has(String(id)))
    .map((doc): Task => {
      const title = (doc as unknown as Record<string, unknown>)[titleField]
      return {
        collection,
        id: String(doc.id),
        title: typeof title === 'string' ? title : '',
        state: wanted.state,
        updatedAt: doc.updatedAt,
      }
    })
  return { collection, total: totalDocs - leftOut.size, tasks }
}

async function listOf(asking: Asking, wanted: Wanted): Promise<TaskList> {
  const found = await Promise.all(
    ENTRY_COLLECTION_SLUGS.map((collection) => entriesOf(asking, collection, wanted)),
  )
  const byAge = (a: Task, b: Task) => a.updatedAt.localeCompare(b.updatedAt) * (wanted.newestFirst ? -1 : 1)
  return {
    name: wanted.name,
    state: wanted.state,
    totals: found.filter(({ total }) => total > 0).map(({ collection, total }) => ({ collection, total })),
    tasks: found
      .flatMap(({ tasks }) => tasks)
      .sort(byAge)
      .slice(0, SHOWN),
  }
}

/** What a user can do next, by role. What waits longest comes first. */
export const taskListsOf = (asking: Asking): Promise<TaskList[]> =>
  Promise.all(wantedBy(asking.user).map((wanted) => listOf(asking, wanted)))
