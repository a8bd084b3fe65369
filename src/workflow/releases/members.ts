import type { EntryCollection } from '../../config/vocabulary'
import type { Release } from '../../payload-types'

/** An entry of a release. */
export interface Member {
  collection: EntryCollection
  id: string
}

export const keyOf = ({ collection, id }: Member): string => `${collection}/${id}`

const idOf = (value: unknown): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

/** The entries of a release, each once, in the order of its list. */
export function membersOf({ entries }: Pick<Release, 'entries'>): Member[] {
  const members = (entries ?? []).map(({ relationTo, value }) => ({
    collection: relationTo,
    id: idOf(value),
  }))
  return [...new Map(members.map((member) => [keyOf(member), member])).values()]
}
