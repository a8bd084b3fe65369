import { permissions } from '../../../access/permissions'
import { holds } from '../../../access/roles'
import type { SignOff } from '../../config/vocabulary'
import { SIGN_OFF_PERMISSION } from '../../workflow/sign-offs'
import type { NoticeKind } from '../kinds'
import type { Recipient } from './recipient'

/** What decides who is told about an entry. Accounts by id. */
export interface About {
  /** Who did it; null for the clock or a guest. */
  actor: string | null
  author: string | null
  submittedBy: string | null
  assignee: string | null
  /** Who contributed, also before the last approval. */
  contributors: readonly string[]
  /** Organisations that the entry is about: whoever belongs to one does not review it. */
  featured: readonly string[]
  /** Sign-offs that the revision waits for. */
  open: readonly SignOff[]
  /** Others whom this concerns, for example who scheduled it. */
  also: readonly string[]
}

type Person = Pick<Recipient, 'id' | 'roles' | 'organisation' | 'disabled'>
type Told = (person: Person, about: About) => boolean

const isOwn: Told = ({ id }, { author, submittedBy, contributors, also }) =>
  [author, submittedBy, ...contributors, ...also].includes(id)

const holdsOne =
  (...roles: Parameters<typeof holds>[1][]): Told =>
  ({ id, roles: held }) =>
    holds({ id, roles: held }, ...roles)

const either =
  (...rules: Told[]): Told =>
  (person, about) =>
    rules.some((rule) => rule(person, about))

/** Whether somebody may give a sign-off: by role, and as the guards of four eyes and independence have it. */
function maySign(signOff: SignOff, person: Person, about: About): boolean {
  const permission = SIGN_OFF_PERMISSION[signOff]
  return (
    permission !== null &&
    permissions[permission](person) &&
    !about.contributors.includes(person.id) &&
    !(person.organisation !== null && about.featured.includes(person.organisation))
  )
}

/**
 * Who is asked for a review: for each open sign-off everybody who may give it, but for the one that the assignee takes, which is the
 * assignee's alone.
 */
function isAsked(person: Person, about: About, everybody: readonly Person[]): boolean {
  const assignee = everybody.find(({ id }) => id === about.assignee)
  const taken = assignee && about.open.find((signOff) => maySign(signOff, assignee, about))
  if (person.id === about.assignee) return true
  return about.open.some((signOff) => signOff !== taken && maySign(signOff, person, about))
}

const isConcernedByDates: Told = ({ id }, { assignee, author }) => [assignee, author].includes(id)
const watches = holdsOne('reviewer', 'safeguarding')

/** THE table: who is told about what. Nobody is told what they did themselves, and a disabled account is told nothing. */
const TOLD: Readonly<Record<Exclude<NoticeKind, 'review-requested'>, Told>> = {
  assigned: ({ id }, { assignee }) => id === assignee,
  'changes-requested': isOwn,
  approved: isOwn,
  published: isOwn,
  withdrawn: either(isOwn, watches),
  // Administrators too: the portal did not do what it was told to.
  'schedule-failed': either(isOwn, holdsOne('administrator')),
  'due-tomorrow': isConcernedByDates,
  overdue: isConcernedByDates,
  // Administrators too: they may confirm it.
  'emergency-published': either(isOwn, watches, holdsOne('administrator')),
  'emergency-ends-soon': either(isOwn, watches, holdsOne('administrator')),
  'emergency-confirmed': either(isOwn, watches),
  'emergency-expired': either(isOwn, watches),
  killed: either(watches, holdsOne('administrator')),
  'guest-answered': isOwn,
  // The owner, who wrote it: one person, so that somebody does it.
  'link-broken': ({ id }, { author }) => id === author,
  'out-of-date': ({ id }, { author }) => id === author,
  // `also` holds who took part in the thread.
  commented: either(isOwn, ({ id }, { assignee }) => id === assignee),
  'photo-unfit': isOwn,
  'consent-withdrawn': either(isOwn, watches),
  'rights-ending': isOwn,
  // A new consent is safeguarding's business as much as the author's.
  'consent-due': either(isOwn, holdsOne('safeguarding')),
  // So is the word of the person portrayed.
  'confirmation-due': either(isOwn, holdsOne('safeguarding')),
}

/** Those among all accounts who are told. */
export function audienceOf<P extends Person>(kind: NoticeKind, about: About, everybody: readonly P[]): P[] {
  const able = everybody.filter(({ disabled }) => !disabled)
  const told =
    kind === 'review-requested'
      ? able.filter((person) => isAsked(person, about, able))
      : able.filter((person) => TOLD[kind](person, about))
  return told.filter(({ id }) => id !== about.actor)
}
