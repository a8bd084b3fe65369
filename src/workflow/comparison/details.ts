import type { Field } from 'payload'
import { privateKindOf } from '../../private-values/private-field'
import { canonicalContent } from '../content-hash'
import type { Detail, Named } from './change'
import { compareRichText } from './rich-text'
import { compareWords } from './words'

/** Says what a reference points to, in words. */
export type Lookup = (reference: { collection: string; id: string }) => Named

/** Whether two values are different content: nothing, an empty text and an empty list are one and the same. */
export const isUnlike = (before: unknown, after: unknown): boolean =>
  canonicalContent({ value: before }) !== canonicalContent({ value: after })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const words = (value: unknown): string =>
  value === undefined || value === null ? '' : isObject(value) ? JSON.stringify(value) : String(value)

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value]

/** What of `these` is not in `those`, counting how often. */
function without<Item>(
  these: readonly Item[],
  those: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>()
  for (const item of those) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1)
  return these.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0
    left.set(keyOf(item), count - 1)
    return count <= 0
  })
}

function optionLabel(field: Field, value: unknown, language: string): string {
  const options = 'options' in field && Array.isArray(field.options) ? field.options : []
  const found = options.find((option) => isObject(option) && option.value === value)
  if (!isObject(found)) return words(value)
  const given: unknown = found.label
  const label: unknown = typeof given === 'function' ? given({ i18n: { language } }) : given
  return typeof label === 'string' ? label : words(value)
}

function choice(field: Field, before: unknown, after: unknown, language: string): Detail {
  const older = listOf(before).map((value) => optionLabel(field, value, language))
  const newer = listOf(after).map((value) => optionLabel(field, value, language))
  const same = (label: string) => label
  return {
    kind: 'choice',
    before: older,
    after: newer,
    added: without(newer, older, same),
    removed: without(older, newer, same),
  }
}

function named(relationTo: string | string[], value: unknown, lookup: Lookup): Named {
  const [collection, id] = Array.isArray(relationTo)
    ? isObject(value)
      ? [words(value.relationTo), value.value]
      : ['', value]
    : [relationTo, value]
  return lookup({ collection, id: words(isObject(id) && 'id' in id ? id.id : id) })
}

function references(relationTo: string | string[], before: unknown, after: unknown, lookup: Lookup): Detail {
  const older = listOf(before).map((value) => named(relationTo, value, lookup))
  const newer = listOf(after).map((value) => named(relationTo, value, lookup))
  const keyOf = ({ collection, id }: Named) => `${collection}/${id}`
  return {
    kind: relationTo === 'photos' ? 'photo' : 'relation',
    before: older,
    after: newer,
    added: without(newer, older, keyOf),
    removed: without(older, newer, keyOf),
  }
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const yesNoOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)
const textOf = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null

/**
 * What changed of one field whose values differ, in words.
 * @param locale of the values
 * @param language in which choices are named
 */
export function detailOf(
  field: Field,
  before: unknown,
  after: unknown,
  locale: string,
  { lookup, language }: { lookup: Lookup; language: string },
): Detail {
  if (privateKindOf(field)) return { kind: 'private' }
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return Array.isArray(before) || Array.isArray(after)
        ? choice(field, before, after, language)
        : { kind: 'text', parts: compareWords(words(before), words(after), locale) }
    case 'richText':
      return compareRichText(before, after, locale)
    case 'select':
    case 'radio':
      return choice(field, before, after, language)
    case 'relationship':
    case 'upload':
      return references(field.relationTo as string | string[], before, after, lookup)
    case 'number':
      return { kind: 'number', before: numberOf(before), after: numberOf(after) }
    case 'date':
      return { kind: 'date', before: textOf(before), after: textOf(after) }
    case 'checkbox':
      return { kind: 'yesNo', before: yesNoOf(before), after: yesNoOf(after) }
    default:
      return { kind: 'other' }
  }
}
