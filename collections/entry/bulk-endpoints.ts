import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import type { EntryCollection } from '../../src/config/vocabulary'
import { performBulk } from '../../src/workflow/bulk'
import { BULK_ACTIONS, isBulkAction, MOST_AT_ONCE } from '../../src/workflow/bulk-actions'
import { actionBody } from '../../src/workflow/input'
import { TRANSITIONS } from '../../src/workflow/transitions'
import { readBody, signedIn } from './read-body'

const bulkBody = actionBody
  .pick({ reason: true, assignee: true, dueAt: true, priority: true })
  .extend({ ids: z.array(z.string().min(1).max(100)).min(1).max(MOST_AT_ONCE) })

/** An action on several entries of one collection, over HTTP, with a result for each. */
export const bulkEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/actions/:action',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const action = String(req.routeParams?.action)
      if (!isBulkAction(action)) {
        const message = `“${action}” is not taken on several entries at once. What is: ${BULK_ACTIONS.join(', ')}.`
        throw new APIError(message, 404, null, true)
      }
      // Before the body is looked at: whoever may not take the action is told nothing of what it takes.
      if (!permissions[TRANSITIONS[action].permission](user)) {
        throw new APIError('Your role does not include this action.', 403, { code: 'no_permission' }, true)
      }
      const body = await readBody(req, bulkBody)
      const results = await performBulk(req.payload, user, { collection, action, ...body })
      return Response.json({ results }, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]
