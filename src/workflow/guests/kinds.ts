import type { EntryCollection, State } from '../../config/vocabulary'
import { REVIEWED_STATES } from '../transitions'

/** Who is asked: the person portrayed, whose approval a profile needs, or a contact at an organisation, whose word is advice. */
export const GUEST_KINDS = ['subject', 'contact'] as const
export type GuestKind = (typeof GUEST_KINDS)[number]

export const GUEST_DECISIONS = ['approved', 'comments'] as const

/** Whom one can ask about the entries of a collection. */
export const GUEST_KIND_OF: Readonly<Record<EntryCollection, GuestKind | null>> = {
  practices: 'contact',
  organisations: 'contact',
  profiles: 'subject',
  'photo-credits': null,
  sections: null,
}

/**
 * States of the entry in which a link can be made and answered. A sign-off is given in a review, and again every year of what is live;
 * advice is welcome until it is live.
 */
export const OPEN_STATES: Readonly<Record<GuestKind, readonly State[]>> = {
  subject: ['in_review', 'published'],
  contact: REVIEWED_STATES,
}

/** How long a link works. Days. */
export const LINK_DAYS = { min: 1, max: 30, usual: 7 } as const

/** Longest texts of an invitation and of an answer. Characters. */
export const MAX_GUEST_NAME = 200
export const MAX_GUEST_MESSAGE = 2_000
export const MAX_GUEST_COMMENT = 5_000

/** Where a link stands. `overtaken`: the text or the rights of a photograph changed since it was made. */
export type GuestLinkState =
  | 'waiting'
  | 'opened'
  | 'approved'
  | 'comments'
  | 'expired'
  | 'revoked'
  | 'overtaken'
