import type { CollectionAfterChangeHook } from 'payload'
import { photographChanged } from '../../src/publishing/photographs/changed'

/** What is written into the files of a photograph. */
const WRITTEN = ['creditLine', 'agency', 'photographer', 'rightsHolder', 'licence', '_status'] as const

/** The files of photographs say what the live credit says, and what the newest draft says while none is live. */
export const renewFilesOfCredit: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && WRITTEN.some((name) => (doc[name] ?? null) !== (previousDoc?.[name] ?? null)))
    await photographChanged(req, { credit: String(doc.id) })
  return doc
}
