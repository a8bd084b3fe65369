import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { AuditActor, EntryCollection, Priority, SignOff, State } from '../config/vocabulary'
import { mayTake, partyOf } from './actor'
import type { Obstacle } from './errors'
import type { LoadedEntry } from './load'
import { loadEntry } from './load'
import { factsOf, refusalBefore, refusalOf } from './perform'
import type { ReleaseState } from './releases/rows'
import { describePlans, type Plan, type ReleaseName, releaseOfEntry } from './schedules/describe'
import type { Action } from './transitions'
import { ACTIONS, TRANSITIONS } from './transitions'

interface Person {
  id: string
  name: string
}

/** Everything that the review panel shows of one entry. */
export interface WorkflowStatus {
  state: State
  contentHash: string
  approvedHash: string | null
  live: { contentHash: string; publishedAt: string; url: string } | null
  contributors: Person[]
  /** The sign-offs that an approval is made of. `by` is null for a guest. */
  signOffs: { kind: SignOff; given: { by: Person | null; at: string } | null }[]
  assignment: { assignee: Person | null; dueAt: string | null; priority: Priority | null }
  /** What is planned, as ISO 8601 in UTC; `plans` also holds what failed and was not dealt with. */
  planned: { publishAt: string | null; withdrawAt: string | null; plans: Plan[] }
  /** The release, still to go, that the entry is in. */
  release: (ReleaseName & { state: ReleaseState }) | null
  /** An emergency publication that waits for a second person until then. */
  emergency: { by: Person | null; until: string } | null
  killedAt: string | null
  /** Who saved the newest content, and when. */
  edited: { by: Person | null; at: string | null }
  actions: {
    action: Action
    allowed: boolean
    code: string | null
    why: string | null
    needsReason: boolean
  }[]
  obstacles: Obstacle[]
  history: {
    action: string
    from: State | null
    to: State | null
    by: Person | null
    /** Who stands behind a row that names nobody. */
    actor: AuditActor | null
    at: string
    reason: string | null
    contentHash: string | null
  }[]
}

const HISTORY_ROWS = 100

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

const personOf = (value: unknown): Person | null =>
  typeof value === 'object' && value !== null && 'id' in value
    ? {
        id: String(value.id),
        name: 'name' in value && typeof value.name === 'string' ? value.name : 'Unknown',
      }
    : null

async function historyOf(
  payload: Payload,
  user: TypedUser,
  loaded: LoadedEntry,
): Promise<WorkflowStatus['history']> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { and: [{ entryCollection: { equals: loaded.collection } }, { entry: { equals: loaded.id } }] },
    sort: '-at',
    limit: HISTORY_ROWS,
    depth: 1,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return docs.map((row) => ({
    action: row.action,
    from: (row.from as State | null) ?? null,
    to: (row.to as State | null) ?? null,
    by: personOf(row.by),
    actor: row.actor ?? null,
    at: row.at,
    reason: row.reason ?? null,
    contentHash: row.contentHash ?? null,
  }))
}

/** The people behind ids of accounts. */
async function peopleOf(
  payload: Payload,
  user: TypedUser,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return new Map(docs.map((person) => [String(person.id), { id: String(person.id), name: person.name }]))
}

/**
 * Where an entry stands, what this user may do now and what stands in the way: decided by the same table and the same
 * guards that decide the actions.
 * @throws WorkflowError 404 where there is no such entry
 */
export async function describeWorkflow(
  payload: Payload,
  user: TypedUser,
  collection: EntryCollection,
  id: string,
): Promise<WorkflowStatus> {
  const req = await createLocalReq({ user }, payload)
  const loaded = await loadEntry(req, collection, id)
  const party = partyOf(user)
  const facts = await factsOf(req, loaded, party)
  const actions = ACTIONS.filter((action) => mayTake(party, TRANSITIONS[action])).map((action) => {
    const transition = TRANSITIONS[action]
    const refusal = refusalBefore(transition, party, loaded.state) ?? refusalOf(transition, facts)
    return {
      action,
      allowed: !refusal,
      code: refusal?.code ?? null,
      why: refusal?.message ?? null,
      needsReason: transition.reason === 'required',
    }
  })
  const { liveSince, publishedAt, slug, dueAt, priority, scheduledAt, withdrawAt } = loaded.entry
  const { emergencyBy, emergencyUntil, killedAt, editedBy, editedAt } = loaded.entry
  const ids = [loaded.assignee, idOf(emergencyBy), idOf(editedBy), ...loaded.given.map(({ by }) => by)]
  const people = await peopleOf(payload, user, [
    ...loaded.contributors,
    ...ids.filter((id): id is string => id !== null),
  ])
  const person = (id: string | null): Person | null => (id === null ? null : (people.get(id) ?? null))
  return {
    state: loaded.state,
    contentHash: loaded.contentHash,
    approvedHash: loaded.approvedHash,
    live: loaded.liveHash
      ? {
          contentHash: loaded.liveHash,
          publishedAt: String(liveSince ?? publishedAt),
          url: `/content/v1/${collection}/${String(slug)}`,
        }
      : null,
    contributors: loaded.contributors.map(person).filter((found) => found !== null),
    signOffs: loaded.required.map((kind) => {
      const given = loaded.given.find((one) => one.kind === kind)
      return { kind, given: given ? { by: person(given.by), at: given.at } : null }
    }),
    assignment: {
      assignee: person(loaded.assignee),
      dueAt: textOrNull(dueAt),
      priority: (textOrNull(priority) as Priority | null) ?? null,
    },
    planned: {
      publishAt: textOrNull(scheduledAt),
      withdrawAt: textOrNull(withdrawAt),
      plans: await describePlans(payload, user, loaded),
    },
    release: await releaseOfEntry(payload, user, loaded),
    emergency: textOrNull(emergencyUntil)
      ? { by: person(idOf(emergencyBy)), until: String(emergencyUntil) }
      : null,
    killedAt: textOrNull(killedAt),
    edited: { by: person(idOf(editedBy)), at: textOrNull(editedAt) },
    actions,
    obstacles: [...facts.obstacles, ...facts.deadReferences],
    history: await historyOf(payload, user, loaded),
  }
}
