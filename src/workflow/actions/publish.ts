import { goLive } from '../../publishing/go-live'
import { givePlanUp } from '../schedules/give-up'
import type { ApplyAction } from './apply'

/** The approved revision goes live, and with that its review is over. */
export const publish: ApplyAction = async (context) => {
  const { req, loaded, now } = context
  const published = await goLive(req, loaded, now, {
    scheduledAt: null,
    assignee: null,
    dueAt: null,
    priority: null,
    approvedContributors: [],
    // A revision that all have signed off is no emergency any more.
    emergencyBy: null,
    emergencyUntil: null,
  })
  // A plan that the clock carries out is done already: this is what somebody published before its time.
  await givePlanUp(req, loaded, 'publish', now)
  return { published }
}
