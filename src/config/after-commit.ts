import type { PayloadRequest } from 'payload'

const KEY = Symbol.for('greenlight.afterCommit')
type Waiting = Map<unknown, (() => void)[]>
type Holder = typeof globalThis & { [KEY]?: Waiting }

/** What waits for which transaction, once for the process, also where a bundler made a second copy of this module. */
function waiting(): Waiting {
  const holder = globalThis as Holder
  holder[KEY] ??= new Map()
  return holder[KEY]
}

/**
 * Runs something once the transaction of `req` is committed, and never where it is rolled back; at once where there is none. It may
 * get lost with the process: whatever must happen is written in the transaction, and this only makes it happen sooner.
 * @param work must not throw
 */
export async function afterCommit(
  req: Pick<PayloadRequest, 'transactionID'>,
  work: () => void,
): Promise<void> {
  const transaction = await req.transactionID
  if (transaction === undefined || transaction === null) return work()
  const jobs = waiting().get(transaction)
  if (jobs) jobs.push(work)
  else waiting().set(transaction, [work])
}

/** Says how a transaction ended. For the database adapter alone. */
export function transactionEnded(transaction: unknown, committed: boolean): void {
  const jobs = waiting().get(transaction)
  waiting().delete(transaction)
  if (committed) for (const job of jobs ?? []) job()
}
