import type { Locale } from '../config/vocabulary'
import { SITE_TEXTS, type SiteTexts } from './texts'
import type { Plural } from './texts/texts'

const KILOBYTE = 1_000

/** The house writes British English; the other languages say no country. */
const tagOf = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale)

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** Everything that depends on the language of the page alone. */
export function wordsOf(locale: Locale) {
  const tag = tagOf(locale)
  const texts: SiteTexts = SITE_TEXTS[locale]
  const plurals = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const terms: Readonly<Record<string, string>> = texts.terms
  const formats: Readonly<Record<string, string>> = texts.formats
  return {
    locale,
    texts,
    fill,
    /** A text with its number, in the plural form that the language asks for. */
    count: (text: Plural, n: number) => fill(text[plurals.select(n)] ?? text.other, { n: numbers.format(n) }),
    number: (n: number) => numbers.format(n),
    /** The day of a moment, in UTC: it is the same day for every reader. */
    date: (iso: string) => dates.format(new Date(iso)),
    /** A size as people say it. */
    size(bytes: number): string {
      const [value, unit] =
        bytes < KILOBYTE ** 2 ? [bytes / KILOBYTE, 'kilobyte'] : [bytes / KILOBYTE ** 2, 'megabyte']
      return new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        maximumFractionDigits: value < 10 ? 1 : 0,
      }).format(value)
    },
    /** A word of the vocabularies. The API names them in English. */
    term: ({ key, label }: { key: string; label: string }) => terms[key] ?? label,
    format: (format: string) => formats[format] ?? format.toUpperCase(),
    /** The name of a language. */
    language(tag: string): string {
      try {
        return names.of(tag) ?? tag
      } catch {
        return tag
      }
    },
  }
}

export type Words = ReturnType<typeof wordsOf>
