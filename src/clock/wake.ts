import { EventEmitter } from 'node:events'

const KEY = Symbol.for('greenlight.clockWake')
type Holder = typeof globalThis & { [KEY]?: EventEmitter }

/** One emitter for the process, also where a bundler made a second copy of this module. */
function emitter(): EventEmitter {
  const holder = globalThis as Holder
  holder[KEY] ??= new EventEmitter()
  return holder[KEY]
}

/**
 * Asks the clock of this process to run a task at once instead of at its next turn; call it after the commit, never within the
 * transaction. Without a clock (tests, commands) it does nothing, and the task finds the work later.
 */
export const wakeClock = (task: string): void => {
  emitter().emit('wake', task)
}

/** @returns a function that ends the subscription */
export function onWake(listener: (task: string) => void): () => void {
  emitter().on('wake', listener)
  return () => emitter().off('wake', listener)
}
