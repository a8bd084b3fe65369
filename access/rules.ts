import type { Where } from 'payload'
import { permissions } from './permissions'
import type { Actor } from './roles'

type Who = Actor | null | undefined

/** A rule answers with everything (`true`), nothing (`false`) or the part that a query may reach. */
type Rule = (actor: Who) => boolean | Where

const NEVER_LIVE: Where = { publishedAt: { exists: false } }

/** What a user may reach of a collection, as query filters. Nothing here reads the database. */
export const rules = {
  readableEntries: (actor) => permissions.readDrafts(actor),
  /** An entry that was ever live is withdrawn, never deleted: its history is evidence. */
  deletableEntries: (actor) => {
    if (permissions.administer(actor)) return NEVER_LIVE
    if (permissions.draft(actor) && actor) return { and: [NEVER_LIVE, { author: { equals: actor.id } }] }
    return false
  },
  /** A release that went live, or is about to, stays: what went together is evidence. */
  deletableReleases: (actor) => (permissions.draft(actor) ? { state: { in: ['open', 'failed'] } } : false),
  readableAuditRows: (actor) => {
    if (permissions.readAuditLog(actor)) return true
    return permissions.readDrafts(actor) && actor ? { author: { equals: actor.id } } : false
  },
  /** Whoever reads drafts reads what is said about them. Written they are by the endpoints of the entry alone. */
  readableComments: (actor) => permissions.comment(actor),
  /** Colleagues see each other's names; only administrators see accounts beyond their own in full (field access). */
  readableUsers: (actor) => {
    if (permissions.readDrafts(actor)) return true
    // Whoever has to set up a second factor first sees who they are signed in as, and nobody else.
    return actor?.mustEnrol === true && actor.disabled !== true ? { id: { equals: actor.id } } : false
  },
  /** What the newsroom keeps for one person alone. */
  ownRows: (actor) => (permissions.readDrafts(actor) && actor ? { user: { equals: actor.id } } : false),
  ownAccountOrAdministrator: (actor) => {
    if (permissions.administer(actor)) return true
    return permissions.readDrafts(actor) && actor ? { id: { equals: actor.id } } : false
  },
} as const satisfies Record<string, Rule>
