import type { Payload, Where } from 'payload'
import type { LinkClient } from '../../links/client'
import { checkLink } from './check'
import { linkClientOf } from './client'
import { LONGEST_WAIT, nextNight } from './night'
import { type LiveLinks, liveLinks } from './rows'

/** Links that one turn of the clock asks for; the next turn goes on. */
const AT_ONCE = 200
/** Asked at a time, so that one that does not answer keeps few others waiting. */
const ABREAST = 4
/** A process that dies in the middle of a check leaves the link to the others after so long. Milliseconds. */
const CLAIM = 5 * 60_000

interface Row {
  id: string
  url: string
}

/** Begins to check the links that went live since. */
async function addNew(payload: Payload, urls: Iterable<string>, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'link-checks',
    select: { url: true },
    depth: 0,
    pagination: false,
    // The portal keeps what links answered.
    overrideAccess: true,
  })
  const known = new Set(docs.map(({ url }) => url))
  for (const url of urls) if (!known.has(url)) await beginToCheck(payload, url, now)
}

/** Writes a link down, to be asked from the next night on. Another process may have been faster. */
export async function beginToCheck(payload: Payload, url: string, now: Date): Promise<void> {
  await payload
    .create({
      collection: 'link-checks',
      data: { url, status: 'unchecked', nextCheckAt: nextNight(url, now).toISOString() },
      // As above.
      overrideAccess: true,
    })
    .catch(async (error: unknown) => {
      const { totalDocs } = await payload.count({
        collection: 'link-checks',
        where: { url: { equals: url } },
        // As above.
        overrideAccess: true,
      })
      if (totalDocs === 0) throw error
    })
}

/** Due, or written by a clock that was far ahead. */
const isDue = (now: Date): Where => ({
  or: [
    { nextCheckAt: { less_than_equal: now.toISOString() } },
    { nextCheckAt: { greater_than: new Date(now.getTime() + LONGEST_WAIT).toISOString() } },
  ],
})

/** Puts the next check off, and so makes this one ours: of several processes one finds the row still due. */
async function claim(payload: Payload, { id }: Row, now: Date, until: Date): Promise<boolean> {
  const claimed = await payload.db.updateOne({
    collection: 'link-checks',
    where: { and: [{ id: { equals: id } }, isDue(now)] },
    data: { nextCheckAt: until.toISOString() },
    options: { atomic: true },
  })
  return claimed !== null
}

async function checkEach(
  payload: Payload,
  client: LinkClient,
  rows: readonly Row[],
  live: LiveLinks,
  now: Date,
): Promise<void> {
  const left = [...rows]
  const failed: unknown[] = []
  const work = async () => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      const use = live.get(row.url)
      // What is not live any more is not asked for, and stands in nobody's way.
      const until = use ? new Date(now.getTime() + CLAIM) : nextNight(row.url, now)
      if (!(await claim(payload, row, now, until)) || !use) continue
      // One that cannot be written down keeps no other from it.
      await checkLink(payload, client, row, { now, ...use }).catch((error: unknown) => failed.push(error))
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, work))
  if (failed.length > 0) throw failed[0]
}

/** The links of live entries, each night; run by the clock, in any number of processes. */
export async function checkDueLinks(payload: Payload, now: Date, client?: LinkClient): Promise<void> {
  const live = await liveLinks(payload)
  await addNew(payload, live.keys(), now)
  const { docs } = await payload.find({
    collection: 'link-checks',
    where: isDue(now),
    sort: 'nextCheckAt',
    limit: AT_ONCE,
    depth: 0,
    pagination: false,
    // As above.
    overrideAccess: true,
  })
  if (docs.length === 0) return
  const asking = client ?? linkClientOf(payload)
  try {
    await checkEach(
      payload,
      asking,
      docs.map(({ id, url }) => ({ id: String(id), url })),
      live,
      now,
    )
  } finally {
    if (!client) await asking.close()
  }
}
