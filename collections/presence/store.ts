import type { Payload } from 'payload'
import type { Presence } from '../../src/payload-types'

/** How long somebody is believed to be there without a sign of life. Milliseconds. */
export const PRESENT_FOR = 35_000
/** The same for a tab with unsaved changes: browsers let a tab in the background speak once a minute only. Milliseconds. */
export const EDITING_FOR = 130_000
/** Tabs of one person, and of everybody, that are kept for an entry. */
const TABS_OF_ONE = 5
const TABS_OF_ALL = 100

export interface SignOfLife {
  /** Collection and entry. */
  place: string
  person: string
  tab: string
  /** Whether the form holds unsaved changes. */
  editing: boolean
}

export interface Present {
  person: string
  /** ISO 8601 in UTC, as all times here. */
  since: string
  editingSince: string | null
}

const keyOf = ({ place, person, tab }: Pick<SignOfLife, 'place' | 'person' | 'tab'>) =>
  `${place}/${person}/${tab}`

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)

/** One for each person, however many tabs they have. */
function peopleIn(rows: readonly Presence[], own: string): Present[] {
  const people = new Map<string, Present>()
  for (const { person, since, editingSince = null } of rows) {
    if (person === own) continue
    const known = people.get(person)
    people.set(person, {
      person,
      since: known && known.since < since ? known.since : since,
      editingSince: earlier(known?.editingSince ?? null, editingSince),
    })
  }
  return [...people.values()].sort((a, b) => (a.since < b.since ? -1 : 1))
}

/**
 * Keeps a sign of life. It costs one read and one small write: no hooks, no revisions, no row in any log.
 * @returns who else is there
 */
export async function stay({ db }: Payload, sign: SignOfLife, now = new Date()): Promise<Present[]> {
  const { docs } = await db.find<Presence>({
    collection: 'presence',
    where: { place: { equals: sign.place } },
    pagination: false,
  })
  const at = now.toISOString()
  const alive = docs.filter(({ until }) => until > at)
  const until = new Date(now.getTime() + (sign.editing ? EDITING_FOR : PRESENT_FOR)).toISOString()
  const key = keyOf(sign)
  const own = docs.find((row) => row.key === key)
  if (own) {
    const since = own.until > at ? own.since : at
    const editingSince = sign.editing ? (own.editingSince ?? at) : null
    await db.updateOne({
      collection: 'presence',
      id: own.id,
      data: { until, since, editingSince },
      returning: false,
    })
  } else if (
    alive.length < TABS_OF_ALL &&
    alive.filter(({ person }) => person === sign.person).length < TABS_OF_ONE
  ) {
    await db.deleteMany({ collection: 'presence', where: { until: { less_than: at } } })
    const { place, person, editing } = sign
    const data = { key, place, person, since: at, editingSince: editing ? at : null, until }
    await db.create({ collection: 'presence', data, returning: false })
  }
  return peopleIn(alive, sign.person)
}

/** Forgets a tab at once. */
export const leave = ({ db }: Payload, sign: Omit<SignOfLife, 'editing'>): Promise<void> =>
  db.deleteMany({ collection: 'presence', where: { key: { equals: keyOf(sign) } } })
