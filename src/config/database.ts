import path from 'node:path'
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { MongoClient } from 'mongodb'
import type { Config, Migration, Payload } from 'payload'
import { chainOldRows } from '../workflow/audit-log/chain-old-rows'
import { fillUses } from '../workflow/uses/fill'
import { markOldPhotos } from '../workflow/uses/mark'
import { EnvError } from './env'
import { withListIndexes } from './list-indexes'
import { migrations } from './migrations'
import { withSharedTransactions } from './sqlite-transactions'
import { withWriterQueue } from './writer-queue'

type DatabaseAdapter = Config['db']

export interface DatabaseOptions {
  /** `file:…` for the embedded SQLite, `mongodb://…` or `mongodb+srv://…` for a replica set. */
  databaseUrl: string
  /** Root folder of the sources, where new migrations are written. */
  root: string
  /** Make the tables from the configuration at once instead of by migrations. For tests alone. */
  push?: boolean
}

const isMongo = (url: string) => url.startsWith('mongodb://') || url.startsWith('mongodb+srv://')

/** The database adapter that the URL names. Ids are texts in both, and never used twice. */
export function databaseAdapter({ databaseUrl, root, push = false }: DatabaseOptions): DatabaseAdapter {
  if (isMongo(databaseUrl)) {
    return withWriterQueue(
      mongooseAdapter({
        // Unique indexes stand before the first write, not some time after it.
        ensureIndexes: true,
        url: databaseUrl,
        // A write is acknowledged when a majority has it in its journal; reads see only such writes.
        connectOptions: {
          writeConcern: { w: 'majority', journal: true },
          readConcern: { level: 'majority' },
        },
        transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true } },
      }),
      { lone: false },
    )
  }
  return withWriterQueue(
    withSharedTransactions(
      sqliteAdapter({
        client: { url: databaseUrl },
        idType: 'uuid',
        push,
        migrationDir: path.join(root, 'src/config/migrations'),
        transactionOptions: {},
        busyTimeout: 10_000,
        wal: { journalSizeLimit: 64 * 1024 * 1024, synchronous: 'FULL' },
        afterSchemaInit: [withListIndexes],
      }),
      databaseUrl,
    ),
    { lone: true },
  )
}

/**
 * Makes a database ready for the first write: its tables, or its transactions, and what an older version did not have.
 * @throws EnvError where the MongoDB server cannot run transactions
 */
export async function prepareDatabase(payload: Payload): Promise<void> {
  await prepareTables(payload)
  const chained = await chainOldRows(payload)
  if (chained > 0) payload.logger.info(`The audit log is chained now, with ${chained} rows from before.`)
  const indexed = await fillUses(payload)
  if (indexed > 0) payload.logger.info(`What ${indexed} entries refer to is indexed now.`)
  await markOldPhotos(payload)
}

/**
 * Brings the tables of an embedded database up to date. MongoDB has none: there, it is made sure that transactions are on, because
 * Payload goes on without them in silence.
 */
async function prepareTables(payload: Payload): Promise<void> {
  if (payload.db.name !== 'mongoose') {
    await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
    return
  }
  const { connection, transactionOptions } = payload.db as unknown as MongooseAdapter
  const hello = await connection.db?.command({ hello: 1 })
  if (!hello?.setName) {
    throw new EnvError('DATABASE_URL: the MongoDB server is no replica set, so it cannot run transactions')
  }
  if (!transactionOptions || !(connection.getClient() as MongoClient).options.replicaSet) {
    throw new EnvError(
      'DATABASE_URL: name the replica set, for example …/greenlight?replicaSet=rs0: transactions need it',
    )
  }
}
