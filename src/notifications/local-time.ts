import { TZDate } from '@date-fns/tz'
import type { Locale } from '../config/vocabulary'

/** When digests are sent, and from when on the day before a reminder is. Hours of the recipient's own clock. */
export const MORNING = 7

/**
 * The next morning after a moment, on the clock of a time zone: 23, 24 or 25 hours apart where clocks are changed.
 * @param after a moment of exactly that time is followed by the morning after it
 */
export function nextMorning(after: Date, timeZone: string): Date {
  const morning = new TZDate(after, timeZone)
  morning.setHours(MORNING, 0, 0, 0)
  if (morning.getTime() <= after.getTime()) {
    morning.setDate(morning.getDate() + 1)
    // Once more: the day after may have had no such hour on the way.
    morning.setHours(MORNING, 0, 0, 0)
  }
  return new Date(morning.getTime())
}

/** The morning of the day before a moment, on the clock of a time zone. */
export function morningBefore(moment: Date, timeZone: string): Date {
  const morning = new TZDate(moment, timeZone)
  morning.setDate(morning.getDate() - 1)
  morning.setHours(MORNING, 0, 0, 0)
  return new Date(morning.getTime())
}

/** The first moment of the day of `moment` on the clock of a time zone. */
export function startOfDay(moment: Date, timeZone: string): Date {
  const start = new TZDate(moment, timeZone)
  start.setHours(0, 0, 0, 0)
  return new Date(start.getTime())
}

/** A moment in words, on the clock of a time zone, which is named too. */
export const momentIn = (moment: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(moment)
