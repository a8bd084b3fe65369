import type { SignOff } from '../../config/vocabulary'
import type { Party } from '../../workflow/actor'
import type { DeskEntry } from './desk'

export interface ReviewFacts {
  party: Pick<Party, 'id' | 'organisation' | 'signOffs'>
  /** Entries that the party has signed off in their present round: `collection/id`. */
  signedOff: ReadonlySet<string>
  /** The accounts that could give each sign-off. */
  signers: Readonly<Record<SignOff, ReadonlySet<string>>>
}

type Entry = Pick<
  DeskEntry,
  'collection' | 'id' | 'state' | 'awaiting' | 'contributors' | 'featured' | 'assignee'
>

/** The sign-offs that an entry waits for and that the party could give. */
const openFor = ({ awaiting }: Entry, { party }: ReviewFacts): SignOff[] =>
  awaiting.filter((kind) => party.signOffs.includes(kind))

/**
 * Whether the workflow would let the party sign an entry off, as far as it concerns who they are: the guards `fourEyes`,
 * `independent`, `ownSignOff` and `signOffOpen`, asked of a list instead of one entry.
 */
export function mayReview(entry: Entry, facts: ReviewFacts): boolean {
  const { id, organisation } = facts.party
  return (
    entry.state === 'in_review' &&
    id !== null &&
    openFor(entry, facts).length > 0 &&
    !entry.contributors.includes(id) &&
    !(organisation !== null && entry.featured.includes(organisation)) &&
    !facts.signedOff.has(`${entry.collection}/${entry.id}`)
  )
}

/**
 * Whether somebody else has the review of an entry that the party could review. Whoever has it may be there for another sign-off than
 * the one that the party gives; then it still waits for the party.
 */
export function isWithAnother(entry: Entry, facts: ReviewFacts): boolean {
  const { assignee } = entry
  if (assignee === null || assignee === facts.party.id) return false
  return openFor(entry, facts).every((kind) => facts.signers[kind].has(assignee))
}
