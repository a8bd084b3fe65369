import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { codeOfRefusal } from '../name-refusal'
import { contextWithCode } from '../sign-in-context'

interface Proof {
  password: string
  code: string
}

/**
 * Makes sure that whoever asks still is who signed in, by signing in again: so wrong passwords and wrong codes count, and lock the account,
 * as they do there. The session that comes of it is ended by the caller, who keeps the one of the request alone.
 * @throws APIError 401 with a code where the proof does not hold
 */
export async function reauthenticate(req: PayloadRequest, user: TypedUser, proof: Proof): Promise<void> {
  try {
    await req.payload.login({
      collection: 'users',
      data: { email: user.email, password: proof.password },
      context: contextWithCode(proof.code),
      overrideAccess: false,
    })
  } catch (error) {
    const code = codeOfRefusal(error as Error)
    if (!code) throw error
    const own = code === 'credentials_wrong' ? 'password_wrong' : code
    throw new APIError((error as Error).message, 401, { code: own }, true)
  }
}
