import type { Fragments } from './fragments'

/** Entries in one turn of the event loop: a few milliseconds, which nobody who reads meanwhile will notice. */
const AT_ONCE = 16

interface Log {
  error(what: object): void
}

/** Makes fragments between the requests, until there is nothing left to make. */
export function keepFilled(fragments: Pick<Fragments, 'fill'>, log?: Log) {
  let isOpen = true
  let running: Promise<void> | null = null
  let again = false

  const turn = (resolve: () => void) => {
    try {
      if (isOpen && fragments.fill(AT_ONCE)) return void setImmediate(turn, resolve)
    } catch (error) {
      // Answers are made without them; the next row of the log tries again.
      log?.error({ err: error, msg: 'Public documents could not be made ready.' })
    }
    resolve()
  }
  const begin = (): Promise<void> => {
    again = running !== null
    running ??= new Promise<void>((resolve) => setImmediate(turn, resolve)).then(() => {
      running = null
      if (again && isOpen) return begin()
    })
    return running
  }
  begin()
  return {
    begin: () => {
      void begin()
    },
    done: () => running ?? Promise.resolve(),
    stop: () => {
      isOpen = false
    },
  }
}
