import type { PayloadRequest } from 'payload'
import type { State } from '../../config/vocabulary'
import type { LoadedEntry } from '../load'

export interface ActionContext {
  /** Carries the transaction, the user and the mark of a workflow write. */
  req: PayloadRequest
  loaded: LoadedEntry
  actor: string
  reason: string | null
  now: Date
}

/** @returns the number of the publication log's row, where the action wrote one */
export type ApplyAction = (context: ActionContext) => Promise<number | null>

/** Fields that only the workflow writes. */
export interface WorkflowPatch {
  state: State
  contentHash?: string | null
  approvedHash?: string | null
  liveHash?: string | null
  submittedAt?: string | null
  submittedBy?: string | null
  approvedAt?: string | null
  publishedAt?: string | null
  liveSince?: string | null
  contributors?: string[]
}

/** Writes workflow fields into the newest revision; the live text stays as it is. */
export async function moveRevision({ req, loaded }: ActionContext, patch: WorkflowPatch): Promise<void> {
  await req.payload.update({
    collection: loaded.collection,
    id: loaded.id,
    data: patch,
    draft: true,
    depth: 0,
    req,
    // The table and the guards have decided; reviewers may not edit entries, but their actions move them.
    overrideAccess: true,
  })
}

/** Keeps a reviewer's decision about one revision. */
export async function recordReview(
  { req, loaded, actor, reason, now }: ActionContext,
  decision: 'approved' | 'changes_requested',
): Promise<void> {
  await req.payload.create({
    collection: 'reviews',
    data: {
      entryCollection: loaded.collection,
      entry: loaded.id,
      reviewer: actor,
      decision,
      comment: reason,
      contentHash: loaded.contentHash,
      at: now.toISOString(),
    },
    req,
    // Reviews come from actions alone: nobody may write one by hand.
    overrideAccess: true,
  })
}
