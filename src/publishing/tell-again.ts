import type { PayloadRequest } from 'payload'
import { afterCommit } from '../config/after-commit'
import { type EntryCollection, entryTypeOf } from '../config/vocabulary'
import { appendToLog, newestOf } from './log'
import { signalLog } from './signal'

/**
 * Appends the newest row of a live entry once more, so that whoever follows the log reads the entry anew: something about it is another
 * because of the time. What was approved stays what is live.
 */
export async function tellAgain(
  req: PayloadRequest,
  collection: EntryCollection,
  id: string,
  now: Date,
): Promise<void> {
  const type = entryTypeOf(collection)
  const newest = type && (await newestOf(req, type, id))
  if (newest?.action !== 'publish' || !newest.documents) return
  const { number: _number, ...row } = newest
  await appendToLog(req, { ...row, at: now.toISOString() })
  await afterCommit(req, signalLog)
}
