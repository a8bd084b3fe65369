import { failPublication } from '../schedules/fail'
import { type ApplyAction, moveRevision, withoutApproval } from './apply'

export const reopen: ApplyAction = async (context) => {
  const { req, loaded, now } = context
  await moveRevision(context, { ...withoutApproval(loaded), state: 'draft' })
  const message = 'The entry was reopened, so what was scheduled is off.'
  await failPublication(req, loaded, { failure: { code: 'reopened', message }, now, to: 'draft' })
  return {}
}
