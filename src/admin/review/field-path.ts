import type { ClientField } from 'payload'
import { LOCALES, type Locale } from '../../config/vocabulary'

/** What an obstacle's path says: the field, and the locale where the path ends with one, as in `title.fr`. */
export interface FieldPath {
  /** Dotted path of the field in the form, without the locale. */
  path: string
  locale: Locale | null
}

/** @param path dotted path such as `title`, `title.fr` or `moments.2.photo` */
export function parseFieldPath(path: string): FieldPath {
  const segments = path.split('.')
  const last = segments.at(-1)
  const locale = segments.length > 1 ? LOCALES.find((known) => known === last) : undefined
  return locale ? { path: segments.slice(0, -1).join('.'), locale } : { path, locale: null }
}

const isRow = (segment: string) => /^\d+$/.test(segment)

/** Rows, collapsibles and tabs without a name lay fields out but are no part of a path. */
function namedFields(fields: readonly ClientField[]): ClientField[] {
  return fields.flatMap((field): ClientField[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name
          ? [{ ...tab, name: tab.name, type: 'group' } as ClientField]
          : namedFields(tab.fields),
      )
    }
    if ('name' in field && field.name) return [field]
    return 'fields' in field ? namedFields(field.fields) : []
  })
}

/**
 * The fields that a path goes through, outermost first.
 * @returns as far as the path leads; empty where its first name is no field
 */
export function fieldsAlong(fields: readonly ClientField[], path: string): ClientField[] {
  const [head, ...rest] = path.split('.').filter((segment) => !isRow(segment))
  const found = namedFields(fields).find((field) => 'name' in field && field.name === head)
  if (!found) return []
  const inner = 'fields' in found ? found.fields : []
  return [found, ...(rest.length > 0 ? fieldsAlong(inner, rest.join('.')) : [])]
}

/** @returns whether what the path leads to differs from locale to locale */
export const isLocalised = (fields: readonly ClientField[], path: string): boolean =>
  fieldsAlong(fields, path).some((field) => 'localized' in field && field.localized === true)

/** One step of a path in words: what the field is called, and the number of the row, from 1, where the path enters one. */
export interface Step {
  name: string
  label: unknown
  row: number | null
}

/**
 * A path in the words of the form.
 * @returns one step for each field along the path; what is no field keeps its name
 */
export function stepsOf(fields: readonly ClientField[], path: string): Step[] {
  const along = fieldsAlong(fields, path)
  const steps: Step[] = []
  for (const segment of path.split('.')) {
    const last = steps.at(-1)
    if (isRow(segment) && last) last.row = Number(segment) + 1
    else {
      const field = along[steps.length]
      steps.push({ name: segment, label: field && 'label' in field ? field.label : undefined, row: null })
    }
  }
  return steps
}
