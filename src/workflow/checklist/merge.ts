import type { FlattenedField } from 'payload'
import type { Locale } from '../../config/vocabulary'
import { isObject } from './texts'

type Data = Record<string, unknown>

const isRichText = (value: unknown) => isObject(value) && 'root' in value

/** The saved rows by their ids: rows may have changed places in the form. */
const rowsById = (rows: unknown): ReadonlyMap<unknown, Data> =>
  new Map((Array.isArray(rows) ? rows.filter(isObject) : []).map((row) => [row.id, row]))

function mergeField(field: FlattenedField, saved: unknown, value: unknown, locale: Locale): unknown {
  if (value === undefined) return saved
  if ('localized' in field && field.localized) {
    return { ...(isObject(saved) && !isRichText(saved) ? saved : {}), [locale]: value }
  }
  if (field.type === 'array') {
    const before = rowsById(saved)
    return (Array.isArray(value) ? value.filter(isObject) : []).map((row) =>
      mergeForm(field.flattenedFields, before.get(row.id) ?? {}, row, locale),
    )
  }
  if (field.type === 'group' || field.type === 'tab') {
    return mergeForm(
      field.flattenedFields,
      isObject(saved) ? saved : {},
      isObject(value) ? value : {},
      locale,
    )
  }
  return value
}

/**
 * An entry as it would be if a form was saved now.
 * @param saved every field in every locale; empty where the entry was never saved
 * @param data what the form holds, in `locale`; fields that it does not hold stay as they are
 * @returns every field in every locale
 */
export function mergeForm(fields: readonly FlattenedField[], saved: Data, data: Data, locale: Locale): Data {
  const merged = fields.map((field) => [
    field.name,
    mergeField(field, saved[field.name], data[field.name], locale),
  ])
  return { ...saved, ...Object.fromEntries(merged) }
}
