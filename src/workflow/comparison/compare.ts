import type { Field } from 'payload'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../config/vocabulary'
import type { Change, Detail, Step } from './change'
import { detailOf, isUnlike, type Lookup } from './details'
import { pairRows, type Row } from './rows'

type Data = Record<string, unknown>

/** Where in the entry the comparison is. */
interface Place {
  /** Dotted path with a dot at its end, or empty. */
  prefix: string
  steps: readonly Step[]
  /** Set inside something that has a value for each language. */
  locale: Locale | null
  /** Names that are no content; they stand at the top alone. */
  outside: readonly string[]
  lookup: Lookup
  /** In which fields and choices are named. */
  language: string
}

type NamedField = Extract<Field, { name: string }>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value : []).filter(isData)

/** The label as the form shows it in a language: Payload makes one of the name where the collection gives none. */
export function labelOf(field: { name: string; label?: unknown }, language: string = DEFAULT_LOCALE): string {
  const { label, name } = field
  if (typeof label === 'string' && label !== '') return label
  const translated = isData(label)
    ? (label[language] ?? label[DEFAULT_LOCALE] ?? Object.values(label)[0])
    : undefined
  return typeof translated === 'string' ? translated : name
}

/** With every language at once, a localised value is an object of languages. */
function byLocale(value: unknown): Partial<Record<Locale, unknown>> {
  if (value === undefined || value === null) return {}
  return isData(value) && !('root' in value) ? value : { [DEFAULT_LOCALE]: value }
}

const change = (place: Place, path: string, detail: Detail): Change => ({
  path,
  steps: [...place.steps],
  locale: place.locale,
  detail,
})

/** The rows of a list, in their new order; those taken out come last, as there is no place for them any more. */
function inList(fields: readonly Field[], before: unknown, after: unknown, place: Place): Change[] {
  const older = rowsIn(before)
  const newer = rowsIn(after)
  const { kept, added, removed } = pairRows(older, newer)
  const list = place.prefix.slice(0, -1)
  const at = (index: number): Place => {
    const steps = place.steps.map((step, n) =>
      n === place.steps.length - 1 ? { ...step, row: index + 1 } : step,
    )
    return { ...place, steps, prefix: `${place.prefix}${index}.` }
  }
  const row = (
    index: number,
    what: 'added' | 'removed' | 'moved',
    numbers: { before: number | null; after: number | null },
  ) => change(at(index), `${list}.${index}`, { kind: 'row', what, ...numbers })

  const standing = [...kept.map((pair) => pair.after), ...added].sort((a, b) => a - b)
  return [
    ...standing.flatMap((index) => {
      const pair = kept.find((one) => one.after === index)
      const number = index + 1
      if (!pair) {
        return [
          row(index, 'added', { before: null, after: number }),
          ...inFields(fields, {}, newer[index] ?? {}, at(index)),
        ]
      }
      return [
        ...(pair.moved ? [row(index, 'moved', { before: pair.before + 1, after: number })] : []),
        ...inFields(fields, older[pair.before] ?? {}, newer[index] ?? {}, at(index)),
      ]
    }),
    ...removed.flatMap((index) => [
      row(index, 'removed', { before: index + 1, after: null }),
      ...inFields(fields, older[index] ?? {}, {}, at(index)),
    ]),
  ]
}

/** One value, which is of one language or of all. */
function inValue(field: NamedField, before: unknown, after: unknown, place: Place): Change[] {
  const inside: Place = { ...place, prefix: `${place.prefix}${field.name}.` }
  switch (field.type) {
    case 'group':
      return inFields(field.fields, isData(before) ? before : {}, isData(after) ? after : {}, inside)
    case 'array':
      return inList(field.fields, before, after, inside)
    default: {
      const detail = detailOf(field, before, after, place.locale ?? DEFAULT_LOCALE, place)
      return [change(place, `${place.prefix}${field.name}`, detail)]
    }
  }
}

function inField(field: NamedField, before: Data, after: Data, place: Place): Change[] {
  const steps = [...place.steps, { name: field.name, label: labelOf(field, place.language), row: null }]
  const here: Place = { ...place, steps, outside: [] }
  const [older, newer] = [before[field.name], after[field.name]]
  if (!isUnlike(older, newer)) return []
  const found: Change[] = []
  if (place.locale === null && 'localized' in field && field.localized) {
    const [olderTexts, newerTexts] = [byLocale(older), byLocale(newer)]
    for (const locale of LOCALES) {
      if (!isUnlike(olderTexts[locale], newerTexts[locale])) continue
      found.push(...inValue(field, olderTexts[locale], newerTexts[locale], { ...here, locale }))
    }
  } else found.push(...inValue(field, older, newer, here))
  return found.length > 0 ? found : [change(here, `${place.prefix}${field.name}`, { kind: 'other' })]
}

function inFields(fields: readonly Field[], before: Data, after: Data, place: Place): Change[] {
  return fields.flatMap((field): Change[] => {
    // The id that a database gives to a row of a list is no content.
    if (field.type === 'ui' || field.type === 'join' || ('name' in field && field.name === 'id')) return []
    if ('virtual' in field && field.virtual) return []
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name
          ? inField({ ...tab, type: 'group', name: tab.name } as NamedField, before, after, place)
          : inFields(tab.fields, before, after, place),
      )
    }
    if ('name' in field && field.name) {
      return place.outside.includes(field.name) ? [] : inField(field as NamedField, before, after, place)
    }
    return 'fields' in field ? inFields(field.fields, before, after, place) : []
  })
}

/**
 * Everything that differs between two revisions of an entry, in the order of the form.
 * @param fields the collection's fields
 * @param outside names of top-level fields that are no content
 * @param language in which fields and choices are named
 * @param before, after the entry in every locale, depth 0; null where there was none
 * @param lookup says what a reference points to
 * @returns nothing exactly where the content hash is the same for the same photographs
 */
export function compareEntries(
  {
    fields,
    outside,
    language = DEFAULT_LOCALE,
  }: { fields: readonly Field[]; outside: readonly string[]; language?: string },
  before: Data | null,
  after: Data | null,
  lookup: Lookup,
): Change[] {
  return inFields(fields, before ?? {}, after ?? {}, {
    prefix: '',
    steps: [],
    locale: null,
    outside,
    lookup,
    language,
  })
}
