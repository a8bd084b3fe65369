import type { Payload } from 'payload'

const KEY = Symbol.for('greenlight.outbox')
type Holder = typeof globalThis & { [KEY]?: Set<Promise<void>> }

const underWay = (): Set<Promise<void>> => {
  const holder = globalThis as Holder
  holder[KEY] ??= new Set()
  return holder[KEY]
}

/**
 * Sends a message without making anybody wait for it, or learn from an answer or its delay whether there is somebody to
 * send to. What fails is logged by its code alone: what a mail server says repeats addresses.
 */
export function post(logger: Payload['logger'], send: () => Promise<unknown>): void {
  const sending = Promise.resolve()
    .then(send)
    .then((info) => {
      const { response } = (info ?? {}) as { response?: string }
      if (response?.endsWith('.eml')) logger.info({ file: response, msg: 'A mail was written to a file.' })
    })
    .catch((error: Error & { code?: string }) => {
      logger.error({ code: error.code ?? error.name, msg: 'A mail could not be sent.' })
    })
    .finally(() => underWay().delete(sending))
  underWay().add(sending)
}

/** Resolves when no message is under way any more. */
export async function settleMail(): Promise<void> {
  while (underWay().size > 0) await Promise.all(underWay())
}
