import { performance } from 'node:perf_hooks'
import { Problem } from './problem'

/** Longest time of one turn of the event loop that goes into answers; who comes after that in the turn comes back later. Milliseconds. */
const LONGEST_TURN = 25
/** So many in one turn are answered however long it takes: a slow machine that has little to do is not overloaded. */
const ALWAYS = 32
/** Seconds after which a client may ask again. */
export const RETRY_AFTER = '1'

export const overloaded = (): Problem =>
  new Problem(503, 'Service unavailable', 'There is more to do than can be done now. Ask again in a moment.')

interface Options {
  longestTurn?: number
  always?: number
  now?: () => number
  /** Calls when this turn of the event loop is over. */
  afterTurn?: (done: () => void) => void
}

/**
 * Says who is answered. Requests that wait come in one turn of the event loop, one after the other: the time that has gone by in the
 * turn is how long the next one has waited. Past the limit a refusal, which costs next to nothing, lets the queue run empty, and keeps
 * the time of those who are let in bounded.
 */
export function makeGate({
  longestTurn = LONGEST_TURN,
  always = ALWAYS,
  now = () => performance.now(),
  afterTurn = setImmediate,
}: Options = {}) {
  let began = -1
  let admitted = 0
  let refused = 0
  const over = () => {
    began = -1
  }
  return {
    admits(): boolean {
      if (began < 0) {
        began = now()
        admitted = 0
        afterTurn(over)
      } else if (admitted >= always && now() - began > longestTurn) {
        refused += 1
        return false
      }
      admitted += 1
      return true
    },
    refused: () => refused,
  }
}
