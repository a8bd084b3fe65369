import { type ApplyAction, moveRevision, recordReview } from './apply'

export const requestChanges: ApplyAction = async (context) => {
  await moveRevision(context, { state: 'changes_requested', approvedHash: null, approvedAt: null })
  await recordReview(context, 'changes_requested')
  return null
}
