import type { CollectionBeforeOperationHook, PayloadRequest, RequestContext } from 'payload'

/** What the portal keeps of a sign-in while Payload carries it out. Nothing from outside gets into `req.context`. */
interface SignInContext {
  /** What was typed as the second factor. */
  greenlightCode?: string
  /** A password is being reset; how far the account was locked before that. */
  greenlightReset?: Lock
}

/** How Payload counts failed sign-ins. */
export interface Lock {
  loginAttempts: number
  /** ISO 8601, or null where the account is not locked. */
  lockUntil: string | null
}

const contextOf = (req: Pick<PayloadRequest, 'context'>) => req.context as RequestContext & SignInContext

/** @returns a context in which a sign-in of the portal's own carries this code */
export const contextWithCode = (code: string): RequestContext => ({ greenlightCode: code })

export const typedCode = (req: Pick<PayloadRequest, 'context'>): string => contextOf(req).greenlightCode ?? ''

export const resetUnderWay = (req: Pick<PayloadRequest, 'context'>): Lock | undefined =>
  contextOf(req).greenlightReset

/** @returns the lock of an account as the database has it */
export const lockOf = ({ loginAttempts, lockUntil }: Record<string, unknown>): Lock => ({
  loginAttempts: typeof loginAttempts === 'number' ? loginAttempts : 0,
  lockUntil: typeof lockUntil === 'string' ? lockUntil : null,
})

/**
 * Keeps for the hook `checkSignIn` what Payload does not hand it: the code in the body of a REST request (GraphQL has no place for one),
 * and whether it is called at the end of a reset instead of a sign-in.
 */
export const noteSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const context = contextOf(req)
  if (operation === 'login' && req.payloadAPI === 'REST') {
    const code = (req.data as { code?: unknown } | undefined)?.code
    context.greenlightCode = typeof code === 'string' ? code : ''
  }
  if (operation === 'resetPassword') {
    const { token } = (args as unknown as { data: { token: unknown } }).data
    const account = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'users',
      where: { resetPasswordToken: { equals: String(token) } },
      req,
    })
    context.greenlightReset = lockOf(account ?? {})
  }
  return args
}
