import type { FlattenedField } from 'payload'
import type { Locale } from '../../config/vocabulary'

/** A field of an entry that was found by its path. */
export interface Place {
  /** Whether its value differs from locale to locale. */
  localised: boolean
  /** Its value, in the locale that was asked for. */
  value: unknown
  /** The ids of the rows that the path goes through, outermost first: rows move, their ids stay. */
  rows: string[]
}

/** Why there is no such place. A row that is not there may be one that nobody saved yet. */
export type NoPlace = 'no_field' | 'no_row'

type Data = Record<string, unknown>

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isIndex = (segment: string | undefined): segment is string => /^\d{1,4}$/.test(segment ?? '')

const fieldsIn = (field: FlattenedField): FlattenedField[] | null =>
  field.type === 'array' || field.type === 'group' || field.type === 'tab' ? field.flattenedFields : null

/**
 * Follows a dotted path, such as `title` or `moments.2.text`, through the fields of a collection and an entry of it.
 * @param fields those that may be named
 * @param entry in every locale, depth 0
 */
export function placeAt(
  fields: readonly FlattenedField[],
  entry: unknown,
  path: string,
  locale: Locale | null,
): Place | NoPlace {
  const [name, ...rest] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (!field || field.type === 'join') return 'no_field'
  const stored = isObject(entry) ? entry[field.name] : undefined
  const localised = 'localized' in field && field.localized === true
  const value = localised && isObject(stored) ? stored[locale ?? ''] : stored
  if (rest.length === 0) return { localised, value, rows: [] }
  const inner = fieldsIn(field)
  if (!inner) return 'no_field'
  if (field.type !== 'array') return placeAt(inner, value, rest.join('.'), locale)
  const [index, ...further] = rest
  if (!isIndex(index)) return 'no_field'
  const row: unknown = Array.isArray(value) ? value[Number(index)] : undefined
  const below: Place | NoPlace =
    further.length === 0
      ? { localised: false, value: row, rows: [] }
      : placeAt(inner, row, further.join('.'), locale)
  if (typeof below === 'string') return below
  return isObject(row) ? { ...below, rows: [String(row.id), ...below.rows] } : 'no_row'
}

/**
 * Where a field is now that was at `path` once.
 * @param rows the ids of the rows along the path
 * @returns the path of today; null where a row of it is gone
 */
export function pathNow(
  fields: readonly FlattenedField[],
  entry: unknown,
  path: string,
  rows: readonly string[],
): string | null {
  const [name, ...rest] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (!field || name === undefined) return null
  if (rest.length === 0) return name
  const value = isObject(entry) ? entry[name] : undefined
  const inner = fieldsIn(field) ?? []
  if (field.type !== 'array') {
    const below = pathNow(inner, value, rest.join('.'), rows)
    return below && `${name}.${below}`
  }
  const [id, ...others] = rows
  const index = Array.isArray(value) ? value.findIndex((row) => isObject(row) && String(row.id) === id) : -1
  if (index === -1) return null
  const further = rest.slice(1).join('.')
  if (further === '') return `${name}.${index}`
  const below = pathNow(inner, (value as unknown[])[index], further, others)
  return below && `${name}.${index}.${below}`
}
