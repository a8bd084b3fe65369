import { LOCALES } from '../../../config/vocabulary'
import { dangersIn } from './find'
import { foldName } from './names'
import type { SafetyCode } from './patterns'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Codes that Unicode names and that are no country: the world's parts, and codes that were given up. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])

/** The names of every country and territory in the six languages. Source: Unicode CLDR, as Node brings it. */
const countryNames = (): string[] =>
  LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
      .filter((code) => !NO_COUNTRIES.has(code))
      .flatMap((code) => names.of(code) ?? [])
  })

let known: { folded: ReadonlySet<string>; cityBefore: RegExp } | null = null

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Made once: it takes some milliseconds. */
function countries() {
  if (known) return known
  const names = [...new Set(countryNames())]
  const any = names
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  known = {
    folded: new Set(names.map(foldName)),
    // “Herat, Afghanistan” and “Herat (Afghanistan)”: a name, then the country. In Arabic there are no capitals, so a preposition tells.
    cityBefore: new RegExp(
      String.raw`(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*|(?<![\p{L}])(?:في|بمدينة|مدينة)\s+[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)?)\s*[,،，(]\s*(?:the\s+|la\s+|el\s+|l[’'])?(?:${any})(?![\p{L}])`,
      'u',
    ),
  }
  return known
}

/** Whether a text is the name of a country and nothing more. */
export const isCountry = (text: string): boolean => countries().folded.has(foldName(text.trim()))

/** What says where somebody can be found. */
const PLACES: readonly SafetyCode[] = [
  'safety_address',
  'safety_school',
  'safety_coordinates',
  'safety_routine',
]

/** Whether a text says more of a place than the country: forms of addresses, schools and coordinates, or a town before its country. */
export const saysMoreThanCountry = (text: string): boolean =>
  dangersIn(text, { country: null }).some((code) => PLACES.includes(code)) ||
  countries().cityBefore.test(text)
