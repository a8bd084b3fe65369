import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { SCHEMA, SCHEMA_VERSION } from './schema'

export type Connection = InstanceType<typeof Database>

const MEMORY = ':memory:'
const SUFFIXES = ['', '-wal', '-shm', '-journal']
const UNREADABLE = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT'])

function connect(file: string): Connection {
  const db = new Database(file)
  db.exec('PRAGMA busy_timeout = 5000')
  db.exec('PRAGMA journal_mode = WAL')
  // A lost last row is read from the log again, so the replica need not wait for the disk.
  db.exec('PRAGMA synchronous = NORMAL')
  // What is withdrawn is gone from the file too, and does not wait in a free page.
  db.exec('PRAGMA secure_delete = ON')
  db.exec('PRAGMA temp_store = MEMORY')
  return db
}

const versionOf = (db: Connection): number =>
  Number((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version)

function discard(file: string): void {
  for (const suffix of SUFFIXES) rmSync(`${file}${suffix}`, { force: true })
}

/** @returns the connection, or null where the file is of another schema version or no database at all */
function reopen(file: string): Connection | null {
  try {
    const db = connect(file)
    if (versionOf(db) === SCHEMA_VERSION) return db
    db.close()
    return null
  } catch (error) {
    if (UNREADABLE.has(String((error as { code?: unknown }).code))) return null
    throw error
  }
}

/**
 * Opens the replica's file. One that cannot be used is thrown away: the log builds it anew.
 * @param file path, or `:memory:`; for a reader, of a file that another process has open
 */
export function openReplicaFile(file: string, { isReader = false } = {}): Connection {
  if (isReader) {
    const db = connect(file)
    db.exec('PRAGMA query_only = ON')
    return db
  }
  if (file !== MEMORY) {
    mkdirSync(path.dirname(file), { recursive: true })
    const db = existsSync(file) ? reopen(file) : null
    if (db) return db
    discard(file)
  }
  const db = connect(file)
  db.exec(`BEGIN; ${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
  return db
}
