import { setTimeout as sleep } from 'node:timers/promises'
import { Mutex, withTimeout } from 'async-mutex'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { transactionEnded } from './after-commit'
import { beginWatched, putConnectionAside } from './sqlite-connection'

/** How long a write waits for those before it. Milliseconds. */
const WAIT = 30_000

/** Adapter methods that write; outside a transaction each takes its own turn. */
const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
] as const satisfies readonly (keyof BaseDatabaseAdapter)[]

type Method = (this: BaseDatabaseAdapter, ...args: unknown[]) => Promise<unknown>
interface OpenTransaction {
  release: () => void
  /** Fails where the commit failed. */
  outcome: Promise<unknown> | undefined
}
type WriteArgs = { req?: { transactionID?: unknown } } | undefined

const isBusy = (error: unknown) =>
  /SQLITE_BUSY|database is locked/.test(String((error as Error | null)?.message))

/** Another process may hold the file: an import beside the portal, or a second portal. It is asked again, without stopping this one. */
async function afterOtherProcesses<Result>(
  adapter: BaseDatabaseAdapter,
  write: () => Promise<Result>,
): Promise<Result> {
  for (const began = Date.now(); ; await sleep(25)) {
    try {
      return await write()
    } catch (error) {
      if (!isBusy(error)) throw error
      await putConnectionAside(adapter)
      if (Date.now() - began > WAIT) throw error
    }
  }
}

/**
 * SQLite has one writer. Its driver is synchronous, so a second writer that waited inside it would stop the very process that the
 * first one needs to finish. This queue makes writers wait outside: one transaction at a time, and a write without a
 * transaction takes its turn like one. On MongoDB the same queue keeps the writes of one process from conflicting with each
 * other, which Payload would answer with an error instead of trying again; there, writes without a transaction need no turn, and
 * Payload makes some of them in the middle of a transaction (its document locks).
 * @param lone whether writes without a transaction take turns too
 */
export function withWriterQueue<Adapter extends BaseDatabaseAdapter>(
  adapterObject: DatabaseAdapterObj<Adapter>,
  { lone }: { lone: boolean },
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args)
      const turn = withTimeout(new Mutex(), WAIT, new Error('The database was busy for too long. Try again.'))
      const open = new Map<unknown, OpenTransaction>()
      const begin = adapter.beginTransaction as Method
      const finish = (method: Method, sure: boolean): Method =>
        async function finishTransaction(...methodArgs) {
          const id = await methodArgs[0]
          const transaction = open.get(id)
          let committed = false
          try {
            await method.call(adapter, ...methodArgs)
            if (sure) await transaction?.outcome
            committed = sure
          } finally {
            open.delete(id)
            transaction?.release()
            transactionEnded(id, committed)
          }
        }
      const queued: Record<string, Method> = {
        async beginTransaction(...methodArgs) {
          const release = await turn.acquire()
          try {
            const { id, outcome } = await afterOtherProcesses(adapter, () =>
              beginWatched(adapter, () => begin.call(adapter, ...methodArgs)),
            )
            open.set(id, { release, outcome })
            return id
          } catch (error) {
            release()
            throw error
          }
        },
        commitTransaction: finish(adapter.commitTransaction as Method, true),
        rollbackTransaction: finish(adapter.rollbackTransaction as Method, false),
      }
      for (const name of lone ? WRITES : []) {
        const write = adapter[name] as unknown as Method
        queued[name] = async (...methodArgs) => {
          const transaction = await (methodArgs[0] as WriteArgs)?.req?.transactionID
          if (transaction && open.has(transaction)) return write.call(adapter, ...methodArgs)
          return turn.runExclusive(() =>
            afterOtherProcesses(adapter, () => write.call(adapter, ...methodArgs)),
          )
        }
      }
      return Object.assign(adapter, queued)
    },
  }
}
