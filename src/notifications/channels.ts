import type { Payload, SendEmailOptions } from 'payload'

/** A delivery that failed. The code is ours to log; what a server said is not. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  constructor(
    readonly code: string,
    /** Whether the next message would fail in the same way: the server is away, or turns everything down. */
    readonly channelDown: boolean,
    /** How long the server asks to be left alone. Milliseconds. */
    readonly waitFor = 0,
  ) {
    super(code)
  }
}

/** Where messages leave the portal. Each resolves when the other side took the message, and rejects with a DeliveryError. */
export interface Channels {
  mail(message: SendEmailOptions): Promise<void>
  /** Null where the newsroom has no chat. */
  chat: ((text: string) => Promise<void>) | null
}

/** The channels of this portal, which hang on its mail adapter; null where it has none, as in commands. */
export const channelsOf = ({ email }: Pick<Payload, 'email'>): Channels | null =>
  (email as { channels?: Channels } | undefined)?.channels ?? null
