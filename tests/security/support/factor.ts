import type { TypedUser } from 'payload'
import { codeAt } from '../../../src/auth/totp'
import { type Answer, type Client, signIn } from '../../integration/support/http'
import { PASSWORD, type TestPortal } from '../../integration/support/portal'

const STEP = 30_000

export interface Enrolled {
  user: TypedUser
  client: Client
  secret: string
  recoveryCodes: string[]
}

/** A code that was not used yet: a code works once, and one of the next step counts already. */
export const nextCode = (secret: string) => codeAt(secret, Date.now() + STEP)

/** A code of six digits that is not right at any time near now. */
export function wrongCode(secret: string): string {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeAt(secret, Date.now() + steps * STEP))
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ?? ''
  )
}

/** Sets up a second factor over HTTP, as the screen does. */
export async function enrol(portal: TestPortal, user: TypedUser): Promise<Enrolled> {
  const client = await signIn(portal, user)
  const shown = await client.send('POST', '/users/second-factor/enrol')
  const secret = String(shown.body.secret)
  const confirmed = await client.send('POST', '/users/second-factor/confirm', {
    code: codeAt(secret, Date.now()),
  })
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${JSON.stringify(confirmed)}`)
  return { user, client, secret, recoveryCodes: confirmed.body.recoveryCodes as string[] }
}

/** Signs in without a client of its own: the bare answer. */
export async function login(
  portal: TestPortal,
  user: TypedUser,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  const nobody = await signIn(portal, null)
  return nobody.send('POST', '/users/login', { email: user.email, password: PASSWORD, ...more })
}

export const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.data?.code

/** Sessions that the database has. */
export async function sessionsOf(portal: TestPortal, user: TypedUser): Promise<unknown[]> {
  const account = await portal.payload.db.findOne<{ id: string; sessions?: unknown[] }>({
    collection: 'users',
    where: { id: { equals: user.id } },
  })
  return account?.sessions ?? []
}
