import { takeDown } from '../../publishing/take-down'
import { givePlanUp } from '../schedules/give-up'
import type { ActionContext, Applied, ApplyAction } from './apply'

async function giveUpPlans({ req, loaded, now }: ActionContext): Promise<void> {
  for (const action of ['publish', 'withdraw'] as const) await givePlanUp(req, loaded, action, now)
}

export const withdraw: ApplyAction = async (context): Promise<Applied> => {
  await giveUpPlans(context)
  const published = await takeDown(context.req, context.loaded, context.now)
  const isExpiry = context.party.system === 'clock' && Boolean(context.loaded.entry.emergencyUntil)
  return isExpiry ? { published, audit: 'emergency not confirmed' } : { published }
}

/** Takes the live text down at once and out of the log, and closes the entry for good. */
export const kill: ApplyAction = async (context): Promise<Applied> => {
  await giveUpPlans(context)
  const { req, loaded, now } = context
  return { published: await takeDown(req, loaded, now, { kill: true }) }
}
