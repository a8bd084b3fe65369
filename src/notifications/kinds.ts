import type { EntryCollection, Locale } from '../config/vocabulary'

interface KindRules {
  /** Goes out at once, whatever the recipient prefers. */
  always?: boolean
  /** Is told to the newsroom's chat as well, once for all. */
  chat?: boolean
  /** Names nobody: neither who acted nor why, nor the title where it may name a person. */
  discreet?: boolean
}

/** Everything that the newsroom is told about an entry. */
export const KINDS = {
  'review-requested': { chat: true },
  assigned: {},
  'changes-requested': { chat: true },
  approved: { chat: true },
  published: { chat: true },
  withdrawn: { chat: true },
  'schedule-failed': { chat: true },
  'due-tomorrow': {},
  overdue: { chat: true },
  'emergency-published': { chat: true, always: true },
  'emergency-ends-soon': { chat: true, always: true },
  'emergency-confirmed': { chat: true },
  'emergency-expired': { chat: true, always: true },
  killed: { chat: true, always: true, discreet: true },
  'guest-answered': {},
  commented: {},
  'link-broken': {},
  'out-of-date': {},
  'photo-unfit': { chat: true },
  'consent-withdrawn': { chat: true, always: true, discreet: true },
  'rights-ending': {},
  'consent-due': {},
  'confirmation-due': {},
} as const satisfies Record<string, KindRules>

export type NoticeKind = keyof typeof KINDS
export const NOTICE_KINDS = Object.keys(KINDS) as NoticeKind[]

export const rulesOf = (kind: NoticeKind): KindRules => KINDS[kind]

/** Collections whose titles may name a person: they are told to nobody outside the newsroom, nor after a kill. */
export const NAMES_PEOPLE: readonly EntryCollection[] = ['profiles']

/** What a mail about an entry tells. It is kept until the mail is sent, and no longer. */
export interface Facts {
  collection: EntryCollection
  entry: string
  title: string
  /** Who acted: a name, the clock, a guest, or nobody. */
  who: string | null
  by: 'person' | 'clock' | 'guest'
  reason: string | null
  /** ISO 8601 in UTC. */
  dueAt: string | null
}

export interface Notice {
  kind: NoticeKind
  facts: Facts
}

/** An invitation to somebody without an account. */
export interface Invitation {
  name: string
  locale: Locale
  /** Who asks. */
  who: string
  link: string
  /** When the link ends. ISO 8601 in UTC. */
  until: string
}

/** Everything that the queue carries. A password reset carries nothing: its link is made when it is sent. */
export type Letter =
  | Notice
  | { kind: 'digest'; notices: Notice[]; left: number }
  | { kind: 'guest-invited'; invitation: Invitation }
  | { kind: 'password-reset' }
  | { kind: 'message'; message: { subject: string; html: string; text: string } }

export type LetterKind = Letter['kind']

/** How often somebody wants to be told. */
export const PREFERENCES = ['at-once', 'daily', 'none'] as const
export type Preference = (typeof PREFERENCES)[number]
