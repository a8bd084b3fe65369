import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../../config/vocabulary'
import { channelsOf } from '../channels'
import { audienceOf } from './audience'
import { everybody, type Happened } from './queue-notice'
import type { Recipient } from './recipient'
import { tellOnce } from './tell-once'

/** How long before an emergency publication ends people are reminded that nobody has confirmed it. Milliseconds. */
export const REMINDED_BEFORE = 4 * 60 * 60 * 1000

const idOf = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

async function endingSoon(req: PayloadRequest, collection: EntryCollection, now: Date) {
  const { docs } = await req.payload.find({
    collection,
    draft: true,
    locale: 'all',
    where: {
      and: [
        // What has ended already is withdrawn, and told as that.
        { emergencyUntil: { greater_than: now.toISOString() } },
        { emergencyUntil: { less_than_equal: new Date(now.getTime() + REMINDED_BEFORE).toISOString() } },
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
  const until = String(entry.emergencyUntil)
  const contributors = (Array.isArray(entry.contributors) ? entry.contributors : []).map(idOf)
  const about = {
    actor: null,
    author: idOf(entry.author),
    submittedBy: idOf(entry.submittedBy),
    assignee: idOf(entry.assignee),
    contributors: contributors.filter((id) => id !== null),
    featured: [],
    open: [],
    also: [idOf(entry.emergencyBy)].filter((id) => id !== null),
  }
  const happened: Happened = {
    kind: 'emergency-ends-soon',
    collection,
    entry: { ...entry, dueAt: until },
    about,
    who: null,
    by: 'clock',
    reason: null,
    now,
    once: `emergency-ends-soon/${collection}/${String(entry.id)}/${until}`,
  }
  for (const person of audienceOf(happened.kind, about, people)) await tellOnce(req, happened, person)
  if (channelsOf(req.payload)?.chat) await tellOnce(req, happened, 'chat')
}

/** Reminds of emergency publications that end soon and that nobody has confirmed, once for each. */
export async function remindOfEmergencies(payload: Payload, now: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  let people: Recipient[] | null = null
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    for (const entry of await endingSoon(req, collection, now)) {
      people ??= await everybody(req)
      await remindOf(req, collection, entry, people, now)
    }
  }
}
