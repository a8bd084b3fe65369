import type { Where } from 'payload'
import { isNarrowed, narrowed } from '../state-query'

/** Filters of the library of photographs. */
export const LIBRARY_FILTERS = ['fit', 'unfit', 'expiring', 'consent', 'unused'] as const
export type LibraryFilterName = (typeof LIBRARY_FILTERS)[number]

/** How far ahead an end counts as near: as early as owners are told of a consent that ends. */
const NEAR = 60 * 86_400_000

/** Both codes of a consent that is not there; one that was withdrawn is not missing, it is over. */
const MISSING = 'consent_missing'

const valueIn = (condition: Where, field: string, operator: string): unknown =>
  Object.keys(condition).length === 1 && Object.keys(condition[field] ?? {}).join() === operator
    ? (condition[field] as Record<string, unknown>)[operator]
    : undefined

/** Whether a condition was put there by a filter. What an address holds is text. The moment of an end does not matter. */
const belongsTo: Readonly<Record<LibraryFilterName, (condition: Where) => boolean>> = {
  fit: (condition) => valueIn(condition, 'fitness', 'equals') === 'fit',
  unfit: (condition) => valueIn(condition, 'fitness', 'equals') === 'unfit',
  expiring: (condition) => valueIn(condition, 'fitUntil', 'less_than_equal') !== undefined,
  consent: (condition) => valueIn(condition, 'unfitFor', 'contains') === MISSING,
  unused: (condition) => String(valueIn(condition, 'used', 'equals')) === 'false',
}

const conditionOf = (name: LibraryFilterName, now: Date): Where =>
  ({
    fit: { fitness: { equals: 'fit' } },
    unfit: { fitness: { equals: 'unfit' } },
    expiring: { fitUntil: { less_than_equal: new Date(now.getTime() + NEAR).toISOString() } },
    consent: { unfitFor: { contains: MISSING } },
    unused: { used: { equals: 'false' } },
  })[name]

export const isOn = (where: Where | undefined, name: LibraryFilterName): boolean =>
  isNarrowed(where, belongsTo[name])

/** What cannot both be: one takes the other off. */
const AGAINST: Partial<Record<LibraryFilterName, LibraryFilterName>> = { fit: 'unfit', unfit: 'fit' }

/** @returns the list query with the filter put on, or taken off where it is on */
export function toggled(where: Where | undefined, name: LibraryFilterName, now: Date): Where | undefined {
  const against = AGAINST[name]
  const isOurs = (condition: Where) =>
    belongsTo[name](condition) || (against !== undefined && belongsTo[against](condition))
  return narrowed(where, isOurs, isOn(where, name) ? [] : [conditionOf(name, now)])
}
