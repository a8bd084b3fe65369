import { describeGuestLinks } from '../../workflow/guests/describe'
import { GUEST_KIND_OF, type GuestLinkState } from '../../workflow/guests/kinds'
import { type Desk, type DeskEntry, SHOWN } from './desk'
import type { Listed, Listing } from './lists'
import { byUrgency } from './order'

/** Where the approval of the person portrayed stands: their newest link, or that nobody has asked them. */
export interface SubjectStanding {
  link: GuestLinkState | 'none'
  /** When it came to that, ISO 8601 in UTC; null where nobody asked or the moment says nothing. */
  at: string | null
}

const waitsForSubject = ({ collection, state, awaiting }: DeskEntry): boolean =>
  GUEST_KIND_OF[collection] === 'subject' && state === 'in_review' && awaiting.includes('subject')

async function withStanding({ payload, user, now }: Desk, entry: DeskEntry): Promise<Listed> {
  const { links } = await describeGuestLinks(payload, user, entry, now)
  const newest = links.find(({ kind }) => kind === 'subject')
  if (!newest) return { ...entry, subject: { link: 'none', at: null } }
  const { state, at, openedAt, answeredAt, expiresAt } = newest
  const moments: Partial<Record<GuestLinkState, string | null>> = {
    waiting: at,
    opened: openedAt,
    approved: answeredAt,
    comments: answeredAt,
    expired: expiresAt,
  }
  return { ...entry, subject: { link: state, at: moments[state] ?? null } }
}

/** Profiles in review that the person portrayed has not approved, with what became of the link to them. */
export async function awaitingSubject(desk: Desk): Promise<Listing> {
  const { entries, more } = await desk.onTheirWay()
  const waiting = entries.filter(waitsForSubject).sort(byUrgency(desk.now))
  const shown = await Promise.all(waiting.slice(0, SHOWN).map((entry) => withStanding(desk, entry)))
  return { entries: [...shown, ...waiting.slice(SHOWN)], more }
}
