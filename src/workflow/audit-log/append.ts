import type { CollectionBeforeChangeHook, Payload, PayloadRequest } from 'payload'
import { type ChainedRow, chainAfter, storable } from './chain'

/** @returns number and hash of the newest row, in the transaction of `req`; null while the log is empty */
export async function lastRow(
  payload: Payload,
  req?: PayloadRequest,
): Promise<Pick<ChainedRow, 'number' | 'hash'> | null> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { number: { greater_than: 0 } },
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    select: { number: true, hash: true },
    req,
    // The chain is one, whatever rows the user may read.
    overrideAccess: true,
  })
  const [row] = docs
  return row ? { number: Number(row.number), hash: String(row.hash) } : null
}

/**
 * Gives every new row its place in the chain, whoever adds it and with whatever number. It runs in the transaction that writes the row,
 * so two writers after the same row collide on the unique number.
 */
export const chainNewRow: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const row = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? storable(value) : value]),
  )
  return chainAfter(await lastRow(req.payload, req), row)
}
