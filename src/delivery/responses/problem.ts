import { closest, distance } from 'fastest-levenshtein'

/** One parameter that cannot be used. */
export interface ParameterError {
  name: string
  detail: string
  /** The name or the value that was perhaps meant. */
  nearest?: string
}

/** An error answer after RFC 9457, "Problem Details for HTTP APIs". */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** Members beside those that every problem has. */
    readonly members: { errors?: readonly ParameterError[]; movedTo?: string } = {},
  ) {
    super(detail)
  }

  body(): Record<string, unknown> {
    const { status, title, detail, members } = this
    return { type: 'about:blank', title, status, detail, ...members }
  }
}

/** @returns the known word that is so near to this one that it was perhaps meant */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  // Nothing longer than that can be near, and the distance of long texts takes long to find.
  if (known.length === 0 || word.length > 60) return undefined
  const near = closest(word, known)
  return distance(word, near) <= Math.max(2, word.length / 2) ? near : undefined
}

export const badParameters = (errors: readonly ParameterError[]): Problem =>
  new Problem(400, 'Bad request', errors.map(({ name, detail }) => `${name}: ${detail}`).join(' '), {
    errors,
  })

export const badEncoding = (): Problem =>
  new Problem(400, 'Bad request', 'The address is not percent-encoded properly.')

export const notFound = (detail = 'There is nothing at this address.'): Problem =>
  new Problem(404, 'Not found', detail)

/** @param movedTo where the entry is now, when it is live under another address */
export const gone = (movedTo?: string): Problem =>
  movedTo === undefined
    ? new Problem(410, 'Gone', 'This was withdrawn.')
    : new Problem(410, 'Gone', 'This address is used no more. The entry has another one.', { movedTo })

export const readOnly = (): Problem => new Problem(405, 'Method not allowed', 'This API is read only.')

/** Says nothing of what went wrong: that is in the log, under the request's id. */
export const internalError = (): Problem =>
  new Problem(500, 'Internal error', 'Something went wrong on our side.')

/** @param most bytes */
export const tooLarge = (most: number): Problem =>
  new Problem(413, 'Content too large', `A body may have ${most / 1024} KB.`)
