import type { Obstacle, Refusal } from './errors'
import type { GuardName } from './transitions'

/** What a guard may look at. Everything was read in the transaction of the action. */
export interface GuardFacts {
  actor: string
  /** Who contributed to the text since the last approval. */
  contributors: readonly string[]
  /** The hash of the newest revision, computed now. */
  contentHash: string
  approvedHash: string | null
  isLive: boolean
  /** What keeps the entry from being fit to go, as a list. */
  obstacles: readonly Obstacle[]
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

/** Pure checks by name. `null` lets the action pass. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  fourEyes: ({ actor, contributors }) =>
    contributors.includes(actor)
      ? {
          status: 403,
          code: 'four_eyes',
          message: 'You contributed to this revision, so somebody else has to review it.',
        }
      : null,
  approvalHolds: ({ contentHash, approvedHash }) =>
    approvedHash === contentHash
      ? null
      : {
          status: 409,
          code: 'approval_void',
          message:
            'The content or the rights of a photograph changed since the approval. It needs a new review.',
          expected: approvedHash ?? undefined,
          current: contentHash,
        },
  isLive: ({ isLive }) =>
    isLive
      ? null
      : { status: 409, code: 'not_live', message: 'This entry is not live: there is nothing to withdraw.' },
  fit: ({ obstacles }) => unfit(obstacles),
  referencesLive: ({ deadReferences }) => unfit(deadReferences),
}
