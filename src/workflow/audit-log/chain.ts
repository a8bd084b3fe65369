import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** What the first row of the chain names as the hash before it. */
export const NO_ROW_BEFORE = '0'.repeat(64)

/**
 * The fields of a row that its hash holds: all but the id, which the database gives, and the hash itself. A field that is empty is left
 * out of the hash, so a field that a later version adds leaves the hashes of older rows as they are.
 */
export const HASHED_FIELDS = [
  'number',
  'previous',
  'at',
  'action',
  'actor',
  'by',
  'entryCollection',
  'entry',
  'author',
  'subject',
  'subjectId',
  'from',
  'to',
  'reason',
  'contentHash',
] as const

/** A row as far as its hash is concerned; `number` counts from 1 without gaps, `previous` is the hash of the row before. */
export type HashedRow = { [Field in (typeof HASHED_FIELDS)[number]]?: unknown }

/** A row with its place in the chain. */
export interface ChainedRow extends HashedRow {
  number: number
  previous: string
  hash: string
}

/**
 * The hash that the next row names.
 * @returns SHA-256 as 64 lower-case hex digits over the canonical JSON (RFC 8785) of the hashed fields that are not null
 */
export function rowHash(row: HashedRow): string {
  const filled = HASHED_FIELDS.filter((field) => row[field] !== null && row[field] !== undefined)
  const hashed = Object.fromEntries(filled.map((field) => [field, row[field]]))
  return createHash('sha256')
    .update(canonicalize(hashed) ?? '')
    .digest('hex')
}

/** Puts a row after the last one of the chain. */
export function chainAfter<Row extends HashedRow>(
  last: Pick<ChainedRow, 'number' | 'hash'> | null,
  row: Row,
): Row & ChainedRow {
  const placed = { ...row, number: (last?.number ?? 0) + 1, previous: last?.hash ?? NO_ROW_BEFORE }
  return { ...placed, hash: rowHash(placed) }
}

/** Characters that a database would not give back as they were written: NUL, and halves of a pair (Unicode, D71). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for.
const NOT_STORABLE = /\u0000|\p{Surrogate}/gu

/** @returns the text as every database gives it back */
export const storable = (text: string): string => text.replace(NOT_STORABLE, '\uFFFD')
