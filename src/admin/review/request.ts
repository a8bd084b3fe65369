/** What the portal answered. `message` is its own explanation where it gave one; `status` is null where nobody answered. */
export type Answer<Body> =
  | { ok: true; body: Body }
  | { ok: false; status: number | null; message: string | null }

const messageIn = (body: unknown): string | null => {
  const { errors } = (body ?? {}) as { errors?: unknown }
  const first = Array.isArray(errors) ? (errors[0] as { message?: unknown } | undefined) : undefined
  return typeof first?.message === 'string' && first.message !== '' ? first.message : null
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
    return { ok: false, status: null, message: null }
  }
  const parsed: unknown = await response.json().catch(() => undefined)
  if (response.ok && parsed !== undefined) return { ok: true, body: parsed as Body }
  return { ok: false, status: response.status, message: messageIn(parsed) }
}

interface AskOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Language of the admin, for the messages of the answer. */
  language: string
  body?: unknown
  signal?: AbortSignal
}
