import type { Where } from 'payload'
import { STATES, type State } from '../config/vocabulary'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{ state: { equals: … } }` and nothing else. */
const stateCondition = (condition: Where): State | null => {
  const names = Object.keys(condition)
  const { state } = condition
  if (names.length !== 1 || !isObject(state) || Object.keys(state).length !== 1) return null
  return STATES.find((known) => known === state.equals) ?? null
}

/** The groups of a list query in the form that the filter of the list builds: any of these, each with all of its conditions. */
export function groupsOf(where: Where | undefined): Where[][] {
  if (!where || Object.keys(where).length === 0) return [[]]
  if (Array.isArray(where.or) && Object.keys(where).length === 1) {
    const groups = where.or.map((group) =>
      Array.isArray(group.and) && Object.keys(group).length === 1 ? group.and : [group],
    )
    return groups.length > 0 ? groups : [[]]
  }
  if (Array.isArray(where.and) && Object.keys(where).length === 1) return [where.and]
  return [[where]]
}

/** Whether a condition of a query is one of those that a filter of ours puts there. */
type Known = (condition: Where) => boolean

/** @returns whether every group of a list query holds such a condition */
export const isNarrowed = (where: Where | undefined, known: Known): boolean =>
  groupsOf(where).every((group) => group.some(known))

/**
 * Narrows a list query by conditions of ours and keeps what else it asks for.
 * @param known recognises every condition of ours that these stand in for
 * @param conditions none takes the filter off
 * @returns a query in the form that the filter of the list shows and edits; undefined where nothing is asked for any more
 */
export function narrowed(
  where: Where | undefined,
  known: Known,
  conditions: readonly Where[],
): Where | undefined {
  const groups = groupsOf(where).map((group) => [
    ...conditions,
    ...group.filter((condition) => !known(condition)),
  ])
  // A group without conditions matches everything, and so does any query that contains it.
  return groups.some((group) => group.length === 0) ? undefined : { or: groups.map((and) => ({ and })) }
}

/** @returns the one state that a list is narrowed to, or null where it shows more than one */
export function stateOf(where: Where | undefined): State | null {
  const states = groupsOf(where).map((group) => group.map(stateCondition).find((state) => state !== null))
  const [first] = states
  return first && states.every((state) => state === first) ? first : null
}

/** @param state null for every state */
export const withState = (where: Where | undefined, state: State | null): Where | undefined =>
  narrowed(
    where,
    (condition) => stateCondition(condition) !== null,
    state ? [{ state: { equals: state } }] : [],
  )
