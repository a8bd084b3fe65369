import type { Payload } from 'payload'
import { watchLog } from './change-stream'
import type { LogRow } from './compiled'
import { lastNumber, markAt } from './log'
import type { LogReader, Tail } from './tail'
import { tailLog } from './tail'

export { lastNumber }

/**
 * Brings a reader of the log (the delivery replica) up to date and keeps it there.
 * @returns the tail, once the reader has every row that was there
 */
export async function startPublishing({
  payload,
  delivery,
  onVisible,
}: {
  payload: Payload
  delivery: LogReader
  /** Told of rows when the reader has them. */
  onVisible?: (rows: readonly LogRow[]) => void
}): Promise<Tail> {
  const number = delivery.lastNumber()
  // A replica of another database, or of one that was set back, holds what is not live here: it is built anew.
  if (number > 0 && (await markAt(payload, number)) !== delivery.lastMark()) delivery.reset()
  const tail = tailLog(payload, {
    ...delivery,
    async apply(rows) {
      await delivery.apply(rows)
      onVisible?.(rows)
    },
  })
  await tail.catchUp()
  const watch = watchLog(payload)
  return {
    ...tail,
    async stop() {
      await watch.stop()
      await tail.stop()
    },
  }
}
