import type { Channel, ConsentGiver, FitnessCode, Licence, PeopleShown } from '../../config/vocabulary'

/** A dated word on where a photograph may be used, after the leases of the Guardian's Grid. Instants in ISO 8601. */
export interface RightsRecord {
  kind: 'allow' | 'deny'
  channel: Channel | 'all'
  /** Counts from this instant on; null: always has. */
  from: string | null
  /** Counts until just before this instant; null: without end. */
  until: string | null
}

/** What the people shown, or their guardians, said yes to. */
export interface Consent {
  /** Number of the form that was signed. */
  reference: string | null
  givenBy: ConsentGiver | null
  scope: readonly Channel[]
  /** When it was given, when it ends, and since when it is withdrawn. ISO 8601. */
  date: string | null
  until: string | null
  withdrawnAt: string | null
  /** Of the oldest child shown. Never leaves the rule. */
  birthYear: number | null
}

/** Somebody asked for an exception, somebody else granted it, and it ends. */
export interface Waiver {
  codes: readonly FitnessCode[]
  requestedBy: string | null
  confirmedBy: string | null
  confirmedAt: string | null
  until: string | null
}

/** Everything that decides whether a photograph may be shown. */
export interface RightsFacts {
  /** Alternative text by locale. */
  alt: Record<string, string | null | undefined>
  decorative: boolean
  /** Whom it shows; null where nobody has said, which counts as children. */
  shows: PeopleShown | null
  /** Whether somebody could tell who they are; null where nobody has said, which counts as yes. */
  identifiable: boolean | null
  credit: { id: string; licence: Licence | (string & {}) | null } | null
  records: readonly RightsRecord[]
  consent: Consent
  protectIdentity: boolean | null
  /** Who confirmed that faces are obscured; never the uploader. */
  identityConfirmedBy: string | null
  waivers: readonly Waiver[]
}

export const NO_CONSENT: Consent = {
  reference: null,
  givenBy: null,
  scope: [],
  date: null,
  until: null,
  withdrawnAt: null,
  birthYear: null,
}

/** Of a photograph about which nobody has said anything. */
export const NOTHING_SAID: RightsFacts = {
  alt: {},
  decorative: false,
  shows: null,
  identifiable: null,
  credit: null,
  records: [],
  consent: NO_CONSENT,
  protectIdentity: null,
  identityConfirmedBy: null,
  waivers: [],
}
