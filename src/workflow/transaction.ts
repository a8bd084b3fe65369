import pRetry, { AbortError } from 'p-retry'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { APIError, commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/** How often a write is tried when the database says that another one was faster. */
const TRIES = 16

/** The logs whose rows are numbered: two writers after the same row take the same number, and one of them has lost. */
const NUMBERED_LOGS: readonly unknown[] = ['audit-log', 'publications']

/** A number of a log that was taken already. Payload answers a unique index of either database with this, and hides its cause. */
function isTakenNumber(error: unknown): boolean {
  const { name, data } = (error ?? {}) as {
    name?: unknown
    data?: { collection?: unknown; errors?: { path?: unknown }[] } | null
  }
  if (name !== 'ValidationError' || !NUMBERED_LOGS.includes(data?.collection)) return false
  return Array.isArray(data?.errors) && data.errors.length === 1 && data.errors[0]?.path === 'number'
}

/**
 * A row of a log could not be written because another writer was faster. `inTransaction` tries again; a write of Payload's own cannot,
 * and answers 409 with nothing saved.
 */
class LostRace extends APIError {
  constructor(override readonly cause: unknown) {
    super('Somebody else wrote at the same moment, so nothing was saved. Try again.', 409, null, true)
    this.name = 'LostRace'
  }
}

/** @throws LostRace where `write` lost against a concurrent one; whatever else `write` throws as it is */
export async function orLostRace<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    throw isConflict(error) ? new LostRace(error) : error
  }
}

/**
 * Payload does not retry a write that lost against a concurrent one, so ours do.
 * Sources: MongoDB, "Transactions: TransientTransactionError"; a taken number is two rows after the same one of a log.
 */
export function isConflict(error: unknown): boolean {
  const { code, errorLabels, cause } = (error ?? {}) as {
    code?: unknown
    errorLabels?: string[]
    cause?: unknown
  }
  if (code === 112 || code === 'SQLITE_BUSY' || isTakenNumber(error)) return true
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
  return pRetry(attempt, { retries: TRIES - 1, minTimeout: 5, maxTimeout: 250, factor: 2, randomize: true })
}
