import type { CollectionConfig, Field } from 'payload'
import { toWords } from 'payload/shared'
import { COUNTRIES, countryName } from '../../src/config/countries'
import { DICTIONARY } from '.'

/** A label in each language of the admin, as Payload takes it. */
type Label = Record<string, string>

const LANGUAGES = ['fr', 'es', 'ar', 'zh', 'ru'] as const

/** English words in every language, where the dictionary has them; anything else as it is. */
function inEveryLanguage<Value>(value: Value): Value | Label {
  if (typeof value !== 'string' || !Object.hasOwn(DICTIONARY, value)) return value
  const words = DICTIONARY[value] ?? []
  return { en: value, ...Object.fromEntries(LANGUAGES.map((language, at) => [language, words[at]])) }
}

type Named = { name?: string; label?: unknown; labels?: object; admin?: { description?: unknown } }

const COUNTRY_CODES = new Set(COUNTRIES.map(({ code }) => code))

const countryIn = (code: string): Label =>
  Object.fromEntries(['en' as const, ...LANGUAGES].map((language) => [language, countryName(code, language)]))

type Choice = string | { value: string; label: unknown }
type Asking = { i18n: { language: string } }

/** A value in words: “photo-credits” is “Photo credits”. */
const spoken = (value: string): string => {
  const words = value.replace(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * What a select offers; a value without a label of its own is one in words. The label is made for the language of whoever asks: every
 * country in every language would go to the browser with each page.
 */
function translateOption(choice: Choice): Choice {
  const option = typeof choice === 'string' ? { value: choice, label: spoken(choice) } : choice
  const isCountry = COUNTRY_CODES.has(option.value) && option.label === countryName(option.value, 'en')
  const label = isCountry ? countryIn(option.value) : inEveryLanguage(option.label)
  if (typeof label !== 'object' || label === null) return option
  const words = label as Label
  return { ...option, label: ({ i18n }: Asking) => words[i18n.language] ?? words.en }
}

/** The label of a field; Payload makes one of its name where it has none. */
const labelOf = ({ name, label }: Named): unknown => inEveryLanguage(label ?? (name && toWords(name)))

const labelsOf = (labels: object) =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, inEveryLanguage(label)]))

function translateField(field: Field): Field {
  const { admin, labels } = field as Named
  const description = admin?.description
  const translated = {
    ...field,
    ...(field.type === 'ui' || field.type === 'row' || field.type === 'tabs'
      ? {}
      : { label: labelOf(field as Named) }),
    ...(labels ? { labels: labelsOf(labels) } : {}),
    ...('options' in field ? { options: (field.options as Choice[]).map(translateOption) } : {}),
    ...(description === undefined ? {} : { admin: { ...admin, description: inEveryLanguage(description) } }),
  } as Field
  if (translated.type === 'tabs') {
    const tabs = translated.tabs.map((tab) => ({
      ...tab,
      label: inEveryLanguage(tab.label),
      fields: tab.fields.map(translateField),
    }))
    return { ...translated, tabs } as Field
  }
  return 'fields' in translated
    ? ({ ...translated, fields: translated.fields.map(translateField) } as Field)
    : translated
}

/** A collection whose labels and descriptions are in every language of the admin. Its English is where it always was: in the fields. */
export function translateCollection(collection: CollectionConfig): CollectionConfig {
  const { admin, labels, fields } = collection
  return {
    ...collection,
    ...(labels ? { labels: labelsOf(labels) } : {}),
    admin: {
      ...admin,
      ...(admin?.description === undefined ? {} : { description: inEveryLanguage(admin.description) }),
      ...(admin?.group === undefined ? {} : { group: inEveryLanguage(admin.group) }),
    } as CollectionConfig['admin'],
    fields: fields.map(translateField),
  }
}
