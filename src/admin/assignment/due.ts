import { addDays, format, isValid, set } from 'date-fns'

/** The quick choices of a due date, in days from now. */
export const QUICK = { tomorrow: 1, inThreeDays: 3, inAWeek: 7 } as const
export type QuickName = keyof typeof QUICK

/** A day's work is due when the day ends. Hour of the local day. */
const END_OF_DAY = 17

/** The form that the browser's own field for a date and time takes and gives, in the local time zone. */
const FIELD_FORMAT = "yyyy-MM-dd'T'HH:mm"

/** @returns the value of the field for a quick choice */
export const quickDue = (name: QuickName, now: Date): string =>
  format(
    set(addDays(now, QUICK[name]), { hours: END_OF_DAY, minutes: 0, seconds: 0, milliseconds: 0 }),
    FIELD_FORMAT,
  )

/** @param at ISO 8601; null or what is no time is an empty field */
export function fieldOf(at: string | null): string {
  const date = new Date(at ?? Number.NaN)
  return isValid(date) ? format(date, FIELD_FORMAT) : ''
}

/** @returns ISO 8601 in UTC; null for an empty field */
export function momentOf(field: string): string | null {
  const date = new Date(field)
  return isValid(date) ? date.toISOString() : null
}

export const isOverdue = (dueAt: string | null, now: number): boolean =>
  dueAt !== null && Date.parse(dueAt) <= now
