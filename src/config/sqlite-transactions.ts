import { type Client, createClient, type Transaction, type TransactionMode } from '@libsql/client'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

const BEGIN: Record<TransactionMode, string> = {
  write: 'BEGIN IMMEDIATE',
  read: 'BEGIN TRANSACTION READONLY',
  deferred: 'BEGIN DEFERRED',
}

type Method = (this: BaseDatabaseAdapter, ...args: unknown[]) => Promise<unknown>

interface SqliteAdapter {
  client?: Client
}

/**
 * Gives the client one connection for all its transactions, which take turns anyway. By itself it opens a new one for each and leaves
 * it to the garbage collector: two open files and a megabyte a transaction, until the process may open no more.
 * Source: `Sqlite3Client.transaction` in @libsql/client 0.14.
 * @returns closes that connection
 */
function shareTransactionConnection(adapter: BaseDatabaseAdapter, url: string): () => void {
  const { client } = adapter as unknown as SqliteAdapter
  if (!client) return () => undefined
  const openByItself = client.transaction.bind(client)
  let shared: Client | null = null
  let taken = false
  const discard = () => {
    shared?.close()
    shared = null
  }
  client.transaction = async (mode: TransactionMode = 'write') => {
    // Nobody gets here while another transaction is open, as long as all of them wait in the queue.
    if (taken) return openByItself(mode)
    taken = true
    try {
      shared ??= createClient({ url })
      await shared.execute(BEGIN[mode])
    } catch (error) {
      discard()
      taken = false
      throw error
    }
    return transactionOn(shared, (isSound) => {
      if (!isSound) discard()
      taken = false
    })
  }
  return discard
}

/** A transaction that has begun on a connection. A statement that failed may leave the connection unfit for another one. */
function transactionOn(connection: Client, ended: (isSound: boolean) => void): Transaction {
  let isOpen = true
  let isSound = true
  const end = () => {
    isOpen = false
    ended(isSound)
  }
  const watched = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (!isOpen) throw new Error('The transaction is over.')
    try {
      return await work()
    } catch (error) {
      isSound = false
      throw error
    }
  }
  const rollback = async () => {
    if (!isOpen) return
    try {
      await watched(() => connection.execute('ROLLBACK'))
    } finally {
      end()
    }
  }
  return {
    execute: (statement: Parameters<Transaction['execute']>[0]) =>
      watched(() => connection.execute(statement)),
    batch: (statements) =>
      watched(async () => {
        const results = []
        for (const statement of statements) results.push(await connection.execute(statement))
        return results
      }),
    executeMultiple: (sql) => watched(() => connection.executeMultiple(sql)),
    rollback,
    commit: async () => {
      await watched(() => connection.execute('COMMIT'))
      end()
    },
    close: () => {
      rollback().catch(() => undefined)
    },
    get closed() {
      return !isOpen
    },
  }
}

/** The adapter, whose transactions share a connection from the moment that it is connected. */
export function withSharedTransactions<Adapter extends BaseDatabaseAdapter>(
  adapterObject: DatabaseAdapterObj<Adapter>,
  url: string,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args)
      const connect = adapter.connect as Method | undefined
      const destroy = adapter.destroy as Method | undefined
      let discard = () => {}
      const shared: Record<string, Method> = {
        async connect(...methodArgs) {
          await connect?.call(adapter, ...methodArgs)
          discard()
          discard = shareTransactionConnection(adapter, url)
        },
        async destroy(...methodArgs) {
          discard()
          await destroy?.call(adapter, ...methodArgs)
        },
      }
      return Object.assign(adapter, shared)
    },
  }
}
