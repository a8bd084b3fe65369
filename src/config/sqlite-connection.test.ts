import type { BaseDatabaseAdapter } from 'payload'
import { describe, expect, it } from 'vitest'
import { beginWatched, putConnectionAside } from './sqlite-connection'

/** An adapter that begins as Payload's does, and drops what becomes of the transaction as that does. */
function adapterWhoseCommit(outcome: Promise<void>) {
  const drizzle = { transaction: (_work: unknown) => outcome }
  const begin = async () => {
    drizzle.transaction(undefined).catch(() => undefined)
    return 'id'
  }
  return { adapter: { drizzle } as unknown as BaseDatabaseAdapter, drizzle, begin }
}

describe('a transaction', () => {
  it('tells of a commit that failed', async () => {
    const { adapter, begin } = adapterWhoseCommit(Promise.reject(new Error('cannot commit')))
    const { id, outcome } = await beginWatched(adapter, begin)
    expect(id).toBe('id')
    await expect(outcome).rejects.toThrow('cannot commit')
  })

  it('leaves the adapter as it was, also where it could not begin', async () => {
    const { adapter, drizzle } = adapterWhoseCommit(Promise.resolve())
    const own = drizzle.transaction
    await expect(beginWatched(adapter, () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
    expect(drizzle.transaction).toBe(own)
  })

  it('has nothing to watch where the adapter is none of SQLite', async () => {
    const begun = await beginWatched({} as BaseDatabaseAdapter, async () => 'id')
    expect(begun).toEqual({ id: 'id', outcome: undefined })
    await expect(putConnectionAside({} as BaseDatabaseAdapter)).resolves.toBeUndefined()
  })
})
