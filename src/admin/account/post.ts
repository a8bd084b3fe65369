/** What the portal answered: the body, or the code of its refusal. `unreachable` where nobody answered. */
export type Posted<Body> = { ok: true; body: Body } | { ok: false; code: string }

/** Sends JSON under the user's session. Never throws. */
export async function post<Body>(url: string, body: unknown = {}): Promise<Posted<Body>> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return { ok: false, code: 'unreachable' }
  }
  const parsed = (await response.json().catch(() => ({}))) as {
    errors?: { data?: { code?: unknown } }[]
  } & Body
  if (response.ok) return { ok: true, body: parsed }
  const code = parsed.errors?.[0]?.data?.code
  return { ok: false, code: typeof code === 'string' ? code : 'unknown' }
}
