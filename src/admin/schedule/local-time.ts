import { TZDate, tzOffset } from '@date-fns/tz'
import { format } from 'date-fns'

/**
 * What a time on the clocks of a zone means. Where clocks go forward some times do not exist, and where they go back some exist twice.
 * Moments are ISO 8601 in UTC.
 */
export type Meaning =
  | { kind: 'once'; at: string }
  | { kind: 'twice'; first: string; second: string }
  /** `next` is the first time after the gap, as the browser's field for a date and time has it. */
  | { kind: 'never'; next: string }
  /** It is no date and time. */
  | { kind: 'nothing' }

/** The form that the browser's own field for a date and time takes and gives. */
const FIELD = "yyyy-MM-dd'T'HH:mm"
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How far the clocks of a zone are from UTC at a moment. Milliseconds. */
const offsetAt = (timeZone: string, moment: number): number => tzOffset(timeZone, new Date(moment)) * MINUTE

/** The local time as if the zone were UTC; null for what is no date, such as 30 February. */
function asUtc(local: string): number | null {
  const [, year, month, day, hour, minute] = LOCAL.exec(local)?.map(Number) ?? []
  if (year === undefined || month === undefined) return null
  const moment = Date.UTC(year, month - 1, day, hour, minute)
  return new Date(moment).toISOString().startsWith(local.slice(0, 16)) ? moment : null
}

const iso = (moment: number): string => new Date(moment).toISOString()

/**
 * @param local as the browser's field gives it: `2026-03-29T09:00`
 * @param timeZone IANA name
 */
export function meaningOf(local: string, timeZone: string): Meaning {
  const wanted = asUtc(local)
  if (wanted === null) return { kind: 'nothing' }
  // Clocks change by a day at most, so a day before and after it both sides of any change are seen.
  const [before, after] = [offsetAt(timeZone, wanted - DAY), offsetAt(timeZone, wanted + DAY)]
  const moments = [...new Set([before, after])]
    .map((offset) => wanted - offset)
    .filter((moment) => moment + offsetAt(timeZone, moment) === wanted)
    .sort((a, b) => a - b)
  const [first, second] = moments
  if (first === undefined)
    return { kind: 'never', next: fieldOf(iso(endOfGap(wanted, before, timeZone)), timeZone) }
  return second === undefined
    ? { kind: 'once', at: iso(first) }
    : { kind: 'twice', first: iso(first), second: iso(second) }
}

/** The moment at which clocks went forward over a time, found by halves. */
function endOfGap(wanted: number, before: number, timeZone: string): number {
  let [low, high] = [wanted - before - DAY, wanted - before]
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
    if (offsetAt(timeZone, middle) === before) low = middle
    else high = middle
  }
  return high
}

/** @param at ISO 8601 @returns as the browser's field takes it, on the clocks of the zone */
export const fieldOf = (at: string, timeZone: string): string => format(new TZDate(at, timeZone), FIELD)

const named = (language: string, timeZone: string, style: 'longOffset' | 'shortOffset', at: Date): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

/** A zone by its name, with how far it is from UTC at that moment: “Asia/Amman (GMT+3)”. */
export function zoneName(timeZone: string, at: string, language: string): string {
  const offset = named(language, timeZone, 'shortOffset', new Date(at))
  return timeZone === 'UTC' ? 'UTC' : `${timeZone.replaceAll('_', ' ')} (${offset})`
}

/** A moment in words, on the clocks of a zone. The zone is not named: `zoneName` does. */
export const inWords = (at: string, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at))
