import type { CollectionAfterChangeHook } from 'payload'
import { canonicalContent } from '../../src/workflow/content-hash'
import { rightsChanged } from '../../src/workflow/rights-change'

/** What approvals cover of a photograph: see `PhotoFacts`. */
const COVERED = ['alt', 'decorative', 'shows', 'credit']

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? value.id : value

const covered = (doc: Record<string, unknown>) =>
  canonicalContent(COVERED.map((name) => (name === 'credit' ? idOf(doc[name]) : doc[name])))

/** A photograph whose rights or alternative text change takes the reviews of the entries that use it with it. */
export const voidReviewsByPhoto: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && covered(doc) !== covered(previousDoc)) {
    await rightsChanged(req, { photo: String(doc.id) })
  }
  return doc
}

/** The same where the licence of its credit changes, also while that change is a draft: it may be lost already. */
export const voidReviewsByCredit: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && (doc.licence ?? null) !== (previousDoc.licence ?? null)) {
    await rightsChanged(req, { credit: String(doc.id) })
  }
  return doc
}
