import { setTimeout as sleep } from 'node:timers/promises'
import type { LogRow } from '../../publishing/compiled'
import { readEvents } from './events'
import { askPortal } from './portal'

/** A stream that says nothing for so long is dead: the portal sends something every five seconds. Milliseconds. */
const SILENCE = 15_000
/** Shortest and longest wait before the next portal is tried. Milliseconds. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 2_000

/** Rows that came together are applied together, in one transaction. */
const AT_ONCE = 50

interface Reader {
  apply(rows: readonly LogRow[]): void
  lastNumber(): number
  lastMark(): string
  reset(): void
}

interface Options {
  portals: readonly string[]
  secret: string
  reader: Reader
  log: { info(what: object): void; warn(what: object): void }
}

/** Follows the log of the first portal that answers, from the row after the last one applied; goes on with the next where one is gone. */
export function followPortals({ portals, secret, reader, log }: Options) {
  const stopped = new AbortController()
  let connected = false
  let heardAt = 0
  let waiting: LogRow[] = []

  const flush = () => {
    if (waiting.length === 0) return
    const rows = waiting
    waiting = []
    reader.apply(rows)
    heardAt = Date.now()
  }

  const follow = async (portal: string): Promise<void> => {
    const ended = new AbortController()
    const silent = () => ended.abort(new Error('The portal has gone silent.'))
    let timer = setTimeout(silent, SILENCE)
    const heard = () => {
      heardAt = Date.now()
      clearTimeout(timer)
      timer = setTimeout(silent, SILENCE)
    }
    const flushSoon = () => {
      try {
        flush()
      } catch (error) {
        ended.abort(error)
      }
    }
    try {
      const after = reader.lastNumber()
      const place = new URLSearchParams({ after: String(after), mark: after > 0 ? reader.lastMark() : '' })
      const signal = AbortSignal.any([ended.signal, stopped.signal])
      const answer = await askPortal(`${portal}/internal/delivery/log?${place}`, secret, signal)
      if (answer.status === 409) {
        log.warn({ portal, after, msg: 'The portal has another log: the replica is built anew.' })
        reader.reset()
        return
      }
      if (!answer.ok || !answer.body) throw new Error(`The portal answered ${answer.status}.`)
      connected = true
      log.info({ portal, after, msg: 'Following the publication log.' })
      for await (const { name, data } of readEvents(answer.body as unknown as AsyncIterable<Uint8Array>)) {
        heard()
        if (name !== 'row') continue
        waiting.push(JSON.parse(data) as LogRow)
        if (waiting.length >= AT_ONCE) flush()
        else if (waiting.length === 1) setImmediate(flushSoon)
      }
    } finally {
      clearTimeout(timer)
      connected = false
      // What was not applied is asked for again.
      waiting = []
    }
  }

  const run = async () => {
    let wait = FIRST_WAIT
    for (let at = 0; !stopped.signal.aborted; at += 1) {
      const portal = portals[at % portals.length] ?? ''
      const heardBefore = heardAt
      await follow(portal).catch((error: Error) => {
        if (!stopped.signal.aborted) log.warn({ portal, reason: error.message, msg: 'The portal is away.' })
      })
      wait = heardAt > heardBefore ? FIRST_WAIT : Math.min(LONGEST_WAIT, wait * 2)
      await sleep(wait * (0.5 + Math.random() / 2), undefined, { signal: stopped.signal }).catch(
        () => undefined,
      )
    }
  }
  const running = run()

  return {
    isConnected: () => connected,
    /** When the portal was heard last. Milliseconds since 1970; 0 for never. */
    heardAt: () => heardAt,
    stop: () => {
      stopped.abort()
      return running
    },
  }
}
