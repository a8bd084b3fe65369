import { GRAPHQL_POST, REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import type { TypedUser } from 'payload'
import { PASSWORD, PUBLIC_URL, type TestPortal } from './portal'

export interface Answer {
  status: number
  // Bodies of answers are looked at by the tests, each in its own way.
  body: Record<string, unknown> & { errors?: { message: string; data?: Record<string, unknown> }[] }
}

export interface Client {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  upload(
    path: string,
    fields: Record<string, unknown>,
    file: { name: string; type: string; bytes: Buffer },
  ): Promise<Answer>
  graphql(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

/** Payload's own HTTP handlers, as Next mounts them, without Next around them. */
export async function signIn(portal: TestPortal, user: TypedUser | null): Promise<Client> {
  const { config } = portal
  const handlers: Record<string, ReturnType<typeof REST_POST>> = {
    GET: REST_GET(config),
    POST: REST_POST(config),
    PATCH: REST_PATCH(config),
    DELETE: REST_DELETE(config),
  }
  const answer = async (response: Response): Promise<Answer> => {
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } }
  }
  const raw = async (
    method: string,
    path: string,
    init: RequestInit,
    token: string | null,
  ): Promise<Answer> => {
    const url = new URL(`/api${path}`, PUBLIC_URL)
    const headers = new Headers(init.headers)
    if (token) headers.set('Authorization', `JWT ${token}`)
    const slug = url.pathname.split('/').slice(2).map(decodeURIComponent)
    const handler = handlers[method]
    if (!handler) throw new Error(`No handler for ${method}`)
    return answer(
      await handler(new Request(url, { ...init, method, headers }), { params: Promise.resolve({ slug }) }),
    )
  }
  const json = (body: unknown): RequestInit =>
    body === undefined
      ? {}
      : {
          body: typeof body === 'string' ? body : JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }
  let token: string | null = null
  if (user) {
    const login = await raw('POST', '/users/login', json({ email: user.email, password: PASSWORD }), null)
    if (typeof login.body.token !== 'string') throw new Error(`Sign-in failed: ${JSON.stringify(login)}`)
    token = login.body.token
  }
  return {
    send: (method, path, body, headers) => {
      const init = json(body)
      return raw(method, path, { ...init, headers: { ...(init.headers as object), ...headers } }, token)
    },
    upload: (path, fields, file) => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
      form.set('_payload', JSON.stringify(fields))
      return raw('POST', path, { body: form }, token)
    },
    graphql: async (query, variables, headers) => {
      const request = new Request(new URL('/api/graphql', PUBLIC_URL), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(token ? { Authorization: `JWT ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      })
      return answer(await GRAPHQL_POST(config)(request))
    },
  }
}
