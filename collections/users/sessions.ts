import type { CollectionBeforeChangeHook } from 'payload'

const rolesOf = (doc: Record<string, unknown> | undefined): string =>
  JSON.stringify([...((doc?.roles as string[] | null) ?? [])].sort())

const signInOf = (doc: Record<string, unknown> | undefined) => doc?.signInWith ?? 'password'

/**
 * Whoever loses a role or the account, or signs in another way from now on, is signed out everywhere: the next request finds no session.
 * A new password ends the other sessions too; Payload sees to that.
 */
export const endSessionsOnChange: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update') return data
  const losesAccount = data.disabled === true && originalDoc?.disabled !== true
  const changesRoles = 'roles' in data && rolesOf(data) !== rolesOf(originalDoc)
  const changesSignIn = 'signInWith' in data && signInOf(data) !== signInOf(originalDoc)
  // Back to a password: whoever holds the account at the provider has no part in this one any more.
  const change = changesSignIn ? { ...data, ssoSubject: null } : data
  return losesAccount || changesRoles || changesSignIn ? { ...change, sessions: [] } : change
}
