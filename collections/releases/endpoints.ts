import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { WorkflowError } from '../../src/workflow/errors'
import { actionBody } from '../../src/workflow/input'
import { performOnRelease, RELEASE_ACTIONS, type ReleaseAction } from '../../src/workflow/releases/actions'
import { describeRelease } from '../../src/workflow/releases/describe'
import { changeMembers } from '../../src/workflow/releases/membership'

const body = actionBody.pick({ reason: true, revision: true, at: true, timeZone: true })
const memberBody = z.strictObject({
  collection: z.enum(ENTRY_COLLECTION_SLUGS),
  entry: z.string().min(1).max(100),
})

const signedIn = (req: PayloadRequest) => {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  return req.user
}

async function read<Shape extends z.ZodType>(req: PayloadRequest, shape: Shape): Promise<z.infer<Shape>> {
  const text = (await req.text?.()) ?? ''
  let given: unknown = {}
  if (text.trim() !== '') {
    try {
      given = JSON.parse(text)
    } catch {
      throw new APIError('The body is not valid JSON.', 400, null, true)
    }
  }
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  const obstacles = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body'),
    code: String(issue.code),
    message: issue.message,
  }))
  throw new WorkflowError({
    status: 422,
    code: 'invalid_input',
    message: 'The body of the action is not right.',
    obstacles,
  })
}

const isReleaseAction = (word: string): word is ReleaseAction => Object.hasOwn(RELEASE_ACTIONS, word)
const MEMBERSHIP = ['add', 'remove'] as const
const changes = (word: string): word is (typeof MEMBERSHIP)[number] =>
  (MEMBERSHIP as readonly string[]).includes(word)

/** A release over HTTP: what stands in its way, taking it live or planning to, and what is in it. */
export const releaseEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/check',
    method: 'get',
    handler: async (req) => {
      const user = signedIn(req)
      const release = await req.payload.findByID({
        collection: 'releases',
        id: String(req.routeParams?.id),
        depth: 0,
        user,
        overrideAccess: false,
      })
      const status = await describeRelease(req.payload, user, release)
      return Response.json(status, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
  {
    path: '/:id/actions/:action',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const id = String(req.routeParams?.id)
      const action = String(req.routeParams?.action)
      if (changes(action)) {
        if (!permissions.draft(user))
          throw new APIError('Your role does not include this action.', 403, null, true)
        const { collection, entry } = await read(req, memberBody)
        const count = await changeMembers(req.payload, user, id, action, { collection, id: entry })
        return Response.json({ entries: count })
      }
      if (!isReleaseAction(action)) {
        const known = [...Object.keys(RELEASE_ACTIONS), ...MEMBERSHIP].join(', ')
        throw new APIError(`There is no action “${action}”. Actions: ${known}.`, 404, null, true)
      }
      const input = await read(req, body)
      const done = await performOnRelease(req.payload, user, id, action, { ...input, now: new Date() })
      return Response.json(done)
    },
  },
]
