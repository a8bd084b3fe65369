import type { PayloadRequest } from 'payload'
import { afterCommit } from '../../config/after-commit'
import type { LinkRecord } from '../../links/judge'
import type { LogRow } from '../compiled'
import { appendToLog, newestOf } from '../log'
import { signalLog } from '../signal'
import { type LinkRow, linksOf } from './rows'

type Documents = NonNullable<LogRow['documents']>

/** What readers of the API are told of a link. */
const factsOf = ({ status, lastCheckedAt, bytes }: LinkRecord) => ({
  status,
  lastCheckedAt,
  ...(bytes === null ? {} : { bytes }),
})

/** Compiled documents with what is known of their links: facts about the world, which no approval is about. */
function withFacts(documents: Documents, links: ReadonlyMap<string, LinkRow>): Documents {
  return Object.fromEntries(
    Object.entries(documents).map(([locale, document]) => [
      locale,
      document.type === 'practice'
        ? {
            ...document,
            resources: document.resources.map((resource) => {
              const known = links.get(resource.url)
              return known ? { ...resource, ...factsOf(known.record) } : resource
            }),
          }
        : document,
    ]),
  )
}

const urlsIn = (documents: Documents): string[] =>
  Object.values(documents).flatMap((document) =>
    document.type === 'practice' ? document.resources.map(({ url }) => url) : [],
  )

/** Joins what is known of links when an entry goes live. */
export async function joinLinks(req: PayloadRequest, documents: Documents): Promise<Documents> {
  return withFacts(documents, await linksOf(req, urlsIn(documents)))
}

/**
 * Tells the log what was found out about a link: each live practice that has it gets a row, which differs from the one before in nothing
 * else. What was approved stays what is live.
 * @returns the practices that have it live
 */
export async function followLink(req: PayloadRequest, url: string, now: Date): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'practices',
    where: { and: [{ _status: { equals: 'published' } }, { 'resources.url': { equals: url } }] },
    select: {},
    depth: 0,
    pagination: false,
    req,
    // What is told of a link does not depend on who asks.
    overrideAccess: true,
  })
  let told = 0
  for (const { id } of docs) {
    const newest = await newestOf(req, 'practice', String(id))
    if (newest?.action !== 'publish' || !newest.documents) continue
    const { number: _number, ...row } = newest
    await appendToLog(req, {
      ...row,
      at: now.toISOString(),
      documents: await joinLinks(req, newest.documents),
    })
    told += 1
  }
  if (told > 0) await afterCommit(req, signalLog)
  return docs.map(({ id }) => String(id))
}
