import countries from 'i18n-iso-countries'
import { DEFAULT_LOCALE, type Locale } from './vocabulary'

/** ISO 3166-1 alpha-2 codes with their English names, in the order of the names. Source: the package i18n-iso-countries. */
export const COUNTRIES: readonly { code: string; name: string }[] = Object.entries(
  countries.getNames(DEFAULT_LOCALE, { select: 'official' }),
)
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => a.name.localeCompare(b.name, DEFAULT_LOCALE))

/** @returns the country's name in a language, in English where it has none there, and the code where it is unknown */
export const countryName = (code: string, locale: Locale): string =>
  countries.getName(code, locale) ?? countries.getName(code, DEFAULT_LOCALE) ?? code
