import { EventEmitter } from 'node:events'

const KEY = Symbol.for('greenlight.logSignal')
type Holder = typeof globalThis & { [KEY]?: EventEmitter }

/** One emitter for the process, also where a bundler made a second copy of this module. */
function emitter(): EventEmitter {
  const holder = globalThis as Holder
  holder[KEY] ??= new EventEmitter()
  return holder[KEY]
}

/** Says that the publication log has grown, after the transaction was committed. */
export const signalLog = (): void => {
  emitter().emit('row')
}

/** @returns a function that ends the subscription */
export function onLogSignal(listener: () => void): () => void {
  emitter().on('row', listener)
  return () => emitter().off('row', listener)
}
