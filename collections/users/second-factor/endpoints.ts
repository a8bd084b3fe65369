import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import QRCode from 'qrcode'
import { z } from 'zod'
import { permissions } from '../../../access/permissions'
import { needsSecondFactor, type SecondFactorSetting } from '../../../src/auth/must-enrol'
import { hashRecoveryCode, newRecoveryCodes } from '../../../src/auth/recovery-codes'
import { enrolmentUri, matchingStep, newSecret } from '../../../src/auth/totp'
import { inTransaction } from '../../../src/workflow/transaction'
import { changeFactor, confirmedFactor, forgetFactor, secretToConfirm } from '../../second-factors/store'
import { auditAccount } from '../audit'
import { changeAccount, type StoredAccount, storedAccount } from '../stored-account'
import { reauthenticate } from './reauthenticate'

interface Options {
  secondFactor: SecondFactorSetting
  siteName: string
}

const MAX = 1_000
const typed = z.string().max(MAX)
const proofBody = z.object({ password: typed.min(1), code: typed.min(1) })
const codeBody = z.object({ code: typed.min(1) })

const refuse = (status: number, code: string, message: string) =>
  new APIError(message, status, { code }, true)

const answer = (body: Record<string, unknown>) =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/** Whoever is signed in with a password, also before they may do anything else. */
function signedIn(req: PayloadRequest): TypedUser {
  const { user } = req
  if (user?.collection !== 'users') throw refuse(401, 'signed_out', 'Sign in first.')
  if (user.disabled) throw refuse(403, 'account_disabled', 'This account is disabled. Ask an administrator.')
  if (user.signInWith === 'sso') {
    throw refuse(409, 'sso_only', 'Your second factor is set up at the provider of single sign-on.')
  }
  return user
}

async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown
  try {
    body = JSON.parse((await req.text?.()) || '{}')
  } catch {
    throw refuse(400, 'invalid_input', 'The body is not valid JSON.')
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const obstacles = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join('.'),
    code,
    message,
  }))
  throw new APIError('The body is not right.', 422, { code: 'invalid_input', obstacles }, true)
}

/** @returns a change that keeps the session of the request, and ends the others */
const keepOnly =
  (user: TypedUser, change: Partial<StoredAccount> = {}) =>
  ({ sessions }: StoredAccount): Partial<StoredAccount> => ({
    ...change,
    sessions: (sessions ?? []).filter(({ id }) => id === (user as { _sid?: unknown })._sid),
  })

/** Setting up, renewing and turning off one's second factor, and taking it from somebody who lost it. */
export const secondFactorEndpoints = ({ secondFactor, siteName }: Options): Omit<Endpoint, 'root'>[] => [
  {
    /** Shows a secret. Where there is a second factor already, it asks for the password and a code, and that one stays until the new one is confirmed. */
    path: '/second-factor/enrol',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const renews = (await confirmedFactor(req, user.id)) !== null
      if (renews) await reauthenticate(req, user, await bodyOf(req, proofBody))
      const secret = newSecret()
      await inTransaction(req.payload, user, async (own) => {
        await changeFactor(own, user.id, { newSecret: secret })
        if (renews) await changeAccount(own, user.id, keepOnly(user))
      })
      const svg = await QRCode.toString(enrolmentUri(secret, siteName, user.email), {
        type: 'svg',
        margin: 4,
      })
      return answer({ secret, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` })
    },
  },
  {
    path: '/second-factor/confirm',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const { code } = await bodyOf(req, codeBody)
      const recoveryCodes = newRecoveryCodes()
      await inTransaction(req.payload, user, async (own) => {
        const secret = await secretToConfirm(own, user.id)
        if (!secret) throw refuse(409, 'second_factor_nothing', 'There is nothing to confirm. Begin again.')
        const lastStep = matchingStep(secret, code.replace(/\s/g, ''), Date.now(), 0)
        if (lastStep === null)
          throw refuse(422, 'second_factor_wrong', 'The code is wrong. Give the newest one.')
        const renews = (await confirmedFactor(own, user.id)) !== null
        await changeFactor(own, user.id, {
          secret,
          newSecret: null,
          confirmedAt: new Date().toISOString(),
          lastStep,
          recoveryCodes: recoveryCodes.map((one) => hashRecoveryCode(one, req.payload.secret)),
        })
        await changeAccount(own, user.id, keepOnly(user, { secondFactor: true }))
        await auditAccount(own, user.id, renews ? 'second factor renewed' : 'second factor turned on')
      })
      return answer({ recoveryCodes })
    },
  },
  {
    path: '/second-factor/off',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const proof = await bodyOf(req, proofBody)
      if (needsSecondFactor(secondFactor, user)) {
        throw refuse(409, 'second_factor_needed', 'Your role asks for a second factor. You can renew it.')
      }
      if (!(await confirmedFactor(req, user.id))) {
        throw refuse(409, 'second_factor_nothing', 'There is no second factor to turn off.')
      }
      await reauthenticate(req, user, proof)
      await inTransaction(req.payload, user, async (own) => {
        await forgetFactor(own, user.id)
        await changeAccount(own, user.id, keepOnly(user, { secondFactor: false }))
        await auditAccount(own, user.id, 'second factor turned off')
      })
      return answer({ message: 'The second factor is turned off.' })
    },
  },
  {
    /** For somebody who lost telephone and recovery codes. They are signed out everywhere, and set up a new one. */
    path: '/:id/second-factor/reset',
    method: 'post',
    handler: async (req) => {
      const { user } = req
      if (!user || !permissions.administer(user)) {
        throw refuse(user ? 403 : 401, 'forbidden', 'Only administrators reset a second factor.')
      }
      const id = String(req.routeParams?.id)
      if (id === user.id) {
        throw refuse(
          403,
          'forbidden',
          'Turn off or renew your own second factor yourself, with your password and a code.',
        )
      }
      await inTransaction(req.payload, user, async (own) => {
        const found = await storedAccount({ payload: req.payload, req: own }, id)
        if (!found) throw refuse(404, 'not_found', 'There is no such account.')
        if (!(await confirmedFactor(own, id))) {
          throw refuse(409, 'second_factor_nothing', 'This account has no second factor.')
        }
        await forgetFactor(own, id)
        await changeAccount(own, id, () => ({ secondFactor: false, sessions: [] }))
        await auditAccount(own, id, 'second factor reset')
      })
      return answer({ message: 'The second factor is gone, and the account signed out everywhere.' })
    },
  },
]
