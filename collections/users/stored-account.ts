import type { PayloadRequest } from 'payload'

/** A session as Payload keeps it. */
export interface StoredSession {
  id: string
  createdAt?: Date | string | null
  expiresAt: Date | string
}

/** An account as the database has it. */
export interface StoredAccount {
  id: string
  email: string
  roles?: string[] | null
  disabled?: boolean | null
  hash?: string | null
  signInWith?: 'password' | 'sso' | null
  secondFactor?: boolean | null
  ssoSubject?: string | null
  sessions?: StoredSession[] | null
  loginAttempts?: number | null
  lockUntil?: string | null
}

/** @returns the account as the transaction of `req` sees it; without `req`, as it was committed last */
export async function storedAccount(
  { payload, req }: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  id: string,
): Promise<StoredAccount | null> {
  return payload.db.findOne<StoredAccount>({ collection: 'users', where: { id: { equals: id } }, req })
}

/**
 * Writes to an account what field access lets nobody write. The account is read again and written whole, because on SQLite the adapter
 * changes lists only with the row around them; so it has to be in a transaction.
 */
export async function changeAccount(
  req: PayloadRequest,
  id: string,
  change: (account: StoredAccount) => Partial<StoredAccount>,
): Promise<void> {
  const account = await storedAccount({ payload: req.payload, req }, id)
  if (!account) return
  await req.payload.db.updateOne({ collection: 'users', id, data: { ...account, ...change(account) }, req })
}
