import type { Payload } from 'payload'
import { inTransaction } from '../transaction'
import { lastRow } from './append'
import { type ChainedRow, chainAfter, type HashedRow } from './chain'
import type { Place } from './check'

/**
 * Numbers and chains the rows of a database from before the chain, once, oldest first. Where a chain has begun, a row without a number
 * was not written by the portal: it stays outside, and the verification names it.
 * @returns how many rows were chained
 */
export async function chainOldRows(payload: Payload): Promise<number> {
  if (await lastRow(payload)) return 0
  return inTransaction(payload, null, async (req) => {
    // Another process may have done it, or begun the chain, since.
    if (await lastRow(payload, req)) return 0
    const { docs } = await payload.find({
      collection: 'audit-log',
      sort: ['at', 'id'],
      depth: 0,
      pagination: false,
      req,
      // Every row belongs to the chain, whatever rows somebody may read.
      overrideAccess: true,
    })
    let last: Place | null = null
    for (const { id, ...row } of docs) {
      const { number, previous, hash }: ChainedRow = chainAfter(last, row as HashedRow)
      // Payload refuses every change of this log, also ours, so the adapter writes it.
      await payload.db.updateOne({ collection: 'audit-log', id, data: { number, previous, hash }, req })
      last = { number, hash }
    }
    return docs.length
  })
}
