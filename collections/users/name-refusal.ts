import type { CollectionAfterErrorHook } from 'payload'

const CODES: Record<string, string> = {
  AuthenticationError: 'credentials_wrong',
  LockedAuth: 'account_locked',
}

/** @returns the code of what Payload itself refuses at sign-in, or undefined for another error */
export const codeOfRefusal = ({ name }: Error): string | undefined => CODES[name]

/** Payload tells its refusals at sign-in apart by their texts alone, which are translated; screens go by a code, as they do for ours. */
export const nameRefusal: CollectionAfterErrorHook = ({ error }) => {
  const code = codeOfRefusal(error)
  return code ? { response: { errors: [{ message: error.message, data: { code } }] } } : undefined
}
