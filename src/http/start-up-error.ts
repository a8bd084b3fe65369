import { EnvError } from '../config/env'

const ADVICE: Record<string, string> = {
  EADDRINUSE: 'PORT: another program listens there already',
  EACCES: 'a file or port may not be opened by this user',
  EROFS: 'DATA_DIR: the folder is on a read-only disk',
  ENOSPC: 'DATA_DIR: the disk is full',
}

/** What a start that failed says: one line where the operator can mend it, else the error with its stack. */
export function oneLine(error: unknown): string {
  if (error instanceof EnvError) return `Greenlight cannot start. ${error.message}.`
  if (error instanceof Error) {
    const advice = ADVICE[(error as NodeJS.ErrnoException).code ?? '']
    return `Greenlight cannot start. ${advice ? `${advice}.` : (error.stack ?? error.message)}`
  }
  return `Greenlight cannot start. ${String(error)}`
}
