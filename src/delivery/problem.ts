/** One parameter that cannot be used. */
export interface ParameterError {
  name: string
  detail: string
}

/** An error answer after RFC 9457, "Problem Details for HTTP APIs". */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors?: readonly ParameterError[],
  ) {
    super(detail)
  }

  body(): Record<string, unknown> {
    return {
      type: 'about:blank',
      title: this.title,
      status: this.status,
      detail: this.detail,
      ...(this.errors ? { errors: this.errors } : {}),
    }
  }
}

export const badParameters = (errors: readonly ParameterError[]): Problem =>
  new Problem(400, 'Bad request', errors.map(({ name, detail }) => `${name}: ${detail}`).join(' '), errors)

export const notFound = (detail = 'There is nothing at this address.'): Problem =>
  new Problem(404, 'Not found', detail)

export const gone = (): Problem => new Problem(410, 'Gone', 'This was withdrawn.')
