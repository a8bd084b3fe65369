import type {
  CollectionAfterOperationHook,
  CollectionBeforeLoginHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { APIError, commitTransaction } from 'payload'
import { judgeCode } from '../../src/auth/judge-code'
import { changeFactor, confirmedFactor } from '../second-factors/store'
import { lockOf, resetUnderWay, typedCode } from './sign-in-context'
import { changeAccount, type StoredAccount, storedAccount } from './stored-account'

const refuse = (status: number, code: string, message: string) =>
  new APIError(message, status, { code }, true)

/** What a sign-in rests on. */
const standing = ({ roles, disabled, hash, signInWith, secondFactor }: StoredAccount): string =>
  JSON.stringify([
    [...(roles ?? [])].sort(),
    disabled === true,
    hash,
    signInWith ?? 'password',
    secondFactor === true,
  ])

/**
 * Payload reads the account, takes some time over the password, and then writes the whole account back with the new session: what an
 * administrator changed in between would be undone. A read outside of the transaction shows what was there before that write.
 */
async function refuseOvertaken(user: StoredAccount, committed: StoredAccount | null): Promise<void> {
  if (committed && standing(committed) !== standing(user)) {
    throw refuse(401, 'account_changed', 'The account was changed just now. Sign in again.')
  }
}

/**
 * Counts a wrong code as Payload counts a wrong password, and takes the new session back. It commits, because what follows the error is
 * a rollback, which would forget the count; and it does so in the transaction in which the code was judged, so that of many
 * attempts at once each sees the count of the one before.
 */
async function countWrongCode(
  { auth }: SanitizedCollectionConfig,
  req: PayloadRequest,
  user: StoredAccount,
  committed: StoredAccount | null,
): Promise<void> {
  const lock = lockOf({ ...user })
  // Payload has turned away whoever is locked still: a lock that is there is over, and counting begins anew.
  const loginAttempts = lock.lockUntil ? 1 : lock.loginAttempts + 1
  const lockUntil =
    loginAttempts >= auth.maxLoginAttempts ? new Date(Date.now() + auth.lockTime).toISOString() : null
  const sessions = committed?.sessions ?? []
  await changeAccount(req, user.id, () => ({ loginAttempts, lockUntil, sessions }))
  await commitTransaction(req)
  // Payload would take the session back itself, by writing the account as it was before the count.
  user.sessions = []
}

/** A reset gives a new password and no session: whoever has it signs in, with everything that a sign-in asks for. */
async function endReset(req: PayloadRequest, user: StoredAccount): Promise<void> {
  const lock = resetUnderWay(req)
  // Where the mailbox alone does not let anybody in, it does not give new tries at the second factor either.
  const keepLock = lock !== undefined && (await confirmedFactor(req, user.id)) !== null
  await changeAccount(req, user.id, () => ({ sessions: [], ...(keepLock ? lock : {}) }))
}

/**
 * The last word before a session counts, whatever way the sign-in took. That the second factor is asked for, or wrong, is said only to
 * whoever gave the right password: that much an attacker who has the password learns, as from any sign-in in two steps.
 */
export const checkSignIn: CollectionBeforeLoginHook = async ({ collection, req, user }) => {
  const account = user as unknown as StoredAccount
  const reset = resetUnderWay(req)
  const committed = await storedAccount({ payload: req.payload }, account.id)
  if (account.disabled || committed?.disabled) {
    throw refuse(403, 'account_disabled', 'This account is disabled. Ask an administrator.')
  }
  if (account.signInWith === 'sso') {
    throw refuse(403, 'sso_only', 'This account signs in through the provider of single sign-on.')
  }
  if (reset) {
    await endReset(req, account)
    return user
  }
  await refuseOvertaken(account, committed)
  const factor = await confirmedFactor(req, account.id)
  if (!factor) return user
  const judgement = judgeCode(factor, typedCode(req), { now: Date.now(), key: req.payload.secret })
  if (judgement.verdict === 'missing') {
    throw refuse(401, 'second_factor_required', 'Give the code of your second factor too.')
  }
  if (judgement.verdict === 'wrong') {
    await countWrongCode(collection, req, account, committed)
    throw refuse(401, 'second_factor_wrong', 'The code is wrong, or was used before.')
  }
  await changeFactor(req, account.id, judgement.change)
  return user
}

/** The answer to a reset carries neither a token nor an account. */
export const answerReset: CollectionAfterOperationHook = ({ operation, result }) =>
  operation === 'resetPassword' ? { user: null, token: undefined } : result
