import { givePlanUp } from '../schedules/give-up'
import { addSchedule } from '../schedules/rows'
import { type ApplyAction, moveRevision } from './apply'

/** Plans the approved revision, and no other, to go live. An earlier plan is given up. */
export const schedule: ApplyAction = async (context) => {
  const { req, loaded, input, now } = context
  const at = new Date(String(input.at)).toISOString()
  await givePlanUp(req, loaded, 'publish', now)
  await addSchedule(context, { action: 'publish', at, contentHash: loaded.contentHash })
  await moveRevision(context, { state: 'scheduled', scheduledAt: at })
  return {}
}

/** Plans what is live to go down; which revision is live by then does not matter. */
export const scheduleWithdrawal: ApplyAction = async (context) => {
  const { req, loaded, input, now } = context
  const at = new Date(String(input.at)).toISOString()
  await givePlanUp(req, loaded, 'withdraw', now)
  await addSchedule(context, { action: 'withdraw', at, contentHash: null })
  await moveRevision(context, { withdrawAt: at })
  return {}
}

/** Gives up what is planned for an entry, or one of two plans. What was approved stays approved; what failed is dealt with. */
export const unschedule: ApplyAction = async (context) => {
  const { req, loaded, input, now } = context
  const given = input.plan ? [input.plan] : (['publish', 'withdraw'] as const)
  for (const action of given) await givePlanUp(req, loaded, action, now)
  const isOff = given.includes('publish')
  const state = isOff && loaded.state === 'scheduled' ? 'approved' : loaded.state
  await moveRevision(context, {
    state,
    ...(isOff ? { scheduledAt: null } : {}),
    ...(given.includes('withdraw') ? { withdrawAt: null } : {}),
  })
  return { state }
}
