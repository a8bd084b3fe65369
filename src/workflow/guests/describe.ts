import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { permissions } from '../../../access/permissions'
import type { Locale } from '../../config/vocabulary'
import type { GuestLink } from '../../payload-types'
import { actorOf } from '../actor'
import type { EntryRef } from '../comments/load'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { GUEST_KIND_OF, type GuestKind, type GuestLinkState, OPEN_STATES } from './kinds'
import { guestOf, linksOf } from './rows'

interface Person {
  id: string
  name: string
}

/** A link as the review panel shows it. Moments in ISO 8601 in UTC. */
export interface GuestLinkView {
  id: string
  kind: GuestKind
  state: GuestLinkState
  language: Locale
  /** Null for whoever may not know: only the maker, safeguarding and administrators do. */
  guest: { name: string; email: string } | null
  madeBy: Person | null
  at: string
  expiresAt: string
  openedAt: string | null
  answeredAt: string | null
  comment: string | null
  /** Whether it still means something: an approval of another text, or of an earlier round of review, does not. */
  current: boolean
  revocable: boolean
}

export interface GuestLinksView {
  /** Whom one can ask about entries like this one; null where nobody. */
  kind: GuestKind | null
  /** Whether this user may ask somebody now. */
  mayInvite: boolean
  contentHash: string
  links: GuestLinkView[]
}

const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

function stateOf(
  row: GuestLink,
  { contentHash }: Pick<LoadedEntry, 'contentHash'>,
  now: Date,
): GuestLinkState {
  if (row.usedAt) return row.decision ?? 'comments'
  if (row.revokedAt) return 'revoked'
  if (Date.parse(row.expiresAt) <= now.getTime()) return 'expired'
  if (row.contentHash !== contentHash) return 'overtaken'
  return row.openedAt ? 'opened' : 'waiting'
}

async function makersOf(
  payload: Payload,
  user: TypedUser,
  rows: readonly GuestLink[],
): Promise<Map<string, Person>> {
  const ids = [...new Set(rows.map(({ madeBy }) => idOf(madeBy)).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, name }) => [String(id), { id: String(id), name }]))
}

/**
 * The links of an entry as this user may know them. The caller has checked that the user may read drafts.
 * @throws WorkflowError 404 where there is no such entry
 */
export async function describeGuestLinks(
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryRef,
  now = new Date(),
): Promise<GuestLinksView> {
  const req = await createLocalReq({ user }, payload)
  const loaded = await loadEntry(req, collection, id)
  const rows = await linksOf(req, loaded)
  const makers = await makersOf(payload, user, rows)
  const actor = actorOf(user)
  const [may, knowsAll] = [permissions.inviteGuests(actor), permissions.knowGuests(actor)]
  const kind = GUEST_KIND_OF[collection]
  const isGiven = kind === 'subject' && loaded.given.some((one) => one.kind === 'subject')
  return {
    kind,
    mayInvite:
      may &&
      kind !== null &&
      OPEN_STATES[kind].includes(loaded.state) &&
      (!isGiven || loaded.state === 'published'),
    contentHash: loaded.contentHash,
    links: rows.map((row) => {
      const state = stateOf(row, loaded, now)
      const maker = idOf(row.madeBy)
      const { name, email } = guestOf(payload, row)
      return {
        id: String(row.id),
        kind: row.kind,
        state,
        language: row.language,
        guest: knowsAll || maker === actor.id ? { name, email } : null,
        madeBy: maker === null ? null : (makers.get(maker) ?? null),
        at: row.at,
        expiresAt: row.expiresAt,
        openedAt: row.openedAt ?? null,
        answeredAt: row.usedAt ?? null,
        comment: row.comment ?? null,
        current:
          ['waiting', 'opened', 'comments'].includes(state) ||
          (state === 'approved' &&
            row.contentHash === loaded.contentHash &&
            (row.kind === 'contact' || isGiven)),
        revocable: may && ['waiting', 'opened', 'overtaken'].includes(state),
      }
    }),
  }
}
