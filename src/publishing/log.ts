import type { Payload, PayloadRequest } from 'payload'
import type { EntryType } from '../config/vocabulary'
import type { Publication } from '../payload-types'
import { orLostRace } from '../workflow/transaction'
import { addressHash, type LogRow, markOf } from './compiled'

/** Rows read at once when a reader catches up. */
const PAGE = 200

/**
 * Appends a row in the transaction of `req`: numbered one after the last, so that the log has no gaps. Two writers that
 * took the same number collide on the unique index, and the transaction of one is run again.
 * @returns the number of the row
 */
export async function appendToLog(req: PayloadRequest, row: Omit<LogRow, 'number'>): Promise<number> {
  const number = (await lastNumber(req.payload, req)) + 1
  await orLostRace(() =>
    req.payload.create({
      collection: 'publications',
      data: { ...row, number } as never,
      req,
      // The log is written by publishing alone: nobody may.
      overrideAccess: true,
    }),
  )
  return number
}

/** @returns the number of the newest row, 0 while the log is empty */
export async function lastNumber(payload: Payload, req?: PayloadRequest): Promise<number> {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    select: { number: true },
    req,
    // Publishing reads its own log.
    overrideAccess: true,
  })
  return docs[0]?.number ?? 0
}

const rowOf = (row: Publication): LogRow => ({
  number: row.number,
  action: row.action,
  type: row.type,
  entry: row.entry,
  slug: row.slug ?? '',
  address: row.address ?? null,
  contentHash: row.contentHash ?? null,
  at: row.at,
  documents: (row.documents as LogRow['documents'] | null | undefined) ?? null,
})

/** @returns up to 200 rows after `number`, in order */
export async function rowsAfter(payload: Payload, number: number): Promise<LogRow[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { number: { greater_than: number } },
    sort: 'number',
    limit: PAGE,
    depth: 0,
    pagination: false,
    // Publishing reads its own log.
    overrideAccess: true,
  })
  return docs.map(rowOf)
}

/** @returns the newest row of an entry in the transaction of `req`; null where it has none */
export async function newestOf(req: PayloadRequest, type: EntryType, entry: string): Promise<LogRow | null> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ entry: { equals: entry } }, { type: { equals: type } }] },
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    req,
    // Publishing reads its own log.
    overrideAccess: true,
  })
  return docs[0] ? rowOf(docs[0]) : null
}

/** @returns the mark of a row, or null where the log has none of this number */
export async function markAt(payload: Payload, number: number): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { number: { equals: number } },
    limit: 1,
    depth: 0,
    pagination: false,
    select: { entry: true, at: true },
    // Publishing reads its own log.
    overrideAccess: true,
  })
  return docs[0] ? markOf(docs[0]) : null
}

/**
 * Takes the texts and the name of an entry out of every row of the log, in the transaction of `req`. The rows stay, so that the numbers
 * have no gap; their addresses stay as hashes. Only a kill does this: see docs/decisions.
 */
export async function eraseFromLog(req: PayloadRequest, type: EntryType, entry: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ type: { equals: type } }, { entry: { equals: entry } }, { slug: { not_equals: '' } }] },
    depth: 0,
    pagination: false,
    select: { slug: true },
    req,
    // Publishing reads its own log.
    overrideAccess: true,
  })
  for (const { id, slug } of docs) {
    if (!slug) continue
    // Straight to the table, past the hook that refuses every change of the log.
    await req.payload.db.updateOne({
      collection: 'publications',
      id,
      data: { slug: '', address: addressHash(type, slug), documents: null },
      req,
      returning: false,
    })
  }
}
