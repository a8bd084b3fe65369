import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { z } from 'zod'

/** @throws APIError 401 for nobody */
export function signedIn(req: PayloadRequest) {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  return req.user
}

/**
 * The body of a request to an endpoint of ours. Nothing is as good as an empty object.
 * @throws APIError 400 where it is no JSON, 422 that names each field with what is wrong with it
 */
export async function readBody<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = (await req.text?.()) ?? ''
  let body: unknown = {}
  if (text.trim() !== '') {
    try {
      body = JSON.parse(text)
    } catch {
      throw new APIError('The body is not valid JSON.', 400, null, true)
    }
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const obstacles = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body'),
    code: issue.code,
    message: issue.message,
  }))
  const [first] = obstacles
  throw new APIError(`${first?.path}: ${first?.message}`, 422, { code: 'invalid_input', obstacles }, true)
}
