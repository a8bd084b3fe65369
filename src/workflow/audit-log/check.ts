import { type ChainedRow, type HashedRow, NO_ROW_BEFORE, rowHash } from './chain'

/** The first thing that is wrong with the log, and at which number. */
export interface ChainFault {
  /** Null where the rows concerned have no place in the chain. */
  number: number | null
  code: 'missing' | 'twice' | 'changed' | 'broken' | 'outside' | 'cut' | 'replaced'
  message: string
}

/** A row as it stands in the database, where anything may have been done to it. */
export type StoredRow = HashedRow & { hash?: unknown }

export type Place = Pick<ChainedRow, 'number' | 'hash'>

/**
 * @param last the row before, itself without a fault; null before the first
 * @returns what is wrong with `row` as the one after `last`, or null
 */
export function faultAfter(last: Place | null, row: StoredRow): ChainFault | null {
  const number = (last?.number ?? 0) + 1
  if (row.number !== number) {
    const shown = JSON.stringify(row.number ?? null)
    return Number(row.number) < number
      ? {
          number: Number(row.number),
          code: 'twice',
          message: `Row ${shown} comes after row ${number - 1}: it is there twice, or was put in.`,
        }
      : { number, code: 'missing', message: `Row ${number} is missing: row ${shown} comes next.` }
  }
  if (rowHash(row) !== row.hash) {
    return {
      number,
      code: 'changed',
      message: `Row ${number} was changed: its hash is not that of its fields.`,
    }
  }
  if (row.previous !== (last?.hash ?? NO_ROW_BEFORE)) {
    const message =
      last === null
        ? 'Row 1 names a row before it: there was one, or it was moved.'
        : `Row ${number} does not follow row ${last.number}: one of the two was put in place of another.`
    return { number, code: 'broken', message }
  }
  return null
}

/** A place of the chain that somebody kept outside the database. */
export interface Anchor extends Place {
  /** Where it was kept, in words for a message. */
  source: string
}

/**
 * @param end the newest row that was read, null where the log is empty
 * @param found the hash of the row that has the anchor's number, undefined where there is none
 * @returns what the anchor shows to be gone or replaced, or null. A chain whose rows were all made anew is whole in itself: only an
 *   anchor tells it from the one that was there.
 */
export function faultByAnchor(anchor: Anchor, end: Place | null, found: unknown): ChainFault | null {
  if (anchor.number > (end?.number ?? 0)) {
    const message = `The log ends with row ${end?.number ?? 0}, but ${anchor.source} knows row ${anchor.number}: rows were cut off.`
    return { number: (end?.number ?? 0) + 1, code: 'cut', message }
  }
  if (found === anchor.hash) return null
  const message = `Row ${anchor.number} is not the one that ${anchor.source} knows: rows up to it were made anew, or this is another log.`
  return { number: anchor.number, code: 'replaced', message }
}
