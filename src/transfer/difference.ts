import type { FlattenedField } from 'payload'
import { LOCALES, type Locale } from '../config/vocabulary'
import { canonicalContent } from '../workflow/content-hash'
import { isLocalised, rowFields, transferredFields } from './fields'
import { isData, type Portable } from './portable'

const isUnlike = (a: unknown, b: unknown): boolean => canonicalContent({ a }) !== canonicalContent({ a: b })

/** What a list says in one language, row by row. */
const rowsIn = (field: FlattenedField, value: unknown, locale: Locale): unknown =>
  field.type === 'array' && Array.isArray(value)
    ? value.map((row) =>
        isData(row)
          ? rowFields(field.flattenedFields)
              .filter(isLocalised)
              .map(({ name }) => (isData(row[name]) ? row[name][locale] : null))
          : row,
      )
    : null

/** A field that a file would change, and in which languages; none where the field has none of its own. */
export interface FieldChange {
  name: string
  locales: Locale[]
}

/** What a file would change of an entry. A field or a language that the file does not name is left as it is. */
export function changesOf(
  fields: readonly FlattenedField[],
  before: Portable,
  incoming: Portable,
): FieldChange[] {
  return transferredFields(fields).flatMap((field): FieldChange[] => {
    const { name } = field
    const [older, newer] = [before[name], incoming[name]]
    if (newer === undefined) return []
    if (isLocalised(field)) {
      const texts = isData(newer) ? newer : {}
      const known = isData(older) ? older : {}
      const locales = LOCALES.filter(
        (locale) => texts[locale] !== undefined && isUnlike(known[locale], texts[locale]),
      )
      return locales.length > 0 ? [{ name, locales }] : []
    }
    if (!isUnlike(older, newer)) return []
    return [
      {
        name,
        locales: LOCALES.filter((locale) =>
          isUnlike(rowsIn(field, older, locale), rowsIn(field, newer, locale)),
        ),
      },
    ]
  })
}
