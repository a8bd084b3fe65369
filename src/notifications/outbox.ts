import type { Payload } from 'payload'

const KEY = Symbol.for('greenlight.outbox')
type Holder = typeof globalThis & { [KEY]?: Set<Promise<void>> }

const underWay = (): Set<Promise<void>> => {
  const holder = globalThis as Holder
  holder[KEY] ??= new Set()
  return holder[KEY]
}

export interface Message {
  to: string
  subject: string
  html: string
  text: string
}

/** Sends a message without making anybody wait for it. What fails is logged without the address or the words. */
export function post(payload: Payload, message: Message): void {
  const sending = payload
    .sendEmail(message)
    .then((info) => {
      const { response } = (info ?? {}) as { response?: string }
      if (response?.endsWith('.eml'))
        payload.logger.info({ file: response, msg: 'A mail was written to a file.' })
    })
    .catch((error: Error & { code?: string }) => {
      payload.logger.error({ code: error.code ?? error.name, msg: 'A mail could not be sent.' })
    })
    .finally(() => underWay().delete(sending))
  underWay().add(sending)
}

/** Resolves when no message is under way any more. */
export async function settleMail(): Promise<void> {
  while (underWay().size > 0) await Promise.all(underWay())
}
