import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { EntryCollection, State } from '../../config/vocabulary'
import type { Release } from '../../payload-types'
import { partyOf } from '../actor'
import type { Obstacle } from '../errors'
import { mayRelease, RELEASE_ACTIONS, RELEASE_FROM, type ReleaseAction } from './actions'
import { judgeTogether, revisionOf } from './judge'
import { keyOf, type Member, membersOf } from './members'
import type { ReleaseState } from './rows'

/** One entry of a release as its screen shows it. */
export interface ReleaseEntry {
  collection: EntryCollection
  id: string
  title: string
  /** Null where the entry is gone. */
  state: State | null
  /** Why it keeps the release from going live; null where it does not. */
  inTheWay: { code: string; message: string; obstacles: Obstacle[] } | null
}

/** What became of a release that was to go live. */
export interface ReleaseResult {
  /** ISO 8601 in UTC: when it happened, and when it was planned. */
  at: string
  plannedAt?: string | null
  message?: string
  entries: { collection: EntryCollection; id: string; title: string; code: string; message: string }[]
}

/** Everything that the screen of a release shows. */
export interface ReleaseStatus {
  state: ReleaseState
  at: string | null
  timeZone: string | null
  publishedAt: string | null
  entries: ReleaseEntry[]
  /** Names what was looked at, for the action that follows. */
  revision: string
  actions: ReleaseAction[]
  result: ReleaseResult | null
}

const CLOCK = { system: 'clock' } as const

async function statesOf(
  payload: Payload,
  user: TypedUser,
  members: readonly Member[],
): Promise<Map<string, State>> {
  const states = new Map<string, State>()
  for (const collection of new Set(members.map((member) => member.collection))) {
    const ids = members.filter((member) => member.collection === collection).map(({ id }) => id)
    const { docs } = await payload.find({
      collection,
      where: { id: { in: ids } },
      draft: true,
      depth: 0,
      pagination: false,
      select: { state: true },
      user,
      overrideAccess: false,
    })
    for (const doc of docs) states.set(keyOf({ collection, id: String(doc.id) }), doc.state ?? 'draft')
  }
  return states
}

/**
 * Where a release stands, what its entries lack, and what this user may do: decided by the same table and guards that decide the actions.
 * @param release as the user may read it
 */
export async function describeRelease(
  payload: Payload,
  user: TypedUser,
  release: Release,
): Promise<ReleaseStatus> {
  const req = await createLocalReq({ user }, payload)
  const members = membersOf(release)
  const states = await statesOf(payload, user, members)
  const isOver = release.state === 'published'
  // What stands in the way does not depend on who looks, so the clock is asked, who may do what was planned.
  const { ready, inTheWay } = isOver
    ? { ready: [], inTheWay: [] }
    : await judgeTogether(req, CLOCK, members, { action: 'publish', release: release.id })
  const why = new Map(inTheWay.map((entry) => [keyOf(entry), entry]))
  const result =
    (release.result as (ReleaseResult & { published?: (Member & { title: string })[] }) | null) ?? null
  const titles = new Map([
    ...(result?.published ?? []).map((entry) => [keyOf(entry), entry.title] as const),
    ...ready.map(({ loaded, title }) => [keyOf(loaded), title] as const),
    ...inTheWay.map((entry) => [keyOf(entry), entry.title] as const),
  ])
  const party = partyOf(user)
  const state = release.state ?? 'open'
  return {
    state,
    at: release.at ?? null,
    timeZone: release.timeZone ?? null,
    publishedAt: release.publishedAt ?? null,
    entries: members.map((member) => {
      const found = why.get(keyOf(member))
      return {
        ...member,
        title: titles.get(keyOf(member)) ?? member.id,
        state: states.get(keyOf(member)) ?? null,
        inTheWay: found
          ? { code: found.code, message: found.message, obstacles: found.obstacles ?? [] }
          : null,
      }
    }),
    revision: revisionOf(members, ready),
    actions: (Object.keys(RELEASE_ACTIONS) as ReleaseAction[]).filter(
      (action) => mayRelease(party, action) && RELEASE_FROM[action].includes(state),
    ),
    result,
  }
}
