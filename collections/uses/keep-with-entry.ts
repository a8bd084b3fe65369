import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import type { EntryCollection } from '../../src/config/vocabulary'
import { isWorkflowWrite } from '../../src/workflow/context'
import { forgetUses, keepUses } from '../../src/workflow/uses/keep'

/** An edit is of the newest revision alone; what is live changes when an action puts it there or takes it down. */
export const keepUsesOfEntry: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  const entry = { collection: collection.slug as EntryCollection, id: String(doc.id) }
  if (!isWorkflowWrite(req)) await keepUses(req, entry, 'newest')
  else if (doc._status === 'published') await keepUses(req, entry, 'live')
  else if (!doc.liveHash) await forgetUses(req, entry, 'live')
  return doc
}

/** With an entry goes what it referred to. */
export const forgetUsesOfEntry: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await forgetUses(req, { collection: collection.slug as EntryCollection, id: String(id) })
}
