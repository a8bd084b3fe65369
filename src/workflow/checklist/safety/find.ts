import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max'
import { PATTERNS, PLACES, SAFETY_CODES, type SafetyCode, TIMES } from './patterns'

/** Longer texts are looked at in part: no block of a profile comes near it. Characters. */
const LONGEST = 5_000

/** Digits of other scripts as those that patterns and libraries know, one for one, so that places stay the same. */
const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660))
  })

const some = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((one) => text.search(one) !== -1)

/** Years and sums of money look like numbers of short plans; a number that a person answers has seven digits or more. */
const FEWEST_DIGITS = 7

function hasPhone(text: string, country: string | null): boolean {
  const code = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const found = findPhoneNumbersInText(text, code ? { defaultCountry: code } : undefined)
  return found.some(({ number, startsAt, endsAt }) => {
    if (number.nationalNumber.length < FEWEST_DIGITS) return false
    // Two years, or a date, are no number.
    return !/^(?:19|20)\d{2}\D{1,3}(?:19|20)?\d{2}(?:\D\d{1,2})?$/.test(text.slice(startsAt, endsAt).trim())
  })
}

interface Context {
  /** ISO code of the country that the person lives in: numbers are written as there. */
  country: string | null
  /** A time of day stands beside the text already, as in a moment of a day. */
  hasTime?: boolean
}

/** What in a text could lead somebody to a person. */
export function dangersIn(text: string, { country, hasTime = false }: Context): SafetyCode[] {
  const looked = westernDigits(text.slice(0, LONGEST))
  const is: Record<SafetyCode, () => boolean> = {
    safety_address: () => some(PATTERNS.safety_address, looked),
    safety_phone: () => some(PATTERNS.safety_phone, looked) || hasPhone(looked, country),
    safety_email: () => some(PATTERNS.safety_email, looked),
    safety_school: () => some(PATTERNS.safety_school, looked),
    safety_coordinates: () => some(PATTERNS.safety_coordinates, looked),
    safety_routine: () => (hasTime || some(TIMES, looked)) && some(PLACES, looked),
  }
  return SAFETY_CODES.filter((code) => is[code]())
}
