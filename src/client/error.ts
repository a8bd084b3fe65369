import type { components } from './schema'

export type Problem = components['schemas']['Problem']

/** The Content API refused a request, or could not answer it. */
export class ContentApiError extends Error {
  override readonly name = 'ContentApiError'
  constructor(
    readonly status: number,
    /** What the API says of it after RFC 9457; null where the answer was none of the API's. */
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? `The Content API answered ${status}.`)
  }
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'status' in error && 'detail' in error

/** What openapi-fetch answers. */
interface Answered<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/**
 * @returns the body of an answer that is 200
 * @throws ContentApiError for every other answer
 */
export function bodyOf<Data>({ data, error, response }: Answered<Data>): Data {
  if (response.ok && data !== undefined) return data
  throw new ContentApiError(response.status, isProblem(error) ? error : null)
}
