import type { Field } from 'payload'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../config/vocabulary'

type Data = Record<string, unknown>

/** One text of an entry that has its own words in each language. */
export interface LocalisedText {
  /** Dotted path in the form: `moments.2.text`. */
  path: string
  /** The same with the id of each row in place of its number, so that a row that moved is found again. */
  key: string
  isRich: boolean
  values: Partial<Record<Locale, unknown>>
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** With every language at once, a localised value is an object of languages. */
function byLocale(value: unknown): Partial<Record<Locale, unknown>> {
  if (value === undefined || value === null) return {}
  if (!isData(value) || 'root' in value) return { [DEFAULT_LOCALE]: value }
  return Object.fromEntries(LOCALES.map((locale) => [locale, value[locale]]))
}

const TEXTS: readonly string[] = ['text', 'textarea', 'richText']

/** Where in the entry it is looked: each with a dot at its end, or empty. */
interface Place {
  path: string
  key: string
}

function inRows(fields: readonly Field[], value: unknown, { path, key }: Place): LocalisedText[] {
  return (Array.isArray(value) ? value : []).flatMap((row, index) =>
    isData(row)
      ? inFields(fields, row, { path: `${path}${index}.`, key: `${key}${String(row.id ?? index)}.` })
      : [],
  )
}

function inFields(fields: readonly Field[], data: Data, place: Place): LocalisedText[] {
  return fields.flatMap((field): LocalisedText[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name
          ? inFields(
              tab.fields,
              isData(data[tab.name]) ? (data[tab.name] as Data) : {},
              inside(place, tab.name),
            )
          : inFields(tab.fields, data, place),
      )
    }
    if (!('name' in field) || !field.name) return 'fields' in field ? inFields(field.fields, data, place) : []
    const value = data[field.name]
    const here = inside(place, field.name)
    if (field.type === 'array') return inRows(field.fields, value, here)
    if (field.type === 'group') return inFields(field.fields, isData(value) ? value : {}, here)
    if (!TEXTS.includes(field.type) || !('localized' in field && field.localized)) return []
    return [
      {
        path: here.path.slice(0, -1),
        key: here.key.slice(0, -1),
        isRich: field.type === 'richText',
        values: byLocale(value),
      },
    ]
  })
}

const inside = ({ path, key }: Place, name: string): Place => ({
  path: `${path}${name}.`,
  key: `${key}${name}.`,
})

/**
 * Every text of an entry that is written in each language anew, in the order of the form.
 * @param entry every field in every locale, depth 0
 */
export const textsOf = (fields: readonly Field[], entry: Data): LocalisedText[] =>
  inFields(fields, entry, { path: '', key: '' })
