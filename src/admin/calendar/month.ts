import { tz } from '@date-fns/tz'
import { addDays, addMonths, format, startOfMonth, startOfWeek } from 'date-fns'

/** A month of a calendar, as `2026-11`. */
export type Month = string

export interface Day {
  /** As `2026-11-24`. */
  key: string
  /** Day of the month. */
  number: number
  /** Whether it belongs to the month, or fills its first or last week. */
  inside: boolean
}

const MONTH = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/
/** A calendar day has no zone: it is reckoned in UTC, where each has 24 hours. */
const utc = tz('UTC')
const firstOf = (month: Month) => new Date(`${month}-01T00:00:00Z`)

export const isMonth = (value: unknown): value is Month => typeof value === 'string' && MONTH.test(value)

export const monthAfter = (month: Month, count: number): Month =>
  format(addMonths(firstOf(month), count, { in: utc }), 'yyyy-MM', { in: utc })

/** @returns the day of a moment on the clocks of a zone, as `2026-11-24` */
export const dayOf = (at: string | Date, timeZone: string): string =>
  format(new Date(at), 'yyyy-MM-dd', { in: tz(timeZone) })

/** Days on which weeks begin where it is not Monday: 0 is Sunday. Source: Unicode CLDR, supplemental data, "weekData". */
const FIRST_DAY: Record<string, number> = { en: 0, zh: 0, ar: 6 }

/**
 * @param language of the admin
 * @param regional the languages of the browser, which may name a region: weeks of `en-GB` begin on Monday, of `en-US` on Sunday
 * @returns the first day of the week, 0 for Sunday
 */
export function firstWeekday(language: string, regional: readonly string[]): number {
  const exact = regional.find((tag) => tag.split('-')[0] === language && tag.includes('-'))
  if (exact) {
    const locale = new Intl.Locale(exact) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number }
      weekInfo?: { firstDay: number }
    }
    const info = locale.getWeekInfo?.() ?? locale.weekInfo
    if (info) return info.firstDay % 7
  }
  return FIRST_DAY[language] ?? 1
}

/** The weeks of a month, whole ones, from the first day of the week on. */
export function weeksOf(month: Month, firstDay: number): Day[][] {
  const weekStartsOn = firstDay as 0 | 1 | 2 | 3 | 4 | 5 | 6
  const start = startOfWeek(startOfMonth(firstOf(month), { in: utc }), { weekStartsOn, in: utc })
  const weeks: Day[][] = []
  for (let week = 0; week < 6; week++) {
    const days = Array.from({ length: 7 }, (_, index): Day => {
      const key = format(addDays(start, week * 7 + index, { in: utc }), 'yyyy-MM-dd', { in: utc })
      return { key, number: Number(key.slice(8)), inside: key.startsWith(month) }
    })
    if (days.some(({ inside }) => inside)) weeks.push(days)
  }
  return weeks
}

/**
 * The moments that the days of a calendar span on the clocks of any zone: a day more at each end than they have in UTC.
 * @returns ISO 8601 in UTC
 */
export function spanOf(weeks: readonly (readonly Day[])[]): { from: string; to: string } {
  const days = weeks.flat()
  const at = (key: string | undefined, count: number) =>
    addDays(new Date(`${key}T00:00:00Z`), count, { in: utc }).toISOString()
  return { from: at(days[0]?.key, -1), to: at(days.at(-1)?.key, 2) }
}
