import type { PayloadRequest } from 'payload'
import type { LoadedEntry } from '../../workflow/load'
import type { NoticeKind } from '../kinds'
import { queueNotice } from './queue-notice'

/** Who did something: an account, the clock, or a guest by a link. */
export type Doer = { id: string; name?: string | null } | 'clock' | 'guest'

export interface WorkflowMail {
  kind: NoticeKind
  /** The entry as it was read before the action, in the same transaction. */
  loaded: LoadedEntry
  doer: Doer
  reason?: string | null
  now: Date
  /** Others whom it concerns, by id, for example who scheduled it. */
  also?: readonly string[]
  /** What the action changed of the entry, where the mail depends on it. */
  assignee?: string | null
  dueAt?: string | null
  /** Where this may be told once only: the second time the whole transaction is refused. */
  once?: string
}

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}

/**
 * Queues the mails about one action, in its transaction: a mail never tells of what was rolled back, and what is committed is told.
 * @throws whatever the database throws; the action is undone then
 */
export async function queueWorkflowMail(req: PayloadRequest, mail: WorkflowMail): Promise<void> {
  const { kind, loaded, doer, now, once } = mail
  const isPerson = typeof doer === 'object'
  const { entry } = loaded
  await queueNotice(req, {
    kind,
    collection: loaded.collection,
    entry: mail.dueAt === undefined ? entry : { ...entry, dueAt: mail.dueAt },
    about: {
      actor: isPerson ? doer.id : null,
      author: loaded.author,
      submittedBy: idOf(entry.submittedBy),
      assignee: mail.assignee === undefined ? loaded.assignee : mail.assignee,
      contributors:
        // A review is refused to whoever contributed since the last approval alone; a decision is told to those before as well.
        kind === 'review-requested'
          ? loaded.contributors
          : [...new Set([...loaded.contributors, ...loaded.approvedContributors])],
      featured: loaded.featured,
      // Whoever submits begins a new round, in which nothing is signed off yet.
      open: loaded.required,
      also: [...(mail.also ?? []), ...[idOf(entry.emergencyBy)].filter((id) => id !== null)],
    },
    who: isPerson ? (doer.name ?? null) : null,
    by: isPerson ? 'person' : doer,
    reason: mail.reason ?? null,
    now,
    once,
  })
}
