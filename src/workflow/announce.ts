import type { Payload, TypedUser } from 'payload'
import { signalLog } from '../publishing/signal'
import type { ActionDone } from './perform'
import type { Action } from './transitions'

/** What follows an action once its transaction is committed. Nothing here can undo it, so nothing here may throw. */
export function announce(
  _payload: Payload,
  { done }: { action: Action; done: ActionDone; actor: TypedUser; reason: string | null },
): void {
  if (done.published !== null) signalLog()
}
