import type { CollectionAfterDeleteHook } from 'payload'
import type { EntryCollection } from '../../src/config/vocabulary'
import { givePlanUp } from '../../src/workflow/schedules/give-up'

/** What was planned for an entry ends with it. Only an entry that was never live can be deleted. */
export const endSchedulesOf: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const entry = { collection: collection.slug as EntryCollection, id: String(id) }
  for (const action of ['publish', 'withdraw'] as const) await givePlanUp(req, entry, action, new Date())
}
