import type { Payload, Where } from 'payload'
import { type Anchor, type ChainFault, faultAfter, faultByAnchor, type Place, type StoredRow } from './check'

/** Rows read at once. */
const PAGE = 500

export interface Verdict {
  /** Rows that were read, up to the fault where there is one. */
  rows: number
  /** The newest row that is without a fault, and all before it. */
  head: Place | null
  fault: ChainFault | null
}

async function page(payload: Payload, where: Where): Promise<StoredRow[]> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where,
    sort: 'number',
    limit: PAGE,
    depth: 0,
    pagination: false,
    // The chain is one, whatever rows somebody may read.
    overrideAccess: true,
  })
  return docs as unknown as StoredRow[]
}

const count = async (payload: Payload, where: Where): Promise<number> =>
  // As above: rows that nobody may read are counted too.
  (await payload.count({ collection: 'audit-log', where, overrideAccess: true })).totalDocs

/** Rows that reading in order would pass over: without a number, with one below the first, or with one that is there twice. */
async function faultOutside(payload: Payload, rows: number): Promise<ChainFault | null> {
  const outside = await count(payload, {
    or: [{ number: { exists: false } }, { number: { less_than: 1 } }],
  })
  if (outside > 0) {
    const message = `${outside} rows have no place in the chain: they were not written by the portal.`
    return { number: null, code: 'outside', message }
  }
  const inside = await count(payload, {
    and: [{ number: { greater_than_equal: 1 } }, { number: { less_than_equal: rows } }],
  })
  if (inside === rows) return null
  const message = `There are ${inside} rows with the numbers 1 to ${rows}: some stand there more than once.`
  return { number: null, code: 'twice', message }
}

/**
 * Reads the whole audit log in order and looks for the first fault. Rows that are added meanwhile do no harm.
 * @param anchors places of the chain that were kept outside the database, read before this is called
 */
export async function verifyAuditLog(payload: Payload, anchors: readonly Anchor[] = []): Promise<Verdict> {
  let head: Place | null = null
  const found = new Map<number, string>()
  const verdict = (fault: ChainFault | null): Verdict => ({ rows: head?.number ?? 0, head, fault })
  for (;;) {
    const rows = await page(payload, { number: { greater_than: head?.number ?? 0 } })
    for (const row of rows) {
      const fault = faultAfter(head, row)
      if (fault) return verdict(fault)
      head = { number: Number(row.number), hash: String(row.hash) }
      if (anchors.some(({ number }) => number === head?.number)) found.set(head.number, head.hash)
    }
    if (rows.length < PAGE) break
  }
  for (const anchor of anchors) {
    const fault = faultByAnchor(anchor, head, found.get(anchor.number))
    if (fault) return verdict(fault)
  }
  return verdict(await faultOutside(payload, head?.number ?? 0))
}
