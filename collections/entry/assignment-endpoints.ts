import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import type { EntryCollection } from '../../src/config/vocabulary'
import { reviewersOf } from '../../src/workflow/reviewers'
import { signedIn } from './read-body'

/** Who may be named as reviewer of one entry, over HTTP. */
export const assignmentEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/reviewers',
    method: 'get',
    handler: async (req) => {
      const user = signedIn(req)
      if (!permissions.assign(user)) throw new APIError('You may not assign reviews.', 403, null, true)
      const reviewers = await reviewersOf(req.payload, user, collection, String(req.routeParams?.id))
      return Response.json({ reviewers }, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]
