import type { RightsFacts } from '../../workflow/rights/facts'
import type { Span } from '../../workflow/rights/fitness'
import { fitSpans } from '../../workflow/rights/fitness'
import type { RightsWindow } from '../compiled'

const windowOf = ({ from, until }: Span): RightsWindow => ({
  from: new Date(from).toISOString(),
  until: until === Number.POSITIVE_INFINITY ? null : new Date(until).toISOString(),
})

const spanOf = ({ from, until }: RightsWindow): Span => ({
  from: Date.parse(from),
  until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
})

/** When a photograph may be shown on the site from now on; never where there is no such photograph. */
export const windowsOf = (photo: RightsFacts | undefined, now: Date): RightsWindow[] =>
  photo ? fitSpans(photo, { channel: 'web', from: now }).map(windowOf) : []

/** The time that lies in both. */
function overlap(a: readonly Span[], b: readonly Span[]): Span[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const from = Math.max(one.from, other.from)
      const until = Math.min(one.until, other.until)
      return from < until ? [{ from, until }] : []
    }),
  )
}

/**
 * What is left of the time in which a live entry shows a photograph, when the rights of the photograph are others now. Rights are narrowed
 * at once; they are widened by the next review alone, because nobody has approved the wider ones.
 * @param live as it went live; missing: without end
 */
export function narrowed(
  live: readonly RightsWindow[] | undefined,
  now: Date,
  photo: RightsFacts | undefined,
): { windows: RightsWindow[]; changed: boolean } {
  const ahead: Span[] = [{ from: now.getTime(), until: Number.POSITIVE_INFINITY }]
  const before = live ? overlap(live.map(spanOf), ahead) : ahead
  const after = overlap(before, windowsOf(photo, now).map(spanOf))
  const windows = after.map(windowOf)
  return { windows, changed: JSON.stringify(windows) !== JSON.stringify(before.map(windowOf)) }
}

/** Whether a photograph may be shown at an instant. */
export const isShownAt = (windows: readonly RightsWindow[] | undefined, at: Date): boolean =>
  windows === undefined ||
  windows.map(spanOf).some(({ from, until }) => from <= at.getTime() && at.getTime() < until)
