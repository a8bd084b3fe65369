import type { SignOff } from '../../../src/config/vocabulary'
import type { ActionDone } from '../../../src/workflow/perform'
import { type Kind, type Person, signsAs } from './newsroom'

type Signer = Person | 'guest'

interface Signature {
  round: number
  hash: string
  by: Signer
  /** Who had written of this text, as far as it was not approved before, when the signature was given. */
  writers: ReadonlySet<Signer>
  /** The sign-offs that the text needed then. */
  needed: readonly SignOff[]
}

/**
 * What somebody who only watches knows of one entry: who wrote, who said yes to which hash. It decides by this alone whether a text may be
 * live, and knows nothing of the guards that it checks.
 */
export class Witness {
  private signatures: Signature[] = []
  private writers = new Set<Signer>()
  private writersBeforeApproval = new Set<Signer>()
  private round = 0
  private emergency: { hash: string; by: Person; until: number } | null = null
  private confirmed = new Set<string>()
  killed = false
  shows: string = 'none'

  constructor(
    readonly kind: Kind,
    author: Person,
  ) {
    this.writers.add(author)
  }

  private needed(): SignOff[] {
    if (this.kind === 'profile') return ['editorial', 'safeguarding', 'subject']
    return this.kind === 'practice' && this.shows === 'children'
      ? ['editorial', 'safeguarding']
      : ['editorial']
  }

  wrote(who: Person): void {
    this.writers.add(who)
  }

  /** An action that the portal let pass. */
  saw(who: Signer, action: string, done: ActionDone, now: number): void {
    const hash = done.contentHash
    const isApproved = done.from === 'approved' || done.from === 'scheduled'
    if (action === 'submit') this.round += 1
    if (action === 'approve') {
      const needed = this.needed()
      this.signatures.push({ round: this.round, hash, by: who, writers: new Set(this.writers), needed })
      if (done.state === 'approved') {
        this.writersBeforeApproval = new Set([...this.writersBeforeApproval, ...this.writers])
        this.writers = new Set()
      }
    }
    if ((action === 'request-changes' || action === 'reopen') && isApproved) {
      for (const writer of this.writersBeforeApproval) this.writers.add(writer)
    }
    if (action === 'publish') this.writersBeforeApproval = new Set()
    if (action === 'emergency-publish' && who !== 'guest') {
      this.emergency = { hash, by: who, until: now + 24 * 60 * 60 * 1000 }
    }
    if (action === 'confirm-emergency' && this.emergency && who !== this.emergency.by) {
      this.confirmed.add(this.emergency.hash)
    }
    if (action === 'kill') this.killed = true
  }

  /** Whether enough other people said yes to this hash: every sign-off that it needs, each from another person who did not write. */
  private isSignedOff(hash: string): boolean {
    const rounds = new Set(this.signatures.filter((one) => one.hash === hash).map(({ round }) => round))
    return [...rounds].some((round) => {
      const given = this.signatures.filter((one) => one.hash === hash && one.round === round)
      if (given.some(({ by, writers }) => writers.has(by))) return false
      if (new Set(given.map(({ by }) => by)).size < given.length) return false
      return covers(
        this.kind,
        given.at(-1)?.needed ?? [],
        given.map(({ by }) => by),
      )
    })
  }

  /** @returns why this hash may not be live now, or null */
  complaint(hash: string, now: number): string | null {
    if (this.killed) return 'it was killed'
    if (this.isSignedOff(hash) || this.confirmed.has(hash)) return null
    if (this.emergency?.hash === hash) {
      return now < this.emergency.until ? null : 'an emergency that nobody confirmed is over its time'
    }
    return 'its hash was not approved by enough other people'
  }
}

/** Whether the signers can be matched to the sign-offs, one person each. */
function covers(kind: Kind, needed: readonly SignOff[], signers: readonly Signer[]): boolean {
  const [first, ...rest] = needed
  if (first === undefined) return true
  return signers.some(
    (signer, at) =>
      signsAs(signer, kind).includes(first) &&
      covers(
        kind,
        rest,
        signers.filter((_, other) => other !== at),
      ),
  )
}
