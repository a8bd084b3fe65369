import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { withListIndexes } from './list-indexes'
import { migrations } from './migrations'
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
    sqliteAdapter({
      client: { url: databaseUrl },
      idType: 'uuid',
      push,
      prodMigrations: push ? undefined : migrations,
      migrationDir: path.join(root, 'src/config/migrations'),
      transactionOptions: {},
      busyTimeout: 10_000,
      wal: { journalSizeLimit: 64 * 1024 * 1024, synchronous: 'FULL' },
      afterSchemaInit: [withListIndexes],
    }),
    { lone: true },
  )
}
