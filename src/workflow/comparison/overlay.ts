import type { Field } from 'payload'
import { DEFAULT_LOCALE, type Locale } from '../../config/vocabulary'
import type { Row } from './rows'

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as it is in every language. A text that stands alone is of the default language. */
const byLocale = (value: unknown): Data =>
  isData(value) && !('root' in value)
    ? value
    : value === undefined || value === null
      ? {}
      : { [DEFAULT_LOCALE]: value }

function ofValue(field: Field, under: unknown, over: unknown, locale: Locale): unknown {
  if (field.type === 'group') {
    return overlay(field.fields, isData(under) ? under : {}, isData(over) ? over : {}, locale)
  }
  if (field.type === 'array') {
    // The form says how many rows there are, where there are none.
    const rows = Array.isArray(over) ? over.filter(isData) : []
    const known = new Map(
      (Array.isArray(under) ? under : []).filter(isData).map((row: Row) => [row.id, row] as const),
    )
    return rows.map((row) => ({ ...overlay(field.fields, known.get(row.id) ?? {}, row, locale), id: row.id }))
  }
  return over
}

function ofField(
  field: Extract<Field, { name: string }>,
  under: unknown,
  over: unknown,
  locale: Locale,
): unknown {
  if (!('localized' in field && field.localized)) return ofValue(field, under, over, locale)
  const texts = byLocale(under)
  return { ...texts, [locale]: ofValue(field, texts[locale], over, locale) }
}

/**
 * The entry as it would be if a form were saved: what the form holds in its language, and the rest as it was. Rows of lists are found
 * again by their ids.
 * @param under the entry in every locale
 * @param over the form's data in one locale; fields that it does not name stay
 */
export function overlay(fields: readonly Field[], under: Data, over: Data, locale: Locale): Data {
  const result: Data = { ...under }
  for (const field of fields) {
    if (field.type === 'ui' || field.type === 'join') continue
    if (field.type === 'tabs') {
      for (const tab of field.tabs) {
        if (!('name' in tab && tab.name)) Object.assign(result, overlay(tab.fields, result, over, locale))
        else if (tab.name in over) {
          const [older, newer] = [under[tab.name], over[tab.name]]
          const inside = [isData(older) ? older : {}, isData(newer) ? newer : {}] as const
          result[tab.name] = overlay(tab.fields, ...inside, locale)
        }
      }
    } else if ('name' in field && field.name) {
      if (!(field.name in over)) continue
      const named = field as Extract<Field, { name: string }>
      result[field.name] = ofField(named, under[field.name], over[field.name], locale)
    } else if ('fields' in field) Object.assign(result, overlay(field.fields, result, over, locale))
  }
  return result
}
