import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { rules } from '../../access/rules'
import type { EntryCollection } from '../../src/config/vocabulary'
import { actionBody } from '../../src/workflow/input'
import { performAction } from '../../src/workflow/perform'
import { describeWorkflow } from '../../src/workflow/status'
import { ACTIONS, isAction } from '../../src/workflow/transitions'
import { readBody, signedIn } from './read-body'

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
      const body = await readBody(req, actionBody)
      const done = await performAction(req.payload, user, {
        collection,
        id: String(req.routeParams?.id),
        action,
        ...body,
      })
      return Response.json({
        state: done.state,
        contentHash: done.contentHash,
        ...(done.published === null ? {} : { publication: done.published }),
        message: `The entry was ${done.audit}.`,
      })
    },
  },
]
