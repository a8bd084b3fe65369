import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { FlattenedField } from 'payload'
import { LOCALES } from '../config/vocabulary'
import { isLocalised, isReference, takesMany, transferredFields } from './fields'
import { guarded, unguarded } from './formula'
import { isData, type Portable } from './portable'
import { TransferError } from './transfer-error'

/** A column of the sheet: one field, in one language where it has several. */
interface Column {
  header: string
  field: FlattenedField
  locale: string | null
}

const columnsOf = (fields: readonly FlattenedField[]): Column[] =>
  transferredFields(fields).flatMap((field): Column[] =>
    isLocalised(field)
      ? LOCALES.map((locale) => ({ header: `${field.name}.${locale}`, field, locale }))
      : [{ header: field.name, field, locale: null }],
  )

/** Values that have no commas in them: words of a vocabulary, and keys. */
const isListOfWords = (field: FlattenedField) =>
  takesMany(field) && (isReference(field) || field.type === 'select')

/** Rich text, lists and groups stand in a cell as JSON: nothing else holds all of them. */
const isJson = (field: FlattenedField) => ['richText', 'array', 'group', 'tab', 'json'].includes(field.type)

function cellOf(field: FlattenedField, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isJson(field)) return JSON.stringify(value)
  if (isListOfWords(field)) return (value as string[]).join(', ')
  return guarded(String(value))
}

function numberOf(text: string): unknown {
  const number = Number(text)
  // What is no number stays what it is, so that the check says so with its place.
  return text.trim() !== '' && Number.isFinite(number) ? number : text
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function valueIn(field: FlattenedField, cell: string): unknown {
  if (cell === '') return null
  if (isJson(field)) return jsonOf(cell)
  if (isListOfWords(field))
    return cell
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const text = unguarded(cell)
  if (field.type === 'number') return numberOf(text)
  if (field.type === 'checkbox') return text === 'true' ? true : text === 'false' ? false : text
  return text
}

/**
 * Entries as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front, which the import takes away again.
 */
export function toCsv(fields: readonly FlattenedField[], entries: readonly Portable[]): string {
  const columns = columnsOf(fields)
  const rows = entries.map((entry) =>
    columns.map(({ field, locale }) => {
      const value = entry[field.name]
      return cellOf(field, locale === null ? value : isData(value) ? value[locale] : null)
    }),
  )
  return stringify([columns.map(({ header }) => header), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quoted: true,
  })
}

/**
 * Reads what {@link toCsv} wrote, or a sheet with some of its columns: a field without a column is left as it is.
 * @throws TransferError where it is no CSV, or has a column that is no field
 */
export function fromCsv(fields: readonly FlattenedField[], source: string): Portable[] {
  let rows: string[][]
  try {
    rows = parse(source, { bom: true, relax_column_count_less: true, skip_empty_lines: true })
  } catch (error) {
    throw new TransferError(`The file is no CSV. ${error instanceof Error ? error.message : ''}`.trim())
  }
  const [headers = [], ...lines] = rows
  if (headers.length === 0) throw new TransferError('The file is empty.')
  const known = new Map(columnsOf(fields).map((column) => [column.header, column]))
  const columns = headers.map((header) => known.get(header.trim()))
  const strange = headers.filter((_, at) => columns[at] === undefined)
  if (strange.length > 0) {
    const names = [...known.keys()].join(', ')
    throw new TransferError(`There is no column “${strange.join('”, “')}”. Columns: ${names}.`)
  }
  return lines.map((cells) => {
    const entry: Portable = {}
    columns.forEach((column, at) => {
      if (!column) return
      const { field, locale } = column
      const value = valueIn(field, cells[at] ?? '')
      if (locale === null) entry[field.name] = value
      else
        entry[field.name] = {
          ...(isData(entry[field.name]) ? (entry[field.name] as object) : {}),
          [locale]: value,
        }
    })
    return entry
  })
}
