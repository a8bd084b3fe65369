import type { EntryCollection } from '../config/vocabulary'

/** What a calendar shows. */
export const CALENDAR_KINDS = ['publish', 'withdraw', 'release', 'due', 'emergency'] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

export interface CalendarItem {
  kind: CalendarKind
  /** ISO 8601 in UTC. */
  at: string
  /** What it leads to: a collection of the admin and an id. */
  collection: EntryCollection | 'releases'
  id: string
  title: string
}
