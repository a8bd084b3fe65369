import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection, type State } from '../../config/vocabulary'
import { channelsOf } from '../channels'
import type { NoticeKind } from '../kinds'
import { morningBefore, startOfDay } from '../local-time'
import { audienceOf } from './audience'
import { everybody, type Happened } from './queue-notice'
import type { Recipient } from './recipient'
import { tellOnce } from './tell-once'

const DAY = 24 * 60 * 60 * 1000
/** No day before is more than this ahead, whatever the clock does. */
const AHEAD = 3 * DAY
/** A date that passed longer ago is no news. Shorter than rows are kept (see prune.ts), which are what keeps it from being told twice. */
const BEHIND = 14 * DAY

/** Only what somebody still works on can be late. */
const OPEN_STATES: readonly State[] = ['draft', 'in_review', 'changes_requested']

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}

/** Which reminder is due for somebody, on their own clock; null where it is neither the day before nor past the date. */
export function reminderFor(dueAt: Date, now: Date, timeZone: string): 'due-tomorrow' | 'overdue' | null {
  if (now > dueAt) return now.getTime() - dueAt.getTime() < BEHIND ? 'overdue' : null
  return morningBefore(dueAt, timeZone) <= now && now < startOfDay(dueAt, timeZone) ? 'due-tomorrow' : null
}

async function entriesDue(req: PayloadRequest, collection: EntryCollection, now: Date) {
  const { docs } = await req.payload.find({
    collection,
    draft: true,
    locale: 'all',
    where: {
      and: [
        { state: { in: [...OPEN_STATES] } },
        { dueAt: { greater_than: new Date(now.getTime() - BEHIND).toISOString() } },
        { dueAt: { less_than: new Date(now.getTime() + AHEAD).toISOString() } },
      ],
    },
    depth: 0,
    pagination: false,
    req,
  })
  return docs as unknown as Record<string, unknown>[]
}

async function remindOf(
  req: PayloadRequest,
  collection: EntryCollection,
  entry: Record<string, unknown>,
  people: Recipient[],
  now: Date,
): Promise<void> {
  const dueAt = new Date(String(entry.dueAt))
  const about = {
    actor: null,
    author: idOf(entry.author),
    assignee: idOf(entry.assignee),
    submittedBy: null,
    contributors: [],
    featured: [],
    open: [],
    also: [],
  }
  const happened = (kind: NoticeKind): Happened => ({
    kind,
    collection,
    entry,
    about,
    who: null,
    by: 'clock',
    reason: null,
    now,
    once: `${kind}/${collection}/${String(entry.id)}/${dueAt.toISOString()}`,
  })
  for (const person of audienceOf('overdue', about, people)) {
    const kind = reminderFor(dueAt, now, person.timeZone)
    if (kind) await tellOnce(req, happened(kind), person)
  }
  if (now > dueAt && channelsOf(req.payload)?.chat) await tellOnce(req, happened('overdue'), 'chat')
}

/** Reminds of dates: the day before and once they have passed, once for each entry and date. */
export async function remind(payload: Payload, now: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  let people: Recipient[] | null = null
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    for (const entry of await entriesDue(req, collection, now)) {
      people ??= await everybody(req)
      await remindOf(req, collection, entry, people, now)
    }
  }
}
