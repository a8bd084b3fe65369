import type { Payload } from 'payload'

const KEY = Symbol.for('greenlight.outbox')
type Holder = typeof globalThis & { [KEY]?: Set<Promise<void>> }

const underWay = (): Set<Promise<void>> => {
  const holder = globalThis as Holder
  holder[KEY] ??= new Set()
  return holder[KEY]
}

/**
 * Puts a message into the queue without making anybody wait for it. What fails is logged by its code alone: what others say repeats
 * addresses.
 */
export function post(logger: Payload['logger'], queue: () => Promise<unknown>): void {
  const writing = Promise.resolve()
    .then(queue)
    .then(() => undefined)
    .catch((error: Error & { code?: string }) => {
      logger.error({ code: error.code ?? error.name, msg: 'A mail could not be queued.' })
    })
    .finally(() => underWay().delete(writing))
  underWay().add(writing)
}

/** Resolves when every message that was posted is in the queue. */
export async function settleMail(): Promise<void> {
  while (underWay().size > 0) await Promise.all(underWay())
}
