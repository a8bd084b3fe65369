import { addSchedule, cancelSchedules } from '../schedules/rows'
import { type ApplyAction, moveRevision } from './apply'

/** Plans the approved revision, and no other, to go live. An earlier plan is given up. */
export const schedule: ApplyAction = async (context) => {
  const { req, loaded, input, now } = context
  const at = new Date(String(input.at)).toISOString()
  await cancelSchedules(req, loaded, 'publish', now)
  await addSchedule(context, { action: 'publish', at, contentHash: loaded.contentHash })
  await moveRevision(context, { state: 'scheduled', scheduledAt: at })
  return {}
}

/** Plans what is live to go down; which revision is live by then does not matter. */
export const scheduleWithdrawal: ApplyAction = async (context) => {
  const { req, loaded, input, now } = context
  const at = new Date(String(input.at)).toISOString()
  await cancelSchedules(req, loaded, 'withdraw', now)
  await addSchedule(context, { action: 'withdraw', at, contentHash: null })
  await moveRevision(context, { withdrawAt: at })
  return {}
}

/** Gives up everything that is planned for an entry. What was approved stays approved. */
export const unschedule: ApplyAction = async (context) => {
  const { req, loaded, now } = context
  for (const action of ['publish', 'withdraw'] as const) {
    await cancelSchedules(req, loaded, action, now)
  }
  const state = loaded.state === 'scheduled' ? 'approved' : loaded.state
  await moveRevision(context, { state, scheduledAt: null, withdrawAt: null })
  return { state }
}
