import type { FlattenedField } from 'payload'
import { LOCALES } from '../config/vocabulary'
import { isLocalised, isReference, rowFields, takesMany, transferredFields } from './fields'

type Data = Record<string, unknown>

/** An entry as a file holds it: every field, null where it is empty, localised ones with every language. */
export type Portable = Record<string, unknown>

/** The key by which another portal knows what an id points to; null where it is gone or hidden. */
export type KeyOf = (collection: string, id: string) => string | null

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const idOf = (value: unknown): string => String(isData(value) && 'id' in value ? value.id : value)

function reference(relationTo: string | readonly string[], value: unknown, keyOf: KeyOf): string | null {
  if (typeof relationTo === 'string') return keyOf(relationTo, idOf(value))
  if (!isData(value) || typeof value.relationTo !== 'string') return null
  const key = keyOf(value.relationTo, idOf(value.value))
  return key === null ? null : `${value.relationTo}/${key}`
}

function plain(field: FlattenedField, value: unknown, keyOf: KeyOf): unknown {
  if (isEmpty(value)) return null
  if (isReference(field)) {
    const { relationTo } = field
    if (!takesMany(field)) return reference(relationTo, value, keyOf)
    const keys = (value as unknown[]).map((one) => reference(relationTo, one, keyOf))
    return keys.filter((key) => key !== null)
  }
  if (field.type === 'array') {
    const fields = rowFields(field.flattenedFields)
    return (Array.isArray(value) ? value : []).filter(isData).map((row) => fieldsOf(fields, row, keyOf))
  }
  if (field.type === 'group' || field.type === 'tab')
    return fieldsOf(rowFields(field.flattenedFields), isData(value) ? value : {}, keyOf)
  return value instanceof Date ? value.toISOString() : value
}

function fieldsOf(fields: readonly FlattenedField[], data: Data, keyOf: KeyOf): Portable {
  return Object.fromEntries(
    fields.map((field) => {
      const value = data[field.name]
      if (!isLocalised(field)) return [field.name, plain(field, value, keyOf)]
      const texts = isData(value) ? value : {}
      return [
        field.name,
        Object.fromEntries(LOCALES.map((locale) => [locale, plain(field, texts[locale], keyOf)])),
      ]
    }),
  )
}

/**
 * @param fields of the collection, as Payload flattens them
 * @param entry every field in every locale, depth 0
 */
export const toPortable = (fields: readonly FlattenedField[], entry: Data, keyOf: KeyOf): Portable =>
  fieldsOf(transferredFields(fields), entry, keyOf)
