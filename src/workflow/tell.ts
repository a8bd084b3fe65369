import type { PayloadRequest } from 'payload'
import type { State } from '../config/vocabulary'
import type { NoticeKind } from '../notifications/kinds'
import { queueWorkflowMail } from '../notifications/queue/queue-workflow-mail'
import type { Party } from './actor'
import type { ActionInput } from './input'
import type { LoadedEntry } from './load'
import type { Transition } from './transitions'

interface Done {
  transition: Transition
  party: Party
  loaded: LoadedEntry
  input: ActionInput
  state: State
  reason: string | null
  now: Date
}

/** What the clock withdraws because nobody confirmed it is told as that. */
function kindOf({ transition, party, loaded, now }: Done): NoticeKind | null {
  const until = loaded.entry.emergencyUntil
  const expired = party.system === 'clock' && typeof until === 'string' && Date.parse(until) <= now.getTime()
  return expired && transition.mail === 'withdrawn' ? 'emergency-expired' : transition.mail
}

/** Tells the people concerned of an action, in its transaction. */
export async function tell(req: PayloadRequest, done: Done): Promise<void> {
  const { transition, party, loaded, input, state, reason, now } = done
  const kind = kindOf(done)
  if (!kind) return
  // One sign-off of several is no approval yet.
  if (transition.to !== null && state !== transition.to) return
  // A new date or priority assigns nobody.
  if (kind === 'assigned' && (!input.assignee || input.assignee === loaded.assignee)) return
  const name = (party.user as { name?: string } | null)?.name
  await queueWorkflowMail(req, {
    kind,
    loaded,
    doer: party.id === null ? (party.system ?? 'clock') : { id: party.id, name },
    reason,
    now,
    assignee: input.assignee,
    dueAt: input.dueAt && new Date(input.dueAt).toISOString(),
  })
}
