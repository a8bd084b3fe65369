import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Env, EnvError } from './env'

/** The file that a `file:` address names, or null where it names a server. */
const fileOf = (databaseUrl: string): string | null =>
  databaseUrl.startsWith('file:') ? databaseUrl.replace(/^file:(\/\/(?=\/))?/, '') : null

function makeWritable(folder: string, fault: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new EnvError(`${fault} (${(error as NodeJS.ErrnoException).code})`)
  }
}

/**
 * Makes the folders that the portal writes to, so that a missing right is told as such and not as a fault of the database.
 * @throws EnvError where one cannot be written to
 */
export function prepareFolders({ dataDir, databaseUrl }: Pick<Env, 'dataDir' | 'databaseUrl'>): void {
  makeWritable(dataDir, 'DATA_DIR: must be a folder that can be written to')
  const file = fileOf(databaseUrl)
  if (file !== null)
    makeWritable(path.dirname(file), 'DATABASE_URL: must name a file in a folder that can be written to')
}
