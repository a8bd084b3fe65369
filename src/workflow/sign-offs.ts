import type { Permission } from '../../access/permissions'
import type { EntryCollection, PeopleShown, SignOff } from '../config/vocabulary'
import { SIGN_OFFS } from '../config/vocabulary'

/** The sign-offs that each collection needs, whatever is in the entry. */
export const SIGN_OFFS_OF: Readonly<Record<EntryCollection, readonly SignOff[]>> = {
  practices: ['editorial'],
  organisations: ['editorial'],
  profiles: ['editorial', 'safeguarding', 'subject'],
  'photo-credits': ['editorial'],
  sections: ['editorial'],
}

/** Who may give a sign-off. The person portrayed has no account: that one comes by a guest link alone. */
export const SIGN_OFF_PERMISSION: Readonly<Record<SignOff, Permission | null>> = {
  editorial: 'review',
  safeguarding: 'safeguard',
  subject: null,
}

/** One sign-off that was given to the revision under review. */
export interface GivenSignOff {
  kind: SignOff
  /** The account that gave it; null for a guest. */
  by: string | null
  /** ISO 8601 in UTC. */
  at: string
}

/**
 * The sign-offs that make an approval.
 * @param photos whom each photograph in the entry shows; one that does not say counts as showing children
 */
export function requiredSignOffs(
  collection: EntryCollection,
  photos: Iterable<{ shows: PeopleShown | null }>,
): SignOff[] {
  const needed = new Set(SIGN_OFFS_OF[collection])
  for (const { shows } of photos) if (shows === null || shows === 'children') needed.add('safeguarding')
  return SIGN_OFFS.filter((kind) => needed.has(kind))
}

/** @returns those of the required sign-offs that nobody has given yet, in their order */
export const openSignOffs = (required: readonly SignOff[], given: readonly GivenSignOff[]): SignOff[] =>
  required.filter((kind) => !given.some((one) => one.kind === kind))
