import pRetry, { AbortError } from 'p-retry'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/** How often a write is tried when the database says that another one was faster. */
const TRIES = 8

/**
 * Payload does not retry a write that lost against a concurrent one, so ours do.
 * Sources: MongoDB, "Transactions: TransientTransactionError"; error 11000 is two rows after the same log number.
 */
export function isConflict(error: unknown): boolean {
  const { code, errorLabels, cause } = (error ?? {}) as {
    code?: unknown
    errorLabels?: string[]
    cause?: unknown
  }
  if (code === 112 || code === 'SQLITE_BUSY') return true
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
  if ((error as { errorLabelSet?: Set<string> } | null)?.errorLabelSet?.has('TransientTransactionError'))
    return true
  return cause !== undefined && cause !== error && isConflict(cause)
}

/**
 * Runs `work` in one transaction of its own, in the name of `user`, and again from the start where it lost a race.
 * @throws whatever `work` throws; nothing of it is written then
 */
export async function inTransaction<Result>(
  payload: Payload,
  user: TypedUser | null,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  const attempt = async () => {
    const req = await createLocalReq({ user: user ?? undefined, context: {} }, payload)
    try {
      await initTransaction(req)
      const result = await work(req)
      await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      if (isConflict(error)) throw error
      throw new AbortError(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return pRetry(attempt, { retries: TRIES - 1, minTimeout: 5, maxTimeout: 200, factor: 2, randomize: true })
}
