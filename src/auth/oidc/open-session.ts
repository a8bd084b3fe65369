import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { generatePayloadCookie, getFieldsToSign, jwtSign } from 'payload'
import { auditAccount } from '../../../collections/users/audit'
import { changeAccount, type StoredAccount } from '../../../collections/users/stored-account'
import { inTransaction } from '../../workflow/transaction'
import { matchAccount } from './match'
import type { Identity } from './provider'

type Opened = { cookie: string } | { refused: string }

const stillGoing = (now: number) => (session: { expiresAt: Date | string }) =>
  new Date(session.expiresAt).getTime() > now

const find = (req: PayloadRequest, where: Record<string, { equals: string }>) =>
  req.payload.db.findOne<StoredAccount>({ collection: 'users', where, req })

/**
 * Signs somebody in whom the provider has vouched for, as a session of Payload's own kind: what ends those ends this one.
 * @returns the cookie of the session, or the code of a refusal
 */
export async function openSession(payload: Payload, identity: Identity): Promise<Opened> {
  const { config } = payload.collections.users
  const now = Date.now()
  return inTransaction(payload, null, async (req): Promise<Opened> => {
    const bySubject = await find(req, { ssoSubject: { equals: identity.subject } })
    const byEmail = identity.verifiedEmail
      ? await find(req, { email: { equals: identity.verifiedEmail } })
      : null
    const match = matchAccount(identity, { bySubject, byEmail }, now)
    if ('refused' in match) return match
    const { account, links } = match
    const sid = randomUUID()
    const expiresAt = new Date(now + config.auth.tokenExpiration * 1000)
    await changeAccount(req, account.id, ({ sessions }) => ({
      ssoSubject: identity.subject,
      sessions: [
        ...(sessions ?? []).filter(stillGoing(now)),
        { id: sid, createdAt: new Date(now), expiresAt },
      ],
    }))
    if (links) await auditAccount(req, account.id, 'linked to single sign-on')
    const user = { ...account, collection: 'users' } as unknown as TypedUser
    const { token } = await jwtSign({
      fieldsToSign: getFieldsToSign({ collectionConfig: config, email: account.email, sid, user }),
      secret: payload.secret,
      tokenExpiration: config.auth.tokenExpiration,
    })
    const { cookiePrefix } = payload.config
    return {
      cookie: String(generatePayloadCookie({ collectionAuthConfig: config.auth, cookiePrefix, token })),
    }
  })
}
