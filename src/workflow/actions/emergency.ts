import { goLive } from '../../publishing/go-live'
import { givePlanUp } from '../schedules/give-up'
import { EMERGENCY_GRACE } from '../transitions'
import { type ApplyAction, moveRevision, recordReview } from './apply'

/** Goes live without the editorial sign-off, for a day at most unless a second person confirms it. */
export const emergencyPublish: ApplyAction = async (context) => {
  const { req, loaded, party, now } = context
  const published = await goLive(req, loaded, now, {
    emergencyBy: party.id,
    emergencyUntil: new Date(now.getTime() + EMERGENCY_GRACE).toISOString(),
    awaiting: [],
    scheduledAt: null,
    approvedHash: null,
    approvedAt: null,
  })
  await givePlanUp(req, loaded, 'publish', now)
  return { published }
}

/** A second person stands by what an emergency put live. A newer draft keeps its own contributors and its own review. */
export const confirmEmergency: ApplyAction = async (context) => {
  const { loaded } = context
  const isNewest = loaded.state === 'published'
  await moveRevision(context, {
    emergencyBy: null,
    emergencyUntil: null,
    ...(isNewest ? { approvedHash: loaded.liveHash, contributors: [], approvedContributors: [] } : {}),
  })
  await recordReview({ ...context, signOff: 'editorial' }, 'approved', loaded.liveHash ?? undefined)
  return {}
}
