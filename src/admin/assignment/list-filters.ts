import type { Where } from 'payload'
import { STATES } from '../../config/vocabulary'
import { DUE_STATES } from '../dashboard/order'
import { isNarrowed, narrowed } from '../state-query'

/** Filters of the lists by what an assignment says. */
export const ASSIGNMENT_FILTERS = ['mine', 'overdue'] as const
export type AssignmentFilterName = (typeof ASSIGNMENT_FILTERS)[number]

/** States in which a date that has passed is no matter any more. */
const PAST_CARING = STATES.filter((state) => !DUE_STATES.includes(state)).join(',')

const has = (condition: Where, field: string, operator: string): boolean =>
  Object.keys(condition).length === 1 && Object.keys(condition[field] ?? {}).join() === operator

/** Whether a condition was put there by a filter. The moment of an overdue one does not matter: it was the present once. */
const belongsTo: Readonly<Record<AssignmentFilterName, (condition: Where) => boolean>> = {
  mine: (condition) => has(condition, 'assignee', 'equals'),
  overdue: (condition) => has(condition, 'dueAt', 'less_than_equal') || has(condition, 'state', 'not_in'),
}

interface Present {
  user: string
  now: Date
}

const conditionsOf = (name: AssignmentFilterName, { user, now }: Present): Where[] =>
  name === 'mine'
    ? [{ assignee: { equals: user } }]
    : [{ dueAt: { less_than_equal: now.toISOString() } }, { state: { not_in: PAST_CARING } }]

export const isOn = (where: Where | undefined, name: AssignmentFilterName): boolean =>
  isNarrowed(where, belongsTo[name])

/** @returns the list query with the filter put on, or taken off where it is on */
export const toggled = (
  where: Where | undefined,
  name: AssignmentFilterName,
  present: Present,
): Where | undefined => narrowed(where, belongsTo[name], isOn(where, name) ? [] : conditionsOf(name, present))
