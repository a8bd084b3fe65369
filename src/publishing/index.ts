import type { Payload } from 'payload'
import { lastNumber } from './log'
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
}: {
  payload: Payload
  delivery: LogReader
}): Promise<Tail> {
  const tail = tailLog(payload, delivery)
  await tail.catchUp()
  return tail
}
