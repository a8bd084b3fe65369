import type { Payload, TypedUser, Where } from 'payload'
import { permissions } from '../../../access/permissions'
import {
  DEFAULT_LOCALE,
  ENTRY_COLLECTION_SLUGS,
  type EntryCollection,
  type State,
} from '../../config/vocabulary'
import type { TextKey } from '../translations'

export interface Task {
  collection: EntryCollection
  id: string
  title: string
  kind: string
  state: State
  updatedAt: string
}

export interface TaskList {
  key: TextKey
  empty: TextKey
  tasks: Task[]
  total: number
}

/** Entries shown in one list. */
const SHOWN = 8

async function entriesWhere(
  payload: Payload,
  user: TypedUser,
  where: Where,
): Promise<{ tasks: Task[]; total: number }> {
  const found = await Promise.all(
    ENTRY_COLLECTION_SLUGS.map(async (collection) => {
      const { labels, admin } = payload.collections[collection].config
      const { docs, totalDocs } = await payload.find({
        collection,
        where,
        draft: true,
        depth: 0,
        limit: SHOWN,
        sort: 'updatedAt',
        locale: DEFAULT_LOCALE,
        user,
        overrideAccess: false,
      })
      const tasks = docs.map((doc) => {
        const title = (doc as unknown as Record<string, unknown>)[admin.useAsTitle ?? 'slug']
        return {
          collection,
          id: String(doc.id),
          title: typeof title === 'string' && title !== '' ? title : (doc.slug ?? String(doc.id)),
          kind: typeof labels.singular === 'string' ? labels.singular : collection,
          state: doc.state ?? 'draft',
          updatedAt: doc.updatedAt,
        }
      })
      return { tasks, total: totalDocs }
    }),
  )
  return {
    // What waits longest comes first.
    tasks: found
      .flatMap(({ tasks }) => tasks)
      .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
      .slice(0, SHOWN),
    total: found.reduce((sum, { total }) => sum + total, 0),
  }
}

/** What a user can do next, by role: only lists that this user can act on. */
export async function taskLists(payload: Payload, user: TypedUser): Promise<TaskList[]> {
  const isState = (state: State): Where => ({ state: { equals: state } })
  const wanted: { key: TextKey; empty: TextKey; where: Where; isFor: boolean }[] = [
    {
      key: 'awaitingReview',
      empty: 'awaitingReviewEmpty',
      where: { and: [isState('in_review'), { contributors: { not_in: [user.id] } }] },
      isFor: permissions.review(user),
    },
    {
      key: 'changesAsked',
      empty: 'changesAskedEmpty',
      where: isState('changes_requested'),
      isFor: permissions.submit(user),
    },
    {
      key: 'readyToPublish',
      empty: 'readyToPublishEmpty',
      where: isState('approved'),
      isFor: permissions.publish(user),
    },
    {
      key: 'drafts',
      empty: 'draftsEmpty',
      where: { and: [isState('draft'), { author: { equals: user.id } }] },
      isFor: permissions.draft(user),
    },
  ]
  return Promise.all(
    wanted
      .filter(({ isFor }) => isFor)
      .map(async ({ key, empty, where }) => ({ key, empty, ...(await entriesWhere(payload, user, where)) })),
  )
}
