import { type ApplyAction, moveRevision, recordReview, withoutApproval } from './apply'

export const requestChanges: ApplyAction = async (context) => {
  await moveRevision(context, { ...withoutApproval(context.loaded), state: 'changes_requested' })
  await recordReview(context, 'changes_requested')
  return {}
}
