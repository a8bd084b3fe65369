import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'libsql'

const ATTEMPTS = 100

/**
 * Writes into the database file of a running portal. The portal may write at the same moment, and the driver does not always wait as it is
 * told to, so a locked file is tried again.
 * @returns how many rows changed
 */
export async function writeBeside(dataDir: string, sql: string): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const database = new Database(path.join(dataDir, 'greenlight.db'), { timeout: 30_000 })
    try {
      return database.prepare(sql).run().changes
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('database is locked')) throw error
    } finally {
      database.close()
    }
    await sleep(100)
  }
}
