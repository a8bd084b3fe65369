import type { Payload } from 'payload'
import type { LinkClient } from '../../links/client'
import type { LinkRecord } from '../../links/judge'
import { checkLink } from './check'
import { beginToCheck } from './nightly'
import { liveLinks, rowOf } from './rows'

async function find(payload: Payload, url: string) {
  const { docs } = await payload.find({
    collection: 'link-checks',
    where: { url: { equals: url } },
    limit: 1,
    depth: 0,
    pagination: false,
    // What a link answered is the same for everybody; callers look who asks.
    overrideAccess: true,
  })
  return docs[0] ? rowOf(docs[0]) : null
}

/**
 * Asks for a link at once, also for one that is not live yet, and writes down what it answered.
 * @returns what is known of it now
 */
export async function checkNow(
  payload: Payload,
  client: LinkClient,
  url: string,
  now: Date,
): Promise<LinkRecord> {
  if (!(await find(payload, url))) await beginToCheck(payload, url, now)
  const row = await find(payload, url)
  if (!row) throw new Error('The link could not be written down.')
  await checkLink(payload, client, row, { now, ...(await liveLinks(payload, url)).get(url) })
  return (await find(payload, url))?.record ?? row.record
}
