import type { PayloadRequest } from 'payload'
import type { AuditActor, EntryCollection, State } from '../config/vocabulary'
import { inTransaction, orLostRace } from './transaction'

interface AuditFacts {
  /** What happened, as one short phrase in the past tense: the audit word of the transitions table, or another. */
  action: string
  /** Who stands behind it. Left out: the user of the request, or the portal itself where nobody is signed in. */
  actor?: AuditActor
  /** Why, in the words of whoever did it. */
  reason?: string | null
  contentHash?: string | null
  from?: State | null
  to?: State | null
}

/** Something that happened to an entry. */
interface EntryRow extends AuditFacts {
  collection: EntryCollection
  entry: string
  /** Who created the entry: editors may read the rows of their own entries. */
  author: unknown
  /** What else it is about, such as the guest link by which an entry was seen. */
  subject?: string
  subjectId?: string | null
}

/** Something that happened to what is no entry; editors never read it. */
interface SubjectRow extends AuditFacts {
  /** What it is about, in one word of lower case: `users`, `guest-link`, `release`, `mail`. */
  subject: string
  /** The id of it, where it has one. Never a secret, and never an address of a person. */
  subjectId?: string | null
  collection?: undefined
  entry?: undefined
  author?: undefined
}

export type AuditEntry = EntryRow | SubjectRow

/**
 * Appends one row to the audit log, chained to the one before, in the name of the request's user. It belongs to the transaction of `req`
 * and is gone with it; a request without one gets a transaction for the row alone.
 * @throws APIError 409 where another process wrote a row at the same moment; `inTransaction` tries again by itself
 */
export async function recordAudit(req: PayloadRequest, row: AuditEntry): Promise<void> {
  if (await req.transactionID) return append(req, row)
  await inTransaction(req.payload, req.user, (own) => append(own, row))
}

async function append(req: PayloadRequest, row: AuditEntry): Promise<void> {
  await orLostRace(() =>
    req.payload.create({
      collection: 'audit-log',
      req,
      // Nobody may write this log, so the workflow writes it for them.
      overrideAccess: true,
      data: {
        at: new Date().toISOString(),
        action: row.action,
        actor: row.actor ?? (req.user ? 'user' : 'system'),
        by: req.user ? String(req.user.id) : null,
        entryCollection: row.collection ?? null,
        entry: row.entry ?? null,
        author: row.author ? String(row.author) : null,
        subject: row.subject ?? null,
        subjectId: row.subjectId ?? null,
        from: row.from ?? null,
        to: row.to ?? null,
        reason: row.reason ?? null,
        contentHash: row.contentHash ?? null,
      },
    }),
  )
}
