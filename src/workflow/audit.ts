import type { PayloadRequest } from 'payload'
import type { EntryCollection, State } from '../config/vocabulary'

export interface AuditEntry {
  collection: EntryCollection
  entry: string
  /** Who created the entry: editors may read the rows of their own entries. */
  author: unknown
  /** The audit word of the transitions table, or what happened by itself. */
  action: string
  from: State | null
  to: State | null
  reason?: string | null
  contentHash?: string | null
}

/** Appends one row to the audit log, in the transaction of `req`, in the name of its user. */
export async function recordAudit(req: PayloadRequest, row: AuditEntry): Promise<void> {
  await req.payload.create({
    collection: 'audit-log',
    req,
    // Nobody may write this log, so the workflow writes it for them.
    overrideAccess: true,
    data: {
      entryCollection: row.collection,
      entry: row.entry,
      author: row.author ? String(row.author) : null,
      action: row.action,
      from: row.from,
      to: row.to,
      by: req.user ? String(req.user.id) : null,
      reason: row.reason ?? null,
      contentHash: row.contentHash ?? null,
      at: new Date().toISOString(),
    },
  })
}
