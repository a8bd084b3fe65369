import type { EntryCollection } from '../config/vocabulary'

/** Fields that say whom an entry is about. A reviewer who belongs there is not independent. */
export const FEATURED_FIELDS: Partial<Record<EntryCollection, readonly string[]>> = {
  practices: ['organisations', 'partners'],
  profiles: ['organisation'],
}
