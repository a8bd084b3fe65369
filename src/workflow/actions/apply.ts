import type { PayloadRequest } from 'payload'
import type { Priority, SignOff, State } from '../../config/vocabulary'
import type { Party } from '../actor'
import type { ActionInput } from '../input'
import type { LoadedEntry } from '../load'

export interface ActionContext {
  /** Carries the transaction, the user and the mark of a workflow write. */
  req: PayloadRequest
  loaded: LoadedEntry
  party: Party
  input: ActionInput
  /** The sign-off that an approval gives. */
  signOff: SignOff | null
  reason: string | null
  /** The release that the entry goes with, by id. */
  release: string | null
  now: Date
}

export interface Applied {
  /** The state that it led to, where that is not the one of the table. */
  state?: State
  /** The word for the audit log, where it is not the one of the table. */
  audit?: string
  /** Number of the publication log's row, where the action wrote one. */
  published?: number | null
}

export type ApplyAction = (context: ActionContext) => Promise<Applied>

/** Fields that only the workflow writes. */
export interface WorkflowPatch {
  state?: State
  contentHash?: string | null
  approvedHash?: string | null
  liveHash?: string | null
  submittedAt?: string | null
  submittedBy?: string | null
  approvedAt?: string | null
  publishedAt?: string | null
  liveSince?: string | null
  contributors?: string[]
  approvedContributors?: string[]
  assignee?: string | null
  dueAt?: string | null
  priority?: Priority | null
  awaiting?: SignOff[]
  round?: number
  scheduledAt?: string | null
  withdrawAt?: string | null
  emergencyBy?: string | null
  emergencyUntil?: string | null
  killedAt?: string | null
}

/** Writes workflow fields into the newest revision; the live text stays as it is. A newest revision that is live stays so. */
export async function moveRevision(
  { req, loaded }: Pick<ActionContext, 'req' | 'loaded'>,
  patch: WorkflowPatch,
): Promise<void> {
  await req.payload.update({
    collection: loaded.collection,
    id: loaded.id,
    data: patch,
    // Not by the state: a save that changes nothing leaves a draft of the very text that is live.
    draft: loaded.entry._status !== 'published',
    depth: 0,
    req,
    // The table and the guards have decided; reviewers may not edit entries, but their actions move them.
    overrideAccess: true,
  })
}

/** What taking an approval back leaves: nobody's yes, and everybody who contributed since the last one that held. */
export const withoutApproval = ({ contributors, approvedContributors }: LoadedEntry): WorkflowPatch => ({
  approvedHash: null,
  approvedAt: null,
  awaiting: [],
  scheduledAt: null,
  contributors: [...new Set([...contributors, ...approvedContributors])],
  approvedContributors: [],
})

/** Keeps a reviewer's decision about one revision. */
export async function recordReview(
  { req, loaded, party, signOff, reason, now }: ActionContext,
  decision: 'approved' | 'changes_requested',
  hash: string = loaded.contentHash,
): Promise<void> {
  await req.payload.create({
    collection: 'reviews',
    data: {
      entryCollection: loaded.collection,
      entry: loaded.id,
      reviewer: party.id,
      signOff,
      round: loaded.round,
      decision,
      comment: reason,
      contentHash: hash,
      at: now.toISOString(),
    },
    req,
    // Reviews come from actions alone: nobody may write one by hand.
    overrideAccess: true,
  })
}
