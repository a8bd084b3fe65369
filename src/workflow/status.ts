import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { permissions } from '../../access/permissions'
import type { EntryCollection, State } from '../config/vocabulary'
import type { Obstacle } from './errors'
import type { LoadedEntry } from './load'
import { loadEntry } from './load'
import { factsOf, refusalBefore, refusalOf } from './perform'
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
    at: string
    reason: string | null
    contentHash: string | null
  }[]
}

const HISTORY_ROWS = 100

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
    at: row.at,
    reason: row.reason ?? null,
    contentHash: row.contentHash ?? null,
  }))
}

async function contributorsOf(payload: Payload, user: TypedUser, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return docs.map((person) => ({ id: String(person.id), name: person.name }))
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
  const actor = { id: String(user.id), roles: user.roles, disabled: user.disabled }
  const facts = await factsOf(req, loaded, actor.id)
  const actions = ACTIONS.filter((action) => permissions[TRANSITIONS[action].permission](actor)).map(
    (action) => {
      const transition = TRANSITIONS[action]
      const refusal = refusalBefore(transition, actor, loaded.state) ?? refusalOf(transition, facts)
      return {
        action,
        allowed: !refusal,
        code: refusal?.code ?? null,
        why: refusal?.message ?? null,
        needsReason: transition.reason === 'required',
      }
    },
  )
  const { liveSince, publishedAt, slug } = loaded.entry
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
    contributors: await contributorsOf(payload, user, loaded.contributors),
    actions,
    obstacles: [...facts.obstacles, ...facts.deadReferences],
    history: await historyOf(payload, user, loaded),
  }
}
