import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { recordAudit } from '../audit'
import { WorkflowError } from '../errors'
import { inTransaction } from '../transaction'

/** A photograph as the database has it, depth 0. */
export interface StoredPhoto {
  id: string
  protectIdentity?: boolean | null
  uploadedBy?: unknown
  obscuredBy?: unknown
  identityConfirmedBy?: unknown
  consent?: { withdrawnAt?: string | null; recordedBy?: unknown } | null
  waivers?: StoredWaiver[] | null
}

export interface StoredWaiver {
  id?: string | null
  codes?: string[] | null
  reason?: string | null
  requestedBy?: unknown
  requestedAt?: string | null
  confirmedBy?: unknown
  confirmedAt?: string | null
  until?: string | null
}

/** Whoever looks at what somebody else did has reviewed it, and has not contributed to it. */
const REVIEWED = 'greenlightRightsReviewed'

export const isReviewOfRights = (req: Pick<PayloadRequest, 'context'>): boolean =>
  req.context[REVIEWED] === true

export const refuse = (status: 403 | 404 | 409 | 422, code: string, message: string): never => {
  throw new WorkflowError({ status, code, message })
}

export const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

interface Change {
  data: Record<string, unknown>
  /** The word for the audit log. It is told without a reason: reasons name people. */
  audit: string
}

/**
 * Changes a photograph in a transaction of its own, in the name of `user`, with a row in the audit log. What follows for the entries that
 * use it, the hooks of the collection draw.
 * @param decide what is written; it throws where that may not be
 * @throws WorkflowError 404 without the photograph, and whatever `decide` throws
 */
export const changePhoto = (
  payload: Payload,
  user: TypedUser,
  id: string,
  decide: (photo: StoredPhoto) => Change,
): Promise<void> =>
  inTransaction(payload, user, async (req) => {
    const photo = (await payload.findByID({
      collection: 'photos',
      id,
      depth: 0,
      disableErrors: true,
      req,
      // The endpoint has checked what this user may do.
      overrideAccess: true,
    })) as unknown as StoredPhoto | null
    if (!photo) return refuse(404, 'not_found', 'There is no such photograph.')
    const { data, audit } = decide(photo)
    req.context[REVIEWED] = true
    await payload.update({
      collection: 'photos',
      id,
      data: data as never,
      depth: 0,
      req,
      // Fields that only the portal writes: who may have them written was decided above.
      overrideAccess: true,
    })
    await recordAudit(req, { subject: 'photos', subjectId: id, action: audit })
  })
