import type { BaseDatabaseAdapter } from 'payload'

/** What Payload's adapter for SQLite has, as far as it is used here; that of MongoDB has neither. */
interface SqliteParts {
  client?: { transaction(mode: 'deferred'): Promise<{ close(): void }> }
  drizzle?: { transaction(...args: unknown[]): Promise<unknown> }
}

const partsOf = (adapter: BaseDatabaseAdapter) => adapter as unknown as SqliteParts

/**
 * Lets go of the connection on which a statement found the database locked. The driver does not reset such a statement before the
 * garbage collector comes by, and until then SQLite refuses to commit on that connection ("SQL statements in progress"). A
 * transaction takes its connection with it, and the client opens a new one for whatever comes next.
 */
export async function putConnectionAside(adapter: BaseDatabaseAdapter): Promise<void> {
  const { client } = partsOf(adapter)
  if (!client) return
  // The client's own way to begin, which takes its connection along; ours begins on another one: `sqlite-transactions.ts`.
  const { transaction } = Object.getPrototypeOf(client) as typeof client
  const spoiled = await transaction.call(client, 'deferred')
  spoiled.close()
}

/**
 * Begins a transaction and keeps what becomes of it. Payload's adapter drops the error of a commit that failed, as if all had been
 * written.
 * @returns the transaction's id, and a promise that fails as the commit did; undefined where the adapter has no such error to drop
 */
export async function beginWatched<Id>(
  adapter: BaseDatabaseAdapter,
  begin: () => Promise<Id>,
): Promise<{ id: Id; outcome: Promise<unknown> | undefined }> {
  const { drizzle } = partsOf(adapter)
  if (!drizzle) return { id: await begin(), outcome: undefined }
  const own = drizzle.transaction
  let outcome: Promise<unknown> | undefined
  drizzle.transaction = (...args) => {
    outcome = own.apply(drizzle, args)
    // A rollback fails it too, and nobody waits for that.
    outcome.catch(() => undefined)
    return outcome
  }
  try {
    return { id: await begin(), outcome }
  } finally {
    drizzle.transaction = own
  }
}
