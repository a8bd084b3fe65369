const MINUTE = 60_000
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
]

/**
 * An age in words, in the largest unit that is full: "3 days ago".
 * @param at ISO 8601
 * @param now milliseconds since 1970
 */
export function ageOf(at: string, language: string, now: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const past = Math.max(0, now - Date.parse(at))
  const [unit, length] = UNITS.find(([, ms]) => past >= ms) ?? (['second', Number.POSITIVE_INFINITY] as const)
  return format.format(-Math.floor(past / length), unit)
}
