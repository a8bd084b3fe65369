import { type ApplyAction, moveRevision } from './apply'
import { assignmentOf } from './assign'

/** Begins a new round: sign-offs of an earlier one do not count in it. */
export const submit: ApplyAction = async (context) => {
  const { loaded, party, now } = context
  await moveRevision(context, {
    ...(await assignmentOf(context)),
    state: 'in_review',
    contentHash: loaded.contentHash,
    submittedAt: now.toISOString(),
    submittedBy: party.id,
    round: loaded.round + 1,
    awaiting: loaded.required,
  })
  return {}
}
