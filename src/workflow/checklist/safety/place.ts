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

/** Parts of the world and of continents, by their numbers. Source: United Nations, M49, as Unicode CLDR names them. */
const WORLD =
  '002 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 419'

/** What may stand after “in” without being a town: parts of the world, months, days and languages, in the six languages. */
const harmlessNames = (): string[] =>
  LOCALES.flatMap((locale) => {
    const regions = new Intl.DisplayNames(locale, { type: 'region' })
    const languages = new Intl.DisplayNames(locale, { type: 'language' })
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    return [
      ...WORLD.split(' ').flatMap((code) => regions.of(code) ?? []),
      ...LOCALES.flatMap((code) => languages.of(code) ?? []),
      ...Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2026, at))),
      ...Array.from({ length: 7 }, (_, at) => weekday.format(Date.UTC(2026, 0, 1 + at))),
    ]
  })

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Russian names change their ends: “в Афганистане”. */
const withEnds = (name: string) =>
  /\p{Script=Cyrillic}$/u.test(name) ? String.raw`${escaped(name.slice(0, -1))}\p{L}{0,3}` : escaped(name)

const oneOf = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|')

interface Known {
  folded: ReadonlySet<string>
  cityBefore: RegExp
  harmless: RegExp
}

let known: Known | null = null

/** Made once: it takes some milliseconds. */
function countries(): Known {
  if (known) return known
  const names = [...new Set(countryNames())]
  const any = oneOf(names.map(escaped))
  known = {
    folded: new Set(names.map(foldName)),
    // “Herat, Afghanistan” and “Herat (Afghanistan)”: a name, then the country. In Arabic there are no capitals, so a preposition tells.
    cityBefore: new RegExp(
      String.raw`(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*|(?<![\p{L}])(?:في|بمدينة|مدينة)\s+[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)?)\s*[,،，(]\s*(?:the\s+|la\s+|el\s+|l[’'])?(?:${any})(?![\p{L}])`,
      'u',
    ),
    harmless: new RegExp(
      String.raw`^(?:${oneOf([...names, ...harmlessNames()].map(withEnds))})(?![\p{L}])`,
      'iu',
    ),
  }
  return known
}

/** A capitalised name after a word that says where. Only towns and villages are written so, and what is known as harmless. */
const NAME_OF_PLACE =
  /(?<![\p{L}\p{N}])(?:in|near|outside|à|près de|en|cerca de|в|во|под|около|возле)\s+(?=\p{Lu})/giu

/** A town that says of itself what it is. */
const TOWN = /(?:بلدة|قرية|مدينة|مخيم)\s+\p{L}{3,}|\p{Script=Han}{2,6}(?:市|县|镇|村)/u

/** Whether a text names a town on its own: “in Herat”. */
function namesTown(text: string): boolean {
  const { harmless } = countries()
  const found = [...text.matchAll(NAME_OF_PLACE)]
  // Without the flag for case the capital tells a name, and with it “in” may begin a sentence.
  return (
    TOWN.test(text) ||
    found.some(({ index, 0: before }) => {
      const rest = text.slice(index + before.length)
      return /^\p{Lu}/u.test(rest) && !harmless.test(rest)
    })
  )
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

/** Whether a text says more of a place than the country: forms of addresses, schools and coordinates, or a town. */
export const saysMoreThanCountry = (text: string): boolean =>
  dangersIn(text, { country: null }).some((code) => PLACES.includes(code)) ||
  countries().cityBefore.test(text) ||
  namesTown(text)
