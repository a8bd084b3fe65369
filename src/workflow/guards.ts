import type { SignOff } from '../config/vocabulary'
import { conditionsRefusal } from './comments/conditions'
import type { Obstacle, Refusal } from './errors'
import type { GivenSignOff } from './sign-offs'
import { openSignOffs } from './sign-offs'
import type { GuardName } from './transitions'

/** What a guard may look at. Everything was read in the transaction of the action. */
export interface GuardFacts {
  /** The account of whoever acts; null for the clock or a guest. */
  actor: string | null
  /** The sign-offs that the actor may give, whatever the entry needs. */
  actorSignOffs: readonly SignOff[]
  /** The organisation that the actor belongs to. */
  actorOrganisation: string | null
  /** Organisations that the entry is about. */
  featured: readonly string[]
  /** Who contributed to the text since the last approval. */
  contributors: readonly string[]
  /** The hash of the newest revision, computed now. */
  contentHash: string
  approvedHash: string | null
  /** The sign-offs that an approval of this revision is made of, and those that it has. */
  required: readonly SignOff[]
  given: readonly GivenSignOff[]
  /** The sign-off that is being given; null where the caller leaves it to us. */
  signOff: SignOff | null
  assignee: string | null
  isLive: boolean
  isKilled: boolean
  isScheduled: boolean
  /** Title of the release that the entry is scheduled with, unless it is the release that acts. */
  inRelease: string | null
  /** An emergency publication that nobody has confirmed yet. */
  emergency: { by: string | null } | null
  /** Open comments that are a condition of approval. */
  conditions: readonly Obstacle[]
  /** What keeps the entry from being fit to go, as a list. */
  obstacles: readonly Obstacle[]
  /** The same before it goes live, whichever step is next. */
  obstaclesToPublish: readonly Obstacle[]
  /** References whose targets are not live. */
  deadReferences: readonly Obstacle[]
}

type Guard = (facts: GuardFacts) => Refusal | null

const unfit = (obstacles: readonly Obstacle[]): Refusal | null =>
  obstacles.length === 0
    ? null
    : {
        status: 422,
        code: 'not_fit',
        message: `${obstacles.length === 1 ? 'One thing stands' : `${obstacles.length} things stand`} in the way.`,
        obstacles: [...obstacles],
      }

const conflict = (code: string, message: string): Refusal => ({ status: 409, code, message })
const forbidden = (code: string, message: string): Refusal => ({ status: 403, code, message })

/**
 * The sign-off that an approval gives: the one that was asked for, else the first open one that the actor may give, else the first
 * that the actor may give at all.
 */
export function signOffOf(
  facts: Pick<GuardFacts, 'signOff' | 'actorSignOffs' | 'required' | 'given'>,
): SignOff | null {
  const { signOff, actorSignOffs, required, given } = facts
  if (signOff) return signOff
  const mine = required.filter((kind) => actorSignOffs.includes(kind))
  return openSignOffs(mine, given)[0] ?? mine[0] ?? null
}

/** Why an approval does not hold for the newest revision; null where it does. */
export function approvalRefusal({
  contentHash,
  approvedHash,
  required,
  given,
  contributors,
}: Pick<GuardFacts, 'contentHash' | 'approvedHash' | 'required' | 'given' | 'contributors'>): Refusal | null {
  if (approvedHash !== contentHash) {
    return {
      ...conflict(
        'approval_void',
        'The content or the rights of a photograph changed since the approval. It needs a new review.',
      ),
      expected: approvedHash ?? undefined,
      current: contentHash,
    }
  }
  const open = openSignOffs(required, given)
  if (open.length > 0) {
    return conflict('sign_off_missing', `Sign-offs that are missing: ${open.join(', ')}.`)
  }
  return given.some(({ by }) => by !== null && contributors.includes(by))
    ? conflict('four_eyes', 'A sign-off came from somebody who contributed since. It needs a new review.')
    : null
}

/** Pure checks by name. `null` lets the action pass. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  notKilled: ({ isKilled }) =>
    isKilled
      ? conflict(
          'killed',
          'Safeguarding killed this entry, and it stays closed. Duplicate it to begin anew from a clean draft.',
        )
      : null,
  fourEyes: ({ actor, contributors }) =>
    actor !== null && contributors.includes(actor)
      ? forbidden('four_eyes', 'You contributed to this revision, so somebody else has to review it.')
      : null,
  independent: ({ actorOrganisation, featured }) =>
    actorOrganisation !== null && featured.includes(actorOrganisation)
      ? forbidden(
          'own_organisation',
          'This entry is about the organisation that you belong to, so somebody else has to review it.',
        )
      : null,
  ownSignOff: ({ signOff, actorSignOffs, required }) => {
    const mine = required.filter((kind) => actorSignOffs.includes(kind))
    if (mine.length === 0) {
      return forbidden('not_your_sign_off', 'This entry needs no sign-off that your role can give.')
    }
    return signOff === null || mine.includes(signOff)
      ? null
      : forbidden('not_your_sign_off', `The ${signOff} sign-off is not yours to give.`)
  },
  signOffOpen: (facts) => {
    const kind = signOffOf(facts)
    if (facts.given.some((one) => one.kind === kind)) {
      return conflict('already_signed_off', `This revision has its ${kind} sign-off already.`)
    }
    // Two sign-offs of one person are one pair of eyes.
    return facts.actor !== null && facts.given.some(({ by }) => by === facts.actor)
      ? forbidden(
          'one_sign_off_each',
          'You signed this revision off already; somebody else has to give this one.',
        )
      : null
  },
  approvalHolds: approvalRefusal,
  otherSignOffs: ({ required, given }) => {
    const open = openSignOffs(required, given).filter((kind) => kind !== 'editorial')
    return open.length === 0
      ? null
      : conflict(
          'sign_off_missing',
          `An emergency stands in for the editorial sign-off alone. Missing: ${open.join(', ')}.`,
        )
  },
  emergencyOpen: ({ emergency }) =>
    emergency ? null : conflict('no_emergency', 'There is no emergency publication to confirm.'),
  confirmedByAnother: ({ actor, emergency, contributors }) =>
    actor !== null && (emergency?.by === actor || contributors.includes(actor))
      ? forbidden(
          'four_eyes',
          'Whoever published it or contributed to it cannot confirm it. Somebody else has to.',
        )
      : null,
  inThePool: ({ assignee, actor }) => {
    if (assignee === null) return null
    return assignee === actor
      ? conflict('claimed', 'This review is yours already.')
      : conflict('claimed', 'Somebody else has this review. Ask to have it handed over.')
  },
  isScheduled: ({ isScheduled }) =>
    isScheduled ? null : conflict('not_scheduled', 'Nothing is scheduled for this entry.'),
  notInRelease: ({ inRelease }) =>
    inRelease === null
      ? null
      : conflict(
          'in_release',
          `It goes live with the release “${inRelease}”. Unschedule the release, or take the entry out of it, first.`,
        ),
  isLive: ({ isLive }) =>
    isLive ? null : conflict('not_live', 'This entry is not live: there is nothing to withdraw.'),
  conditionsMet: ({ conditions }) => conditionsRefusal(conditions),
  fit: ({ obstacles }) => unfit(obstacles),
  fitToPublish: ({ obstaclesToPublish }) => unfit(obstaclesToPublish),
  referencesLive: ({ deadReferences }) => unfit(deadReferences),
}
