import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { signalLog } from './signal'

/** Between two tries to watch. Milliseconds. */
const WAIT = 15_000

/**
 * Where the database is MongoDB, tells the readers of the log at once when another process wrote a row. Readers ask for rows by number,
 * so nothing hangs on this stream: what it misses while it is away is found by their poll.
 */
export function watchLog(payload: Payload): { stop(): Promise<void> } {
  if (payload.db.name !== 'mongoose') return { stop: async () => undefined }
  const { connection, collections } = payload.db as unknown as MongooseAdapter
  const name = collections.publications?.collection.collectionName ?? 'publications'
  let again: NodeJS.Timeout | null = null
  let stream: ReturnType<ReturnType<typeof connection.collection>['watch']> | null = null
  let isStopped = false
  const watch = () => {
    again = null
    stream = connection.collection(name).watch([{ $match: { operationType: 'insert' } }])
    stream.on('change', signalLog)
    stream.once('error', (error: Error & { codeName?: string }) => {
      payload.logger.info({
        code: error.codeName ?? error.name,
        msg: 'The log cannot be watched; it is polled.',
      })
      void stream?.close().catch(() => undefined)
      if (!isStopped) again = setTimeout(watch, WAIT).unref()
    })
  }
  watch()
  return {
    async stop() {
      isStopped = true
      if (again) clearTimeout(again)
      await stream?.close().catch(() => undefined)
    },
  }
}
