import type { FlattenedField } from 'payload'
import { type ShapeIssue, shapeIssues } from '../../collections/entry/check-shape'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../config/vocabulary'
import { isLocalised, isReference, rowFields, takesMany, transferredFields } from './fields'
import { isData, type Portable } from './portable'
import { keyFieldOf } from './references'

type Data = Record<string, unknown>

/** The id of what a key of the file names; null where there is nothing of the kind. */
export type IdOf = (collection: string, key: string) => string | null

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** A reference of the file: the collection and the key. Null where it is neither. */
function target(
  relationTo: string | readonly string[],
  value: unknown,
): { collection: string; key: string } | null {
  if (typeof value !== 'string') return null
  if (typeof relationTo === 'string') return { collection: relationTo, key: value }
  const at = value.indexOf('/')
  const collection = value.slice(0, Math.max(at, 0))
  return relationTo.includes(collection) ? { collection, key: value.slice(at + 1) } : null
}

/** Walks the values of a file field by field, rows of lists too. */
function walk(
  fields: readonly FlattenedField[],
  data: Data,
  prefix: string,
  visit: (field: FlattenedField, value: unknown, path: string) => void,
): void {
  for (const field of fields) {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined || value === null) continue
    visit(field, value, path)
    if (field.type === 'array')
      listOf(value).forEach((row, at) => {
        if (isData(row)) walk(rowFields(field.flattenedFields), row, `${path}.${at}.`, visit)
      })
    else if ((field.type === 'group' || field.type === 'tab') && isData(value))
      walk(rowFields(field.flattenedFields), value, `${path}.`, visit)
  }
}

/** What a file refers to, collection by collection, so that all of it is looked up at once. */
export function wantedKeys(
  fields: readonly FlattenedField[],
  entries: readonly Portable[],
): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>()
  for (const entry of entries)
    walk(transferredFields(fields), entry, '', (field, value) => {
      if (!isReference(field)) return
      for (const one of listOf(value)) {
        const found = target(field.relationTo, one)
        if (found) wanted.set(found.collection, (wanted.get(found.collection) ?? new Set()).add(found.key))
      }
    })
  return wanted
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const unknownNames = (fields: readonly FlattenedField[], data: Data, prefix: string): ShapeIssue[] =>
  Object.keys(data)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({
      path: `${prefix}${name}`,
      message: 'There is no such field, or it is never imported.',
    }))

/** What is wrong with the languages and the references of one entry. */
function ownIssues(fields: readonly FlattenedField[], entry: Portable, idOf: IdOf): ShapeIssue[] {
  const issues = unknownNames(transferredFields(fields), entry, '')
  walk(transferredFields(fields), entry, '', (field, value, path) => {
    if (isLocalised(field)) {
      if (!isData(value) || 'root' in value)
        issues.push({ path, message: 'Give it for each language: { "en": … }.' })
      else
        for (const name of Object.keys(value))
          if (!(LOCALES as readonly string[]).includes(name))
            issues.push({ path: `${path}.${name}`, message: `Languages are: ${LOCALES.join(', ')}.` })
    }
    if (field.type === 'array')
      listOf(value).forEach((row, at) => {
        if (isData(row)) issues.push(...unknownNames(rowFields(field.flattenedFields), row, `${path}.${at}.`))
      })
    if (!isReference(field)) return
    listOf(value).forEach((one, at) => {
      const found = target(field.relationTo, one)
      const place = takesMany(field) ? `${path}.${at}` : path
      if (!found) issues.push({ path: place, message: 'Name an entry, for example “practices/a-good-one”.' })
      else if (idOf(found.collection, found.key) === null)
        issues.push({
          path: place,
          message:
            keyFieldOf(found.collection) === 'slug'
              ? `There is no entry “${found.key}” in ${found.collection}. Import that one first.`
              : `There is no such file in ${found.collection}. Upload it first: it is known by its content.`,
        })
    })
  })
  const { slug } = entry
  if (typeof slug === 'string' && !SLUG.test(slug))
    issues.push({ path: 'slug', message: 'Use lower-case letters, digits and single hyphens.' })
  return issues
}

/** One value as Payload takes it. */
function stored(field: FlattenedField, value: unknown, locale: Locale, idOf: IdOf, known: unknown): unknown {
  if (value === null || value === undefined) return takesMany(field) || field.type === 'array' ? [] : null
  if (isReference(field)) {
    const one = (key: unknown) => {
      const found = target(field.relationTo, key)
      const id = found && idOf(found.collection, found.key)
      if (!found || id === null) return null
      return typeof field.relationTo === 'string' ? id : { relationTo: found.collection, value: id }
    }
    return takesMany(field)
      ? listOf(value)
          .map(one)
          .filter((id) => id !== null)
      : one(value)
  }
  if (field.type === 'array') {
    if (!Array.isArray(value)) return value
    const rows = Array.isArray(known) ? known : []
    return value.map((row, at) => {
      if (!isData(row)) return row
      const before = isData(rows[at]) ? rows[at] : {}
      const data = storedFields(rowFields(field.flattenedFields), row, locale, idOf, before, true)
      return before.id === undefined ? data : { ...data, id: before.id }
    })
  }
  if ((field.type === 'group' || field.type === 'tab') && isData(value))
    return storedFields(
      rowFields(field.flattenedFields),
      value,
      locale,
      idOf,
      isData(known) ? known : {},
      true,
    )
  return value
}

/** @param isWhole whether a field that is not named is empty, as in a row; else it is left as it is */
function storedFields(
  fields: readonly FlattenedField[],
  entry: Data,
  locale: Locale,
  idOf: IdOf,
  known: Data,
  isWhole: boolean,
): Data {
  const data: Data = {}
  for (const field of fields) {
    let value = entry[field.name]
    if (isLocalised(field)) value = isData(value) ? value[locale] : undefined
    if (value === undefined && !isWhole) continue
    data[field.name] = stored(field, value, locale, idOf, known[field.name])
  }
  return data
}

/**
 * What of an entry is written in one language: fields that have no languages of their own with the first one, lists with each.
 * @param known the entry as it was saved before, whose rows keep their ids
 */
export function dataIn(
  fields: readonly FlattenedField[],
  entry: Portable,
  locale: Locale,
  idOf: IdOf,
  known: Data,
): Data {
  const own = transferredFields(fields).filter(
    (field) => locale === DEFAULT_LOCALE || isLocalised(field) || field.type === 'array',
  )
  return storedFields(own, entry, locale, idOf, known, false)
}

/**
 * Everything that is wrong with one entry of a file, before anything is written.
 * @param idOf knows what there is, and what the same file makes
 */
export function issuesOf(fields: readonly FlattenedField[], entry: Portable, idOf: IdOf): ShapeIssue[] {
  const own = ownIssues(fields, entry, idOf)
  if (own.length > 0) return own
  const seen = new Map<string, ShapeIssue>()
  for (const locale of LOCALES)
    for (const issue of shapeIssues(fields, dataIn(fields, entry, locale, idOf, {})))
      if (!seen.has(issue.path)) seen.set(issue.path, issue)
  return [...seen.values()]
}
