import type { Payload } from 'payload'
import type { LogRow } from './compiled'
import { rowsAfter } from './log'
import { onLogSignal } from './signal'

/** How often the log is looked at for rows that another process wrote. Milliseconds. */
const POLL = 250

/** Whoever follows the log: takes rows in order, and says how far it came. */
export interface LogReader {
  /** May take its time: no more rows are read before it is done. */
  apply(rows: LogRow[]): void | Promise<void>
  lastNumber(): number
  /** Tells the newest row that it has from a row of another log with the same number. */
  lastMark(): string
  /** Forgets everything, to begin with the first row. */
  reset(): void
}

export interface Tail {
  /** Reads what there is now. Resolves when the reader has every row that was committed before the call. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/**
 * Feeds a reader from the log: at once after a publish in this process, and by a poll after one elsewhere. A failing read is
 * tried again at the next poll; the reader goes on serving what it has.
 */
export function tailLog(payload: Payload, reader: LogReader): Tail {
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  const drain = async () => {
    do {
      again = false
      for (let rows = await rowsAfter(payload, reader.lastNumber()); rows.length > 0 && !stopped; ) {
        await reader.apply(rows)
        rows = await rowsAfter(payload, reader.lastNumber())
      }
    } while (again && !stopped)
  }
  const catchUp = (): Promise<void> => {
    if (running) {
      again = true
      return running
    }
    running = drain().finally(() => {
      running = null
    })
    return running
  }
  const inBackground = () => {
    if (stopped) return
    catchUp().catch((error) =>
      payload.logger.error({ err: error, msg: 'The publication log could not be read.' }),
    )
  }
  const unsubscribe = onLogSignal(inBackground)
  const timer = setInterval(inBackground, POLL)
  timer.unref()
  return {
    catchUp,
    async stop() {
      stopped = true
      clearInterval(timer)
      unsubscribe()
      await running?.catch(() => undefined)
    },
  }
}
