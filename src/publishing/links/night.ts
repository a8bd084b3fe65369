const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR
/** The night, where checks begin. Hours in UTC. */
const NIGHT = { from: 1, hours: 4 }

/** No link waits longer than this; one that seems to was written by a clock that went wrong. Milliseconds. */
export const LONGEST_WAIT = 2 * DAY

/** When a link is asked next: in the coming night, each at its own minute, so that nobody is asked for all at once. */
export function nextNight(url: string, now: Date): Date {
  const spread =
    [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 3_600_000, 7) / 3_600_000
  const tonight = new Date(now)
  tonight.setUTCHours(NIGHT.from, 0, 0, 0)
  const at = tonight.getTime() + spread * NIGHT.hours * HOUR
  return new Date(at > now.getTime() ? at : at + DAY)
}
