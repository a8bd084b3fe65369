import type { Payload, TypedUser } from 'payload'
import { post } from '../notifications/outbox'
import { mailAbout } from '../notifications/workflow-mail'
import { signalLog } from '../publishing/signal'
import type { ActionDone } from './perform'
import { type Action, TRANSITIONS } from './transitions'

interface Announcement {
  action: Action
  done: ActionDone
  actor: TypedUser
  reason: string | null
}

/** What follows an action once its transaction is committed. Nothing here can undo it, so nothing here may throw. */
export function announce(payload: Payload, { action, done, actor, reason }: Announcement): void {
  if (done.published !== null) signalLog()
  const kind = TRANSITIONS[action].mail
  if (!kind) return
  post(payload.logger, () => mailAbout(payload, { kind, loaded: done.loaded, actor, reason }))
}
