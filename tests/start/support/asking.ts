/** What came back, whole. */
export interface Answered {
  status: number
  type: string
  body: Buffer
  /** Headers, one a line. */
  head: string
}

export type Asker = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>

/** A stream of events never ends by itself. Milliseconds. */
const STREAM = 1_500

async function bytesOf(response: Response): Promise<Buffer> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return Buffer.from(await response.arrayBuffer())
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  const end = setTimeout(() => reader?.cancel().catch(() => undefined), STREAM)
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
    chunks.push(read.value)
  clearTimeout(end)
  return Buffer.concat(chunks)
}

/** Asks a portal as somebody. Redirects are answers. */
export function askerOf(url: string, session: Record<string, string> = {}): Asker {
  return async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData || body instanceof URLSearchParams
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && !isForm ? { 'Content-Type': 'application/json' } : {}),
        ...session,
        ...headers,
      },
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await bytesOf(response),
      head,
    }
  }
}

export const jsonOf = <T = Record<string, unknown>>({ body }: Answered): T => JSON.parse(body.toString()) as T

/** Signs in by REST, and asks as a browser with that session does. */
export async function sessionOf(url: string, email: string, password: string): Promise<Asker> {
  const answer = await askerOf(url)('POST', '/api/users/login', { email, password })
  const { token } = jsonOf<{ token?: string }>(answer)
  if (!token) throw new Error(`Sign-in of ${email} failed: ${answer.status}`)
  return askerOf(url, { Authorization: `JWT ${token}`, Cookie: `payload-token=${token}`, Origin: url })
}
