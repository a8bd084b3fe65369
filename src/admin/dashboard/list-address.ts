import type { Condition } from './lists'

/**
 * The address of a list view under conditions, in the form that its filter shows and edits.
 * @returns a path below the admin's own
 */
export function listAddress(collection: string, conditions: readonly Condition[]): `/${string}` {
  const query = conditions.map(
    ([field, operator, value], index) =>
      `where[or][0][and][${index}][${field}][${operator}]=${encodeURIComponent(value)}`,
  )
  return `/collections/${collection}${query.length > 0 ? '?' : ''}${query.join('&')}`
}
