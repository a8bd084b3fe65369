import type { PayloadRequest } from 'payload'
import type { ConfirmedFactor } from '../../src/auth/judge-code'

const collection = 'second-factors'

interface Row {
  id: string
  secret?: string | null
  confirmedAt?: string | null
  newSecret?: string | null
  lastStep?: number | null
  recoveryCodes?: unknown
}

interface Change {
  secret?: string | null
  confirmedAt?: string | null
  newSecret?: string | null
  lastStep?: number
  recoveryCodes?: readonly string[]
}

const where = (account: string) => ({ account: { equals: account } })

const rowOf = (req: PayloadRequest, account: string) =>
  req.payload.db.findOne<Row>({ collection, where: where(account), req })

/** @returns the confirmed second factor of an account, its secret decrypted; null where there is none */
export async function confirmedFactor(req: PayloadRequest, account: string): Promise<ConfirmedFactor | null> {
  const row = await rowOf(req, account)
  if (!row?.secret || !row.confirmedAt) return null
  const { recoveryCodes } = row
  return {
    secret: req.payload.decrypt(row.secret),
    lastStep: row.lastStep ?? 0,
    recoveryCodes: Array.isArray(recoveryCodes) ? (recoveryCodes as string[]) : [],
  }
}

/** @returns the secret that was shown and not yet confirmed */
export async function secretToConfirm(req: PayloadRequest, account: string): Promise<string | null> {
  const row = await rowOf(req, account)
  return row?.newSecret ? req.payload.decrypt(row.newSecret) : null
}

/** Writes what changes of the second factor of an account, in the transaction of `req`. Secrets are given as they are. */
export async function changeFactor(req: PayloadRequest, account: string, change: Change): Promise<void> {
  const data: Record<string, unknown> = { ...change }
  for (const name of ['secret', 'newSecret'] as const) {
    if (change[name]) data[name] = req.payload.encrypt(change[name])
  }
  const row = await rowOf(req, account)
  if (row) await req.payload.db.updateOne({ collection, id: row.id, data, req })
  else await req.payload.db.create({ collection, data: { account, ...data }, req })
}

/** Forgets the second factor of an account. */
export async function forgetFactor(req: PayloadRequest, account: string): Promise<void> {
  await req.payload.db.deleteMany({ collection, where: where(account), req })
}
