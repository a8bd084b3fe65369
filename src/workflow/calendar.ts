import type { Payload, TypedLocale, TypedUser, Where } from 'payload'
import type { EntryCollection } from '../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS } from '../config/vocabulary'
import type { CalendarItem } from './calendar-kinds'
import { titleOf } from './title'

interface Span {
  /** ISO 8601: from the first moment to the last, that one not included. */
  from: string
  to: string
}

interface Asking {
  payload: Payload
  user: TypedUser
  locale: TypedLocale
}

/** States in which nobody waits for a review any more. */
const REVIEWED = ['published', 'withdrawn', 'approved', 'scheduled'] as const

const within = (field: string, { from, to }: Span): Where => ({
  and: [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }],
})

const asUser = ({ user }: Asking) => ({ user, overrideAccess: false, depth: 0, pagination: false }) as const

/** Entries in one collection, as the user may read them, with their titles in the locale of the admin. */
async function entriesOf(asking: Asking, collection: EntryCollection, where: Where) {
  const { docs } = await asking.payload.find({
    collection,
    where,
    draft: true,
    locale: asking.locale,
    ...asUser(asking),
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    dueAt: doc.dueAt,
    emergencyUntil: doc.emergencyUntil,
    title: titleOf(asking.payload, collection, doc as unknown as Record<string, unknown>),
  }))
}

async function plans(asking: Asking, span: Span): Promise<CalendarItem[]> {
  const { docs } = await asking.payload.find({
    collection: 'schedules',
    where: {
      and: [{ status: { equals: 'pending' } }, { release: { exists: false } }, within('at', span)],
    },
    ...asUser(asking),
  })
  const items: CalendarItem[] = []
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    const rows = docs.filter((row) => row.entryCollection === collection)
    if (rows.length === 0) continue
    const entries = await entriesOf(asking, collection, { id: { in: rows.map((row) => row.entry) } })
    for (const { action, at, entry } of rows) {
      const found = entries.find(({ id }) => id === entry)
      if (found) items.push({ kind: action, at, collection, id: found.id, title: found.title })
    }
  }
  return items
}

async function releases(asking: Asking, span: Span): Promise<CalendarItem[]> {
  const { docs } = await asking.payload.find({
    collection: 'releases',
    where: { and: [{ state: { equals: 'scheduled' } }, within('at', span)] },
    ...asUser(asking),
  })
  return docs.map(({ id, at, title }) => ({
    kind: 'release',
    at: String(at),
    collection: 'releases',
    id: String(id),
    title,
  }))
}

async function deadlines(asking: Asking, span: Span): Promise<CalendarItem[]> {
  const items: CalendarItem[] = []
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    const due = await entriesOf(asking, collection, {
      and: [within('dueAt', span), { state: { not_in: [...REVIEWED] } }],
    })
    for (const { dueAt, id, title } of due) {
      if (dueAt) items.push({ kind: 'due', at: dueAt, collection, id, title })
    }
    for (const { emergencyUntil, id, title } of await entriesOf(
      asking,
      collection,
      within('emergencyUntil', span),
    )) {
      if (emergencyUntil) items.push({ kind: 'emergency', at: emergencyUntil, collection, id, title })
    }
  }
  return items
}

/** What is to come between two moments, in the order of time, as the user may read it. */
export async function calendarOf(asking: Asking, span: Span): Promise<CalendarItem[]> {
  const found = [
    ...(await plans(asking, span)),
    ...(await releases(asking, span)),
    ...(await deadlines(asking, span)),
  ]
  return found.sort((a, b) => a.at.localeCompare(b.at))
}
