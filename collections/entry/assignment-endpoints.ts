import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import type { EntryCollection } from '../../src/config/vocabulary'
import { type Reviewer, reviewersOf, reviewersOfAny } from '../../src/workflow/reviewers'
import { signedIn } from './read-body'

function assigner(req: PayloadRequest): TypedUser {
  const user = signedIn(req)
  if (!permissions.assign(user)) throw new APIError('You may not assign reviews.', 403, null, true)
  return user
}

const answer = (reviewers: Reviewer[]) =>
  Response.json({ reviewers }, { headers: { 'Cache-Control': 'private, no-store' } })

/** Who may be named as reviewer, over HTTP: of one entry, and of several at once. */
export const assignmentEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/reviewers',
    method: 'get',
    handler: async (req) => {
      const user = assigner(req)
      return answer(await reviewersOf(req.payload, user, collection, String(req.routeParams?.id)))
    },
  },
  {
    path: '/reviewers',
    method: 'get',
    handler: async (req) => {
      assigner(req)
      return answer(await reviewersOfAny(req.payload))
    },
  },
]
