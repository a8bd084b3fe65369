const MINUTE = 60_000

/**
 * How long to wait after each try that failed. Milliseconds. A try is written down before it is made, with the time of the next one:
 * so the first wait is also how long a process that died keeps a message from the others.
 */
export const WAITS: readonly number[] = [1, 5, 15, 60, 240, 480, 960, 1_080].map(
  (minutes) => minutes * MINUTE,
)

/** After this many tries a message has failed: after a little less than two days. */
export const MOST_TRIES = WAITS.length + 1

/** @param tries how many were made, the one under way included */
export const nextTry = (tries: number, now: Date): Date =>
  new Date(now.getTime() + (WAITS[tries - 1] ?? WAITS.at(-1) ?? 0))

/** Tries after which somebody should know that messages wait: twenty minutes. */
export const TRIES_BEFORE_TROUBLE = 3
