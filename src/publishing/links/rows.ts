import type { Payload, PayloadRequest } from 'payload'
import type { LinkAnswer } from '../../links/client'
import { LINK_STATUSES, type LinkRecord, UNCHECKED } from '../../links/judge'
import type { LinkCheck } from '../../payload-types'

/** Checks that a link's history keeps. */
const KEPT = 60

/** A link that was used once, with what is known of it. */
export interface LinkRow {
  id: string
  url: string
  record: LinkRecord
  history: unknown[]
}

const listOf = <Item>(value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : [])

export const rowOf = (row: LinkCheck): LinkRow => ({
  id: String(row.id),
  url: row.url,
  history: listOf(row.history),
  record: {
    status: LINK_STATUSES.find((status) => status === row.status) ?? UNCHECKED.status,
    httpStatus: row.httpStatus ?? null,
    contentType: row.contentType ?? null,
    bytes: row.bytes ?? null,
    sha256: row.sha256 ?? null,
    reviewedSha256: row.reviewedSha256 ?? null,
    wasPdf: row.wasPdf === true,
    failure: row.failure ?? null,
    failures: listOf<string>(row.failures),
    lastCheckedAt: row.lastCheckedAt ?? null,
  },
})

/** The links that are known among these. */
export async function linksOf(req: PayloadRequest, urls: readonly string[]): Promise<Map<string, LinkRow>> {
  if (urls.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'link-checks',
    where: { url: { in: [...new Set(urls)] } },
    depth: 0,
    pagination: false,
    req,
    // What a link answered is the same for everybody.
    overrideAccess: true,
  })
  return new Map(docs.map((row) => [row.url, rowOf(row)]))
}

/** Links of live entries, each with what the entries say of it. */
export type LiveLinks = ReadonlyMap<string, { expectsPdf: boolean }>

/**
 * Links of live entries, from the entries themselves.
 * @param url this one alone
 */
export async function liveLinks(payload: Payload, url?: string): Promise<LiveLinks> {
  const { docs } = await payload.find({
    collection: 'practices',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { 'resources.url': url === undefined ? { exists: true } : { equals: url } },
      ],
    },
    select: { resources: true },
    depth: 0,
    pagination: false,
    // Links are checked whoever may see the entry.
    overrideAccess: true,
  })
  const links = new Map<string, { expectsPdf: boolean }>()
  for (const resource of docs.flatMap(({ resources }) => resources ?? [])) {
    if (!resource.url || resource.document || (url !== undefined && resource.url !== url)) continue
    const expectsPdf = links.get(resource.url)?.expectsPdf || resource.format === 'pdf'
    links.set(resource.url, { expectsPdf })
  }
  return links
}

/** What is written after a check. */
export const written = (record: LinkRecord, history: readonly unknown[], answer: LinkAnswer, now: Date) => ({
  ...record,
  history: [
    ...history,
    {
      at: now.toISOString(),
      status: record.status,
      httpStatus: record.httpStatus,
      failure: answer.ok ? record.failure : answer.code,
      sha256: answer.ok ? answer.sha256 : null,
    },
  ].slice(-KEPT),
})
