import type { Identity } from './provider'

/** What of an account decides whether somebody may sign in as it. */
export interface Candidate {
  id: string
  disabled?: boolean | null
  signInWith?: 'password' | 'sso' | null
  /** Issuer and subject, once linked. */
  ssoSubject?: string | null
  lockUntil?: string | null
}

export type Match<Account> =
  | { account: Account; links: boolean }
  | { refused: 'sso_no_account' | 'sso_unverified' | 'account_disabled' | 'account_locked' }

/**
 * Finds out as which account, if any, an identity signs in. Accounts and roles are made by administrators, never here.
 * @param bySubject the account that this identity has signed in to before
 * @param byEmail the account with the address that the provider has verified
 * @param now milliseconds
 */
export function matchAccount<Account extends Candidate>(
  { verifiedEmail }: Pick<Identity, 'verifiedEmail'>,
  { bySubject, byEmail }: { bySubject: Account | null; byEmail: Account | null },
  now: number,
): Match<Account> {
  // An account that is linked belongs to its subject alone: addresses are given to new people, subjects are not.
  const free = byEmail && !byEmail.ssoSubject ? byEmail : null
  const account = bySubject ?? free
  if (!account && verifiedEmail === null) return { refused: 'sso_unverified' }
  if (account?.signInWith !== 'sso') return { refused: 'sso_no_account' }
  if (account.disabled) return { refused: 'account_disabled' }
  if (account.lockUntil && Date.parse(account.lockUntil) > now) return { refused: 'account_locked' }
  return { account, links: !bySubject }
}
