import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest, Where } from 'payload'
import type { AuditLog } from '../../payload-types'
import { HASHED_FIELDS } from './chain'

/** Rows read at once. */
const PAGE = 500

export const EXPORT_FORMATS = ['csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const isExportFormat = (value: unknown): value is ExportFormat =>
  EXPORT_FORMATS.includes(value as ExportFormat)

/** Which rows: those that the request's user may read, that the filter lets through, up to a number. */
export interface Selection {
  where: Where
  until: number
}

type Field = (typeof HASHED_FIELDS)[number] | 'byName' | 'hash'

/** The columns of a CSV file: what a reader looks for first, the chain last. */
const COLUMNS: readonly Field[] = [
  'number',
  'at',
  'action',
  'actor',
  'byName',
  'entryCollection',
  'entry',
  'subject',
  'subjectId',
  'from',
  'to',
  'reason',
  'contentHash',
  'by',
  'author',
  'previous',
  'hash',
]

/** A row as it leaves the portal: its hashed fields, its hash, and the name of its account. */
export type ExportedRow = Partial<Record<Field, unknown>>

/** The part of the selection after a row. Its number is the key: rows that are added meanwhile move nothing. */
export const selectionAfter = ({ where, until }: Selection, number: number): Where => ({
  and: [where, { number: { greater_than: number } }, { number: { less_than_equal: until } }],
})

async function namesOf(req: PayloadRequest, rows: AuditLog[], known: Map<string, string>): Promise<void> {
  const ids = new Set(rows.map(({ by }) => by).filter((by): by is string => typeof by === 'string'))
  const unknown = [...ids].filter((id) => !known.has(id))
  if (unknown.length === 0) return
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: unknown } },
    depth: 0,
    pagination: false,
    select: { name: true },
    req,
    overrideAccess: false,
  })
  for (const { id, name } of docs) known.set(String(id), name)
}

/** Reads the selection in pages, oldest first, with the rights of the request's user. */
export async function* exportedPages(
  req: PayloadRequest,
  selection: Selection,
): AsyncGenerator<ExportedRow[]> {
  const names = new Map<string, string>()
  for (let last = 0; ; ) {
    const { docs } = await req.payload.find({
      collection: 'audit-log',
      where: selectionAfter(selection, last),
      sort: 'number',
      limit: PAGE,
      depth: 0,
      pagination: false,
      req,
      overrideAccess: false,
    })
    await namesOf(req, docs, names)
    yield docs.map((row) => ({
      ...Object.fromEntries(HASHED_FIELDS.map((field) => [field, row[field] ?? null])),
      hash: row.hash,
      byName: typeof row.by === 'string' ? (names.get(row.by) ?? null) : null,
    }))
    const end = docs.at(-1)?.number
    if (docs.length < PAGE || !end) return
    last = end
  }
}

/**
 * Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front; the hashes are therefore checked on the JSON export, not on this one.
 */
export async function* asCsv(pages: AsyncIterable<ExportedRow[]>): AsyncGenerator<string> {
  yield stringify([], { header: true, columns: [...COLUMNS], bom: true, record_delimiter: 'windows' })
  for await (const rows of pages) {
    yield stringify(rows, { columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows' })
  }
}

/** Rows as one JSON document that says how its hashes are made, so that anybody can check them. */
export async function* asJson(
  pages: AsyncIterable<ExportedRow[]>,
  about: Record<string, unknown>,
): AsyncGenerator<string> {
  const head = {
    ...about,
    hash: 'SHA-256, as 64 hex digits, of the canonical JSON (RFC 8785) of those hashedFields of a row that are not null',
    hashedFields: HASHED_FIELDS,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let first = true
  for await (const rows of pages) {
    for (const row of rows) {
      yield `${first ? '' : ','}\n${JSON.stringify(row)}`
      first = false
    }
  }
  yield '\n]}\n'
}
