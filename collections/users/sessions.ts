import type { CollectionBeforeChangeHook, CollectionBeforeLoginHook } from 'payload'
import { APIError } from 'payload'

export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (user?.disabled) throw new APIError('This account is disabled. Ask an administrator.', 403, null, true)
  return user
}

const rolesOf = (doc: Record<string, unknown> | undefined): string =>
  JSON.stringify([...((doc?.roles as string[] | null) ?? [])].sort())

/** Whoever loses a role or the account is signed out everywhere: the next request finds no session. */
export const endSessionsOnChange: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update') return data
  const losesAccount = data.disabled === true && originalDoc?.disabled !== true
  const changesRoles = 'roles' in data && rolesOf(data) !== rolesOf(originalDoc)
  return losesAccount || changesRoles ? { ...data, sessions: [] } : data
}
