import type { Payload, TypedUser, Where } from 'payload'
import { permissions } from '../../../access/permissions'

/** What a new newsroom does first, in this order. */
export const STEPS = ['credit', 'photo', 'practice', 'live'] as const
export type StepName = (typeof STEPS)[number]

export interface Step {
  name: StepName
  done: boolean
  /** Path in the admin where it is done. */
  path: `/${string}`
}

type Counted = 'photo-credits' | 'photos' | 'practices'

const LIVE: Where = { liveHash: { exists: true } }

const FACTS: Record<StepName, { collection: Counted; where?: Where; path: `/${string}` }> = {
  credit: { collection: 'photo-credits', where: LIVE, path: '/collections/photo-credits/create' },
  photo: { collection: 'photos', path: '/collections/photos/create' },
  practice: { collection: 'practices', path: '/collections/practices/create' },
  live: { collection: 'practices', where: LIVE, path: '/collections/practices' },
}

/**
 * The guided start: steps that tick themselves off, by what there is. Null once something is live, and for those who write nothing.
 */
export async function stepsOf(payload: Payload, user: TypedUser): Promise<Step[] | null> {
  if (!permissions.draft(user)) return null
  const isThere = async ({ collection, where }: (typeof FACTS)[StepName]): Promise<boolean> => {
    const { docs } = await payload.find({
      collection,
      where,
      limit: 1,
      depth: 0,
      pagination: false,
      draft: true,
      select: { updatedAt: true },
      user,
      overrideAccess: false,
    })
    return docs.length > 0
  }
  // On every day but the first ones this is all that is asked.
  if (await isThere(FACTS.live)) return null
  return Promise.all(
    STEPS.map(async (name) => ({
      name,
      done: name !== 'live' && (await isThere(FACTS[name])),
      path: FACTS[name].path,
    })),
  )
}
