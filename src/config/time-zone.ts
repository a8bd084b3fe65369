/** The time zone of accounts that have chosen none. */
export const DEFAULT_TIME_ZONE = 'UTC'

/** Names, not offsets such as `+01:00`: an offset knows nothing of summer time. Source: IANA, "Theory and pragmatics of the tz code". */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/** @returns whether this is the name of a time zone that the machine knows, for example `Africa/Nairobi` */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 64 || !NAME.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

/** @returns the zone, or UTC where it is none */
export const timeZoneOr = (value: unknown): string => (isTimeZone(value) ? value : DEFAULT_TIME_ZONE)
