import { EnvError } from '../config/env'

/** What an operator can mend, by the code of the error. */
const ADVICE: Record<string, string> = {
  EADDRINUSE: 'PORT: another program listens there already',
  EADDRNOTAVAIL: 'HOST: this machine does not have that address',
  ENOTFOUND: 'HOST: no machine has that name',
  EACCES: 'PORT: this user may not open it',
  ENOSPC: 'DATA_DIR: the disk is full',
}

/** The same by the message, where the error has no code. */
const SIGNS: [RegExp, string][] = [
  [/Could not find a production build/, 'The portal is not built: run npm run build'],
  [/file is not a database|SQLITE_NOTADB/, 'DATABASE_URL: the file is not an SQLite database'],
  [/cannot connect to SQLite/, 'DATABASE_URL: the SQLite file cannot be opened'],
  [/cannot connect to MongoDB/, 'DATABASE_URL: no MongoDB server answers there, or it refuses the account'],
]

/** What a start that failed says: one line where the operator can mend it, else the error with its stack. */
export function oneLine(error: unknown): string {
  const why = () => {
    if (error instanceof EnvError) return error.message
    if (!(error instanceof Error)) return String(error)
    const { code = '' } = error as NodeJS.ErrnoException
    return ADVICE[code] ?? SIGNS.find(([sign]) => sign.test(error.message))?.[1] ?? null
  }
  const line = why()
  if (line !== null) return `Greenlight cannot start. ${line}.`
  return `Greenlight cannot start. ${(error as Error).stack ?? (error as Error).message}`
}
