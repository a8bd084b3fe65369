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

/** @returns the one state that a list is narrowed to, or null where it shows more than one */
export function stateOf(where: Where | undefined): State | null {
  const states = groupsOf(where).map((group) => group.map(stateCondition).find((state) => state !== null))
  const [first] = states
  return first && states.every((state) => state === first) ? first : null
}

/**
 * Narrows a list query to one state and keeps what else it asks for.
 * @param state null for every state
 * @returns a query in the form that the filter of the list shows and edits; undefined where nothing is asked for any more
 */
export function withState(where: Where | undefined, state: State | null): Where | undefined {
  const groups = groupsOf(where).map((group) => {
    const others = group.filter((condition) => stateCondition(condition) === null)
    return state ? [{ state: { equals: state } }, ...others] : others
  })
  // A group without conditions matches everything, and so does any query that contains it.
  return groups.some((group) => group.length === 0) ? undefined : { or: groups.map((and) => ({ and })) }
}
