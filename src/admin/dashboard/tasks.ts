import type { EntryCollection } from '../../config/vocabulary'
import { type Asking, type Desk, openDesk, SHOWN } from './desk'
import { type Condition, LISTS, type ListDefinition, type Listed, type TaskListName } from './lists'
import { isOverdue } from './order'

/** One entry that waits for the user, as the dashboard shows it. */
export interface Task extends Listed {
  overdue: boolean
  /** Who has the review, by name. */
  reviewer: { name: string; isYou: boolean } | null
}

export interface TaskList {
  name: TaskListName
  quiet: boolean
  idle: boolean
  /** Null where it does not matter how many there are. */
  total: number | null
  /** There are more than were counted. */
  more: boolean
  /** What comes first. */
  tasks: Task[]
  /** Where all of them are: lists of these collections, under these conditions. Empty where all are shown. */
  seeAll: { collection: string; conditions: readonly Condition[] }[]
}

async function namesOf({ payload, user }: Asking, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

async function readList(desk: Desk, definition: ListDefinition) {
  const { entries, total = entries.length, more = false } = await definition.load(desk)
  return { definition, entries, total, more, shown: entries.slice(0, SHOWN) }
}

const collectionsOf = (entries: readonly Listed[]): EntryCollection[] => [
  ...new Set(entries.map(({ collection }) => collection)),
]

/** What a user can do next, by role. A quiet list without entries is left out. */
export async function taskListsOf(asking: Asking): Promise<TaskList[]> {
  const desk = openDesk(asking)
  const { user, now } = desk
  const read = await Promise.all(
    LISTS.filter(({ isFor }) => isFor(user)).map((definition) => readList(desk, definition)),
  )
  const assignees = read.flatMap(({ shown }) => shown.map(({ assignee }) => assignee))
  const names = await namesOf(
    asking,
    assignees.filter((id): id is string => id !== null),
  )
  return read
    .filter(({ definition, entries }) => !definition.quiet || entries.length > 0)
    .map(({ definition, entries, total, more, shown }): TaskList => {
      const { collection, conditions } = definition.seeAll(desk)
      const beyond = more || (total ?? 0) > shown.length
      return {
        name: definition.name,
        quiet: definition.quiet ?? false,
        idle: definition.idle ?? false,
        total,
        more,
        tasks: shown.map((entry) => ({
          ...entry,
          overdue: isOverdue(entry, now),
          reviewer:
            entry.assignee === null
              ? null
              : { name: names.get(entry.assignee) ?? '', isYou: entry.assignee === user.id },
        })),
        seeAll: beyond
          ? (collection ? [collection] : collectionsOf(entries)).map((one) => ({
              collection: one,
              conditions,
            }))
          : [],
      }
    })
}
