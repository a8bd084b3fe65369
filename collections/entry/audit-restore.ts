import type { CollectionAfterChangeHook } from 'payload'
import type { EntryCollection, State } from '../../src/config/vocabulary'
import { recordAudit } from '../../src/workflow/audit'
import { loadEntry } from '../../src/workflow/load'

/** Who brought an older revision back as a new draft is written down, with the hash of what came back. */
export const auditRestore: CollectionAfterChangeHook = async ({ doc, previousDoc, collection, req }) => {
  if (!req.context.isRestoringVersion) return doc
  const { author, contentHash } = await loadEntry(req, collection.slug as EntryCollection, String(doc.id))
  await recordAudit(req, {
    collection: collection.slug as EntryCollection,
    entry: String(doc.id),
    author,
    action: 'restored',
    from: (previousDoc?.state as State | undefined) ?? null,
    to: doc.state as State,
    contentHash,
  })
  return doc
}
