const MINUTE = 60_000
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
]

const inWords = (milliseconds: number, language: string): string => {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const length = Math.abs(milliseconds)
  const [unit, size] = UNITS.find(([, ms]) => length >= ms) ?? (['second', Number.POSITIVE_INFINITY] as const)
  // “In 0 seconds” is “now”, and so is “0 seconds ago”.
  return format.format(Math.sign(milliseconds) * Math.floor(length / size) || 0, unit)
}

/**
 * An age in words, in the largest unit that is full: "3 days ago".
 * @param at ISO 8601
 * @param now milliseconds since 1970
 */
export const ageOf = (at: string, language: string, now: number): string =>
  // A clock that runs ahead makes nothing come from the future.
  inWords(Math.min(0, Date.parse(at) - now), language)

/** The same in both directions: "in 3 days", "3 days ago". */
export const distanceOf = (at: string, language: string, now: number): string =>
  inWords(Date.parse(at) - now, language)
