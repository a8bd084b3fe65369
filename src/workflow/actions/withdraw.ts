import { takeDown } from '../../publishing/take-down'
import { endSchedules } from '../schedules'
import type { ActionContext, Applied, ApplyAction } from './apply'

async function endAllSchedules({ req, loaded, now, party }: ActionContext): Promise<void> {
  await endSchedules(req, loaded, 'withdraw', {
    status: party.system === 'clock' ? 'done' : 'cancelled',
    now,
  })
  await endSchedules(req, loaded, 'publish', { status: 'cancelled', now })
}

export const withdraw: ApplyAction = async (context): Promise<Applied> => {
  await endAllSchedules(context)
  const published = await takeDown(context.req, context.loaded, context.now)
  const isExpiry = context.party.system === 'clock' && Boolean(context.loaded.entry.emergencyUntil)
  return isExpiry ? { published, audit: 'emergency not confirmed' } : { published }
}

/** Takes the live text down at once and out of the log, and closes the entry for good. */
export const kill: ApplyAction = async (context): Promise<Applied> => {
  await endAllSchedules(context)
  const { req, loaded, now } = context
  return { published: await takeDown(req, loaded, now, { kill: true }) }
}
