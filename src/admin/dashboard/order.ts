import { PRIORITIES, type State } from '../../config/vocabulary'
import type { DeskEntry } from './desk'

/** States in which a due date still means something: once an entry is approved, its review was in time or not. */
export const DUE_STATES: readonly State[] = ['draft', 'in_review', 'changes_requested']

/** What is due within this long is due soon. Milliseconds. */
export const SOON = 7 * 24 * 60 * 60 * 1000

type Due = Pick<DeskEntry, 'dueAt' | 'state'>

export const isOverdue = ({ dueAt, state }: Due, now: Date): boolean =>
  dueAt !== null && DUE_STATES.includes(state) && Date.parse(dueAt) <= now.getTime()

export const isDueSoon = ({ dueAt, state }: Due, now: Date): boolean => {
  if (dueAt === null || !DUE_STATES.includes(state)) return false
  const left = Date.parse(dueAt) - now.getTime()
  return left > 0 && left <= SOON
}

const rank = ({ priority }: Pick<DeskEntry, 'priority'>): number => PRIORITIES.indexOf(priority ?? 'normal')

type Ordered = Pick<DeskEntry, 'dueAt' | 'state' | 'priority' | 'since' | 'collection' | 'id'>

const dueOf = ({ dueAt, state }: Due): number =>
  dueAt !== null && DUE_STATES.includes(state) ? Date.parse(dueAt) : Number.POSITIVE_INFINITY

const key = ({ collection, id }: Ordered): string => `${collection}/${id}`

const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/**
 * What comes first: what is overdue, then by priority, by due date, and what waits longest. Never two at once, so that a list stands
 * still while it is looked at.
 */
export const byUrgency =
  (now: Date) =>
  (a: Ordered, b: Ordered): number =>
    Number(isOverdue(b, now)) - Number(isOverdue(a, now)) ||
    rank(b) - rank(a) ||
    ascending(dueOf(a), dueOf(b)) ||
    a.since.localeCompare(b.since) ||
    key(a).localeCompare(key(b))
