import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { isWorkflowWrite } from '../../src/workflow/context'
import type { PhotoFacts } from '../../src/workflow/fitness'
import { isReviewOfRights } from '../../src/workflow/rights/change-photo'
import {
  creditWentLive,
  photoBefore,
  photoChanged,
  renewCredit,
} from '../../src/workflow/rights/consequences'
import { rightsChanged } from '../../src/workflow/rights-change'

/** What the photograph was before the write under way, by the key of the request's context. */
const BEFORE = 'greenlightPhotoBefore'

interface Consent {
  reference?: string | null
  date?: string | null
  withdrawnAt?: string | null
}

const consentOf = (data: unknown): Consent =>
  (data as { consent?: Consent | null } | undefined)?.consent ?? {}

/** Writes down who uploaded a photograph and who recorded its consent; what is withdrawn stays so, whoever writes. */
export const keepRightsRecords: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = consentOf(originalDoc)
  const consent = { ...before, ...consentOf(data) }
  const isRecorded =
    consent.reference && (consent.reference !== before.reference || consent.date !== before.date)
  const kept = {
    ...(isRecorded ? { recordedBy: req.user?.id ?? null } : {}),
    ...(before.withdrawnAt ? { withdrawnAt: before.withdrawnAt } : {}),
  }
  // Read first: Payload replaces the context object on the way.
  const photo = operation === 'update' ? await photoBefore(req, String(originalDoc.id)) : null
  req.context[BEFORE] = photo
  return {
    ...data,
    ...(Object.keys(kept).length > 0 ? { consent: { ...data.consent, ...kept } } : {}),
    ...(operation === 'create' ? { uploadedBy: req.user?.id ?? null } : {}),
    // Whoever takes the mark off and puts it on again has to have it looked at again.
    ...(data.protectIdentity === false ? { identityConfirmedBy: null } : {}),
  }
}

/** What follows from a photograph that is new, or whose rights or texts are others now. */
export const followPhoto: CollectionAfterChangeHook = async ({ doc, req }) => {
  const before = (req.context[BEFORE] as PhotoFacts | null | undefined) ?? null
  delete req.context[BEFORE]
  await photoChanged(req, String(doc.id), before, { now: new Date(), isReview: isReviewOfRights(req) })
  return doc
}

/**
 * What follows where the licence of a credit changes, also while that change is a draft: it may be lost already. What is live follows when
 * the credit goes live.
 */
export const followCredit: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const id = String(doc.id)
  if (operation === 'update' && (doc.licence ?? null) !== (previousDoc.licence ?? null)) {
    await rightsChanged(req, { credit: id })
    await renewCredit(req, id, new Date())
  }
  if (isWorkflowWrite(req) && doc._status === 'published') await creditWentLive(req, id, new Date())
  return doc
}
