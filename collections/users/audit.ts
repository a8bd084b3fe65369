import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { recordAudit } from '../../src/workflow/audit'

/** Appends a row about an account to the audit log. `reason` names roles or ways to sign in, never a person or a secret. */
export const auditAccount = (req: PayloadRequest, account: string, action: string, reason?: string) =>
  recordAudit(req, { subject: 'users', subjectId: account, action, reason: reason ?? null })

type Doc = Record<string, unknown>

const roles = (doc: Doc) => [...((doc.roles as string[] | null) ?? [])].sort().join(', ') || 'none'

/** @returns what of an account changed that the audit log has to know, as its words and details */
export function auditWords(before: Doc, after: Doc): [action: string, reason?: string][] {
  const words: [string, string?][] = []
  if (roles(before) !== roles(after)) words.push(['roles changed', `${roles(before)} → ${roles(after)}`])
  if ((before.disabled === true) !== (after.disabled === true)) {
    words.push([after.disabled === true ? 'account disabled' : 'account enabled'])
  }
  const [from, to] = [before.signInWith ?? 'password', after.signInWith ?? 'password']
  if (from !== to) words.push(['sign-in changed', `${from} → ${to}`])
  return words
}

export const auditAccountChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create') {
    // The sample accounts, and the first administrator, are made by nobody.
    if (req.user) await auditAccount(req, String(doc.id), 'account made', roles(doc))
    return doc
  }
  for (const [action, reason] of auditWords(previousDoc, doc)) {
    await auditAccount(req, String(doc.id), action, reason)
  }
  return doc
}
