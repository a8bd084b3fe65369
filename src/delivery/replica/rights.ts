import type { CompiledImage } from '../../publishing/compiled'

/** A span of time in which a photograph may be shown. Milliseconds since 1970; `until` is just after it. */
export interface Shown {
  from: number
  until: number
}

/** Later than any instant that a photograph can end at, and a number that the database can hold. Milliseconds since 1970. */
export const EVER = Number.MAX_SAFE_INTEGER

/** When a photograph may be shown. One from the time before there were rights may always be. */
export const spansOf = ({ rights }: CompiledImage): Shown[] =>
  rights === undefined
    ? [{ from: 0, until: EVER }]
    : rights.map(({ from, until }) => ({
        from: Date.parse(from),
        until: until === null ? EVER : Date.parse(until),
      }))

/**
 * Whether a photograph may be shown at an instant, and until when that stays so.
 * @returns `until`: milliseconds since 1970, infinity where it stays for ever
 */
export function shownNow(image: CompiledImage, at: number): { isShown: boolean; until: number } {
  const spans = spansOf(image)
  const edges = spans.flatMap(({ from, until }) => [from, until]).filter((edge) => edge > at && edge !== EVER)
  return {
    isShown: spans.some(({ from, until }) => from <= at && at < until),
    until: Math.min(Number.POSITIVE_INFINITY, ...edges),
  }
}
