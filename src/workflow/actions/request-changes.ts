import { failPublication } from '../schedules/fail'
import { type ApplyAction, moveRevision, recordReview, withoutApproval } from './apply'

export const requestChanges: ApplyAction = async (context) => {
  const { req, loaded, now } = context
  await moveRevision(context, { ...withoutApproval(loaded), state: 'changes_requested' })
  await recordReview(context, 'changes_requested')
  const message = 'A reviewer asked for changes, so what was scheduled is off.'
  await failPublication(req, loaded, {
    failure: { code: 'changes_requested', message },
    now,
    to: 'changes_requested',
  })
  return {}
}
