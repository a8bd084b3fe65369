import type { Obstacle } from '../../workflow/errors'

/** Why a request failed. */
export interface Failure {
  ok: false
  /** Null where nobody answered. */
  status: number | null
  /** The portal's own explanation, where it gave one. */
  message: string | null
  code: string | null
  /** What is wrong, field by field; with the code `invalid_input` they are fields of the request. */
  obstacles: Obstacle[]
}

/** What the portal answered. */
export type Answer<Body> = { ok: true; body: Body } | Failure

const NO_ANSWER: Failure = { ok: false, status: null, message: null, code: null, obstacles: [] }

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

function failureOf(status: number, body: unknown): Failure {
  const { errors } = (body ?? {}) as { errors?: unknown }
  const [first] = Array.isArray(errors) ? errors : []
  const { message, data } = (first ?? {}) as { message?: unknown; data?: Record<string, unknown> | null }
  return {
    ok: false,
    status,
    message: textOrNull(message),
    code: textOrNull(data?.code),
    obstacles: Array.isArray(data?.obstacles) ? data.obstacles : [],
  }
}

/**
 * Asks the portal under the user's session. Never throws: no answer and an answer that is not JSON are failures too.
 * @param body sent as JSON where given
 */
export async function ask<Body>(
  url: string,
  { method = 'GET', language, body, signal }: AskOptions,
): Promise<Answer<Body>> {
  const headers: Record<string, string> = { 'Accept-Language': language }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      credentials: 'include',
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    })
  } catch {
    return NO_ANSWER
  }
  const parsed: unknown = await response.json().catch(() => undefined)
  if (response.ok && parsed !== undefined) return { ok: true, body: parsed as Body }
  return failureOf(response.status, parsed)
}

interface AskOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Language of the admin, for the messages of the answer. */
  language: string
  body?: unknown
  signal?: AbortSignal
}
