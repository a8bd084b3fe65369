import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { z } from 'zod'
import { rules } from '../../access/rules'
import type { EntryCollection } from '../../src/config/vocabulary'
import { announce } from '../../src/workflow/announce'
import { actionBody } from '../../src/workflow/input'
import { performAction } from '../../src/workflow/perform'
import { describeWorkflow } from '../../src/workflow/status'
import { ACTIONS, isAction } from '../../src/workflow/transitions'

const signedIn = (req: PayloadRequest) => {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  return req.user
}

async function readBody(req: PayloadRequest): Promise<z.infer<typeof actionBody>> {
  const text = (await req.text?.()) ?? ''
  let body: unknown = {}
  if (text.trim() !== '') {
    try {
      body = JSON.parse(text)
    } catch {
      throw new APIError('The body is not valid JSON.', 400, null, true)
    }
  }
  const parsed = actionBody.safeParse(body)
  if (parsed.success) return parsed.data
  const obstacles = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body'),
    code: issue.code,
    message: issue.message,
  }))
  throw new APIError('The body of the action is not right.', 422, { code: 'invalid_input', obstacles }, true)
}

/** The workflow of one collection over HTTP: what may be done, and doing it. */
export const workflowEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/workflow',
    method: 'get',
    handler: async (req) => {
      const user = signedIn(req)
      if (!rules.readableEntries(user)) throw new APIError('You may not see this entry.', 403, null, true)
      const status = await describeWorkflow(req.payload, user, collection, String(req.routeParams?.id))
      return Response.json(status, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
  {
    path: '/:id/actions/:action',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const action = String(req.routeParams?.action)
      if (!isAction(action)) {
        throw new APIError(`There is no action “${action}”. Actions: ${ACTIONS.join(', ')}.`, 404, null, true)
      }
      const body = await readBody(req)
      const done = await performAction(req.payload, user, {
        collection,
        id: String(req.routeParams?.id),
        action,
        ...body,
      })
      announce(req.payload, { action, done, actor: user, reason: body.reason?.trim() || null })
      return Response.json({
        state: done.state,
        contentHash: done.contentHash,
        ...(done.published === null ? {} : { publication: done.published }),
        message: `The entry was ${done.audit}.`,
      })
    },
  },
]
